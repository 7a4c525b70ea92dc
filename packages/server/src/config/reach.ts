import { isLoopbackAddress } from './addresses.js';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';
import { isLoopbackUrl } from './public-url.js';

type Reach = Pick<Config, 'listen' | 'publicUrl' | 'accounts'>;

/** Whether others than whoever sits at this machine are to use the server. */
export function isForOthers({ listen, publicUrl }: Pick<Reach, 'listen' | 'publicUrl'>): boolean {
  return !isLoopbackAddress(listen) || (publicUrl !== null && !isLoopbackUrl(publicUrl));
}

/**
 * Refuses what would lay the ledger open: others let in while nobody has to sign in, or without a name by which
 * requests that a foreign page makes can be told from those of our own pages.
 * @throws CannotStart
 */
export function requireSafeReach({ listen, publicUrl, accounts }: Reach): void {
  if (!isForOthers({ listen, publicUrl })) return;
  if (!accounts) {
    throw new CannotStart(
      'accountsNeeded',
      '没有启用账号，只能给本机用：不登录就能看、能改全部台账。要让别的机器使用，请启用账号（BIHUAN_ACCOUNTS=on 或 --accounts）；' +
        '只在本机用，请去掉 BIHUAN_LISTEN 和 BIHUAN_PUBLIC_URL。',
    );
  }
  if (publicUrl === null) {
    throw new CannotStart(
      'publicUrlNeeded',
      `监听 ${listen} 时要写明大家用哪个网址打开（BIHUAN_PUBLIC_URL 或 --public-url），例如 https://zhenggai.example.cn。` +
        '别的主机名一律不回答，免得别的网页冒用。',
    );
  }
}

/** What the operator should hear of although the server starts; null: nothing. */
export function reachWarning({ listen, publicUrl }: Reach): string | null {
  if (!isForOthers({ listen, publicUrl }) || publicUrl?.startsWith('https://')) return null;
  return (
    '没有 TLS：密码和台账在网上明文传送，同一网络里的人能看到、能改。请在前面放一个带证书的反向代理，' +
    '并把 BIHUAN_PUBLIC_URL 写成 https:// 开头。'
  );
}
