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
 * (all, on everything but GET). A program sends neither and is let through, unless it brings a cookie: cookies are
 * what a browser adds by itself, and one that does not say which page asks is not believed.
 */
export const requireSameOrigin: onRequestHookHandler = ({ method, headers }, _reply, done) => {
  done(READING.has(method) || isOwn(headers) ? undefined : denied('crossSite', {}));
};

function isOwn({ host, origin, cookie, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (typeof site === 'string' && !OWN_SITES.has(site)) return false;
  if (origin !== undefined) return originHost(origin) === host;
  return typeof site === 'string' || cookie === undefined;
}
