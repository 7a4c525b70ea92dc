import type { IncomingHttpHeaders } from 'node:http';
import type { onRequestHookHandler } from 'fastify';
import { denied } from '../errors/denials.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/**
 * Refuses a deed that a page of another origin asks for. Browsers send `Sec-Fetch-Site` (newer) and `Origin`
 * (all, on everything but GET); a program on this machine sends neither and is let through.
 */
export const requireSameOrigin: onRequestHookHandler = ({ method, headers }, _reply, done) => {
  done(READING.has(method) || isOwn(headers) ? undefined : denied('crossSite', {}));
};

function isOwn({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (typeof site === 'string' && !OWN_SITES.has(site)) return false;
  return origin === undefined || originHost(origin) === host;
}
