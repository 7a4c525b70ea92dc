import type { FastifyRequest } from 'fastify';
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
export async function requireSameOrigin(request: FastifyRequest): Promise<void> {
  if (READING.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITES.has(site)) throw denied('crossSite', {});
  const { origin } = request.headers;
  if (origin !== undefined && originHost(origin) !== request.headers.host) throw denied('crossSite', {});
}
