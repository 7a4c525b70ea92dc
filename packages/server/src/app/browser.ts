/** What signing in needs of a request and its answer: the cookies, and where the request came from. */

import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The browser, or program, at the other end. */
export interface Browser {
  /** Under which it came: `https://ledger.example`. */
  origin: string;
  address: string;
  /** A few words such as `Chrome 121, Windows`; null where it does not say. */
  device: string | null;
  /** The token of its session; null without one. */
  token: string | null;
  keepSession(token: string): void;
  /** Lets it forget the session, and whatever else it keeps of us. */
  forgetSession(): void;
  /** A sign-in at a provider that is under way, sealed; null without one. */
  flow: string | null;
  keepFlow(sealed: string): void;
  forgetFlow(): void;
}

/** Only ours, only over TLS, for all paths: browsers refuse a `__Host-` cookie that another host or plain HTTP sets. */
const SECURE_NAME = '__Host-bihuan';
/** On one's own machine, where there is no TLS. */
const PLAIN_NAME = 'bihuan';
const FLOW_PATH = '/api/session/oidc';
const FLOW_SECONDS = 600;

/** Whether the browser came over TLS: by the word of a trusted proxy, or because our public name has no other way. */
function isSecure({ protocol, headers }: FastifyRequest, publicUrl: string | null): boolean {
  if (protocol === 'https') return true;
  const host = (headers.host ?? '').toLowerCase();
  return publicUrl?.startsWith('https://') === true && new URL(publicUrl).host === host;
}

/** The browser behind a request. @param publicUrl the origin under which others open the pages */
export function browserOf(request: FastifyRequest, reply: FastifyReply, publicUrl: string | null): Browser {
  const secure = isSecure(request, publicUrl);
  const name = secure ? SECURE_NAME : PLAIN_NAME;
  const flowName = `${secure ? '__Secure-' : ''}bihuan-oidc`;
  // Strict: no other site can make a request with it, not even by a link. Pages need no cookie; what they ask for
  // afterwards comes from ourselves.
  const session: CookieSerializeOptions = { path: '/', httpOnly: true, secure, sameSite: 'strict' };
  // Lax: it has to come along when the provider sends the browser back, which is another site's doing.
  const flow: CookieSerializeOptions = { path: FLOW_PATH, httpOnly: true, secure, sameSite: 'lax' };
  return {
    // The header that was held against our own names, not one that a proxy may hand on unseen.
    origin: `${secure ? 'https' : 'http'}://${request.headers.host ?? ''}`,
    address: request.ip,
    device: deviceOf(request.headers['user-agent']),
    token: request.cookies[name] || null,
    keepSession: (token) => void reply.setCookie(name, token, session),
    forgetSession: () => {
      reply.clearCookie(name, session);
      reply.header('clear-site-data', '"cache", "cookies", "storage"');
    },
    flow: request.cookies[flowName] || null,
    keepFlow: (sealed) => void reply.setCookie(flowName, sealed, { ...flow, maxAge: FLOW_SECONDS }),
    forgetFlow: () => void reply.clearCookie(flowName, flow),
  };
}

const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
/** In order: the later ones also name themselves in the earlier ones. */
const PROGRAMS: [RegExp, string][] = [
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, 'Edge'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/MicroMessenger\/(\d+)/, '微信'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];
const LONGEST_DEVICE = 60;

/** Program and system of a `User-Agent`, or its beginning; enough to know one's own again, too little to trace. */
export function deviceOf(userAgent: string | undefined): string | null {
  if (userAgent === undefined || userAgent.trim() === '') return null;
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  for (const [pattern, name] of PROGRAMS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return [`${name} ${version}`, system].filter(Boolean).join('，');
  }
  return userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_DEVICE) || null;
}
