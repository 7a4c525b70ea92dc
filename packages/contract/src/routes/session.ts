import { z } from 'zod';
import { route } from '../route.js';
import { Code, GoTo, LinkPage, LoginName, Password, Session, Token } from '../schemas/account.js';

const signingIn = '登录';
/** The page to come back to; anything that is not inside this program counts as `/` (`localPath`). */
const next = z.string().max(2_000).default('/');

/** Signing in and out. The session is a cookie that no script reads; every answer here is `Session`, anew. */
const signingInRoutes = {
  getSession: route({
    method: 'GET',
    path: '/api/session',
    summary: '现在是谁、下一步要做什么、能办哪些事',
    tag: signingIn,
    policy: 'open',
    response: Session,
  }),
  /** Unknown name and wrong password are answered alike, in the same time: `wrongCredentials`, `tooManyAttempts`. */
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: '用用户名和密码登录',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({ loginName: LoginName, password: Password }),
    response: Session,
  }),
  /** Only in the step `secondFactor`. */
  giveSecondFactor: route({
    method: 'POST',
    path: '/api/session/second-factor',
    summary: '登录第二步：动态口令或备用码',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({ code: Code }),
    response: Session,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    summary: '退出登录',
    tag: signingIn,
    policy: 'open',
    response: Session,
  }),
  /** The page then goes to `address`; the provider sends the browser back to `finishOidc`. */
  beginOidc: route({
    method: 'POST',
    path: '/api/session/oidc',
    summary: '开始用统一身份登录',
    tag: signingIn,
    policy: 'open',
    body: z.strictObject({ next }),
    response: GoTo,
  }),
  /**
   * Asked for by the provider's redirect, not by the pages. It redirects to the page that was left, or, when it
   * was refused, to `/sign-in?problem=<code>`, or to `/account?problem=<code>` when an identity was to be linked:
   * refusals without parameters, `identityUnknown`, `identityTaken`, `linkNotValid`, `singleSignOnFailed`,
   * `singleSignOnExpired`, whose sentences the domain has.
   */
  finishOidc: route({
    method: 'GET',
    path: '/api/session/oidc/callback',
    summary: '统一身份登录后回到这里',
    tag: signingIn,
    policy: 'open',
    query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    redirect: true,
  }),
} as const;

/**
 * One-time links. Their page is `/link#<token>`: what stands behind `#` is sent to no server, and the page hands the
 * token over in the body, so that it stands in no log of addresses.
 */
const linkRoutes = {
  lookAtLink: route({
    method: 'POST',
    path: '/api/links/look',
    summary: '一次性链接是做什么的',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({ token: Token }),
    response: LinkPage,
  }),
  /** Makes the first system administrator and signs in; the step is then `setUpSecondFactor`. */
  takeFirstAdministratorLink: route({
    method: 'POST',
    path: '/api/links/first-administrator',
    summary: '建立首位系统管理员',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({
      token: Token,
      loginName: LoginName,
      name: z.string().trim().min(1).max(50),
      password: Password,
    }),
    response: Session,
  }),
  /** Sets the password and signs in; where the account has a second factor, that is asked for next. */
  takePasswordLink: route({
    method: 'POST',
    path: '/api/links/password',
    summary: '用一次性链接设置密码',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({ token: Token, password: Password }),
    response: Session,
  }),
  /** Instead of a password: links the identity that one signs in with at the provider. */
  beginOidcByLink: route({
    method: 'POST',
    path: '/api/links/oidc',
    summary: '用一次性链接连接统一身份',
    tag: signingIn,
    policy: 'open',
    guessable: true,
    body: z.strictObject({ token: Token }),
    response: GoTo,
  }),
} as const;

export const sessionRoutes = { ...signingInRoutes, ...linkRoutes } as const;
