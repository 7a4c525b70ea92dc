import type { IncomingHttpHeaders } from 'node:http';
import type { onRequestHookHandler } from 'fastify';
import { denied } from '../errors/denials.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

function parsed(origin: string): URL | null {
  return URL.canParse(origin) ? new URL(origin) : null;
}

/**
 * Refuses a deed that a page of another origin asks for. Browsers send `Sec-Fetch-Site` (newer) and `Origin`
 * (all, on everything but GET). A program sends neither and is let through, unless it brings a cookie: cookies are
 * what a browser adds by itself, and one that does not say which page asks is not believed.
 * @param publicUrl the origin under which others open the pages: a page of its host without its scheme is foreign
 */
export function requireSameOrigin(publicUrl: string | null): onRequestHookHandler {
  const own = publicUrl === null ? null : new URL(publicUrl);
  return ({ method, headers }, _reply, done) => {
    done(READING.has(method) || isOwn(headers, own) ? undefined : denied('crossSite', {}));
  };
}

function isOwn(
  { host, origin, cookie, 'sec-fetch-site': site }: IncomingHttpHeaders,
  own: URL | null,
): boolean {
  if (typeof site === 'string' && !OWN_SITES.has(site)) return false;
  if (origin === undefined) return typeof site === 'string' || cookie === undefined;
  const from = parsed(origin);
  if (from === null || from.host !== host) return false;
  return own === null || from.host !== own.host || from.origin === own.origin;
}
