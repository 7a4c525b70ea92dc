import { CannotStart } from './cannot-start.js';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether this origin is one that only the machine itself can open. */
export function isLoopbackUrl(origin: string): boolean {
  return LOOPBACK_NAMES.has(new URL(origin).hostname);
}

/**
 * The origin under which people open the pages: `https://ledger.example`, with a port where it is not the usual one.
 * @throws CannotStart for anything else, such as an address with a path
 */
export function publicUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && `${url.origin}/` === url.href;
  if (isOrigin && /^https?:$/.test(url.protocol)) return url.origin;
  throw new CannotStart(
    'invalidPublicUrl',
    '对外的网址（BIHUAN_PUBLIC_URL 或 --public-url）应写成 https://主机名，端口不是 443 的再加端口，后面不带路径，' +
      '例如 https://zhenggai.example.cn 或 https://10.1.2.3:8443。',
  );
}
