import type { onRequestHookHandler } from 'fastify';
import { denied } from '../errors/denials.js';
import { isFromThisMachine } from './this-machine.js';

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;
const THIS_MACHINE = '本机的浏览器从 http://127.0.0.1 或 http://localhost';

/**
 * Refuses a request that was addressed to another name than the server's own: the public one, or, from this machine
 * itself, a loopback name. A page of another site can let its own name resolve to our address (DNS rebinding) and
 * would then share our origin; its Host header still carries the foreign name.
 * @param publicUrl an origin; null: only this machine is answered
 */
export function requireKnownHost(publicUrl: string | null): onRequestHookHandler {
  const publicHosts = new Set(publicUrl === null ? [] : hostsOf(publicUrl));
  const address = publicUrl ?? THIS_MACHINE;
  return (request, _reply, done) => {
    const host = (request.headers.host ?? '').toLowerCase();
    const isOurs = publicHosts.has(host) || (LOOPBACK_HOST.test(host) && isFromThisMachine(request));
    done(isOurs ? undefined : denied('hostNotAllowed', { address }));
  };
}

/** As clients write it: they leave the usual port out, some programs do not. */
function hostsOf(publicUrl: string): string[] {
  const { host, port, protocol } = new URL(publicUrl);
  if (port !== '') return [host];
  return [host, `${host}:${protocol === 'https:' ? 443 : 80}`];
}
