import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { CannotStart } from './cannot-start.js';

/** Whether nobody but this machine reaches this address. @param address IPv4 or IPv6 */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}

/** The address to listen on. @throws CannotStart for a name, or something with a port */
export function listenAddressOf(text: string): string {
  if (isIP(text) !== 0) return text;
  throw new CannotStart(
    'invalidListen',
    `监听地址（BIHUAN_LISTEN 或 --listen）应为一个 IP 地址，现在是“${text}”。只在本机用，写 127.0.0.1；` +
      '所有网卡，写 0.0.0.0；端口用 PORT 或 --port 另写。',
  );
}

/** What stands between commas or spaces. */
export function entriesOf(text: string): string[] {
  return text.split(/[,，\s]+/).filter((entry) => entry !== '');
}

/** Addresses that are nobody's in particular: whoever trusts them trusts everybody. */
const WIDEST = { ipv4: 8, ipv6: 16 } as const;

/**
 * The proxies whose word about the client is taken, from a list with commas: addresses, or ranges such as `10.1.0.0/16`.
 * @throws CannotStart when one is neither, or is so wide that clients are among the trusted
 */
export function trustedProxiesOf(text: string): string[] {
  const entries = entriesOf(text);
  for (const entry of entries) {
    if (isProxyRange(entry)) continue;
    throw new CannotStart(
      'invalidTrustedProxy',
      `可信的反向代理（BIHUAN_TRUSTED_PROXY 或 --trusted-proxy）应为 IP 地址或网段，用逗号分开，现在有“${entry}”。` +
        '只写代理自己的地址，例如 127.0.0.1 或 10.1.0.0/28；写成所有地址，谁都能冒充别人的来源。',
    );
  }
  return entries;
}

function isProxyRange(entry: string): boolean {
  if (isIP(entry) !== 0) return true;
  if (!ipaddr.isValidCIDR(entry)) return false;
  const [address, bits] = ipaddr.parseCIDR(entry);
  return bits >= WIDEST[address.kind()];
}
