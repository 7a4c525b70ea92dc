import { z } from 'zod';
import { route } from '../route.js';
import {
  Code,
  LinkedIdentity,
  LinkPage,
  LoginName,
  OwnAccount,
  Password,
  Proof,
  Session,
  SessionRow,
  Token,
} from '../schemas/account.js';
import { Id, pageOf } from '../schemas/common.js';

const signingIn = '登录';
const own = '我的账号';
const page = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
/** Where the browser is to go: an address of the single sign-on. */
const GoTo = z.object({ address: z.string() });
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

/** One's own account; all of it can be reached in the steps `newPassword` and `setUpSecondFactor` as marked. */
const ownAccountRoutes = {
  getOwnAccount: route({
    method: 'GET',
    path: '/api/account',
    summary: '我的账号',
    tag: own,
    policy: 'ownAccount',
    during: 'newPassword',
    response: OwnAccount,
  }),
  /** All other sessions of the account end. */
  changePassword: route({
    method: 'POST',
    path: '/api/account/password',
    summary: '修改密码',
    tag: own,
    policy: 'ownAccount',
    during: 'newPassword',
    body: z.strictObject({ oldPassword: Password, newPassword: Password }),
    response: Session,
  }),
  /** A fresh secret; nothing is stored until `setSecondFactor` brings a code of it. */
  beginSecondFactor: route({
    method: 'POST',
    path: '/api/account/second-factor/new',
    summary: '开始设置动态口令',
    tag: own,
    policy: 'ownAccount',
    response: z.object({
      /** For the QR code (`otpauth://…`). */
      address: z.string(),
      /** To type where no camera is at hand, base32. */
      secret: z.string(),
      /** To be sent back with the first code. */
      sealed: z.string(),
    }),
  }),
  /** `proof` is asked for when there is a second factor already. Other sessions end. */
  setSecondFactor: route({
    method: 'POST',
    path: '/api/account/second-factor',
    summary: '用第一个动态口令确认设置',
    tag: own,
    policy: 'ownAccount',
    body: z.strictObject({ sealed: z.string().max(500), code: Code, proof: Proof.optional() }),
    response: z.object({
      /** Ten; shown once. */
      recoveryCodes: z.array(z.string()),
      session: Session,
    }),
  }),
  newRecoveryCodes: route({
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: '更换备用码',
    tag: own,
    policy: 'ownAccount',
    body: z.strictObject({ proof: Proof }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  listOwnSessions: route({
    method: 'GET',
    path: '/api/account/sessions',
    summary: '我的登录会话，最近用过的在前',
    tag: own,
    policy: 'ownAccount',
    query: page,
    response: pageOf(SessionRow),
  }),
  endOwnSession: route({
    method: 'DELETE',
    path: '/api/account/sessions/:sessionId',
    summary: '结束我的一次登录',
    tag: own,
    policy: 'ownAccount',
    params: z.object({ sessionId: Id }),
    status: 204,
  }),
  /** All but the one that asks. */
  endOtherSessions: route({
    method: 'DELETE',
    path: '/api/account/sessions',
    summary: '结束我的其他登录',
    tag: own,
    policy: 'ownAccount',
    response: z.object({ ended: z.number().int() }),
  }),
  beginLinkingIdentity: route({
    method: 'POST',
    path: '/api/account/identities',
    summary: '开始连接统一身份',
    tag: own,
    policy: 'ownAccount',
    body: z.strictObject({ proof: Proof }),
    response: GoTo,
  }),
  /** The last way to sign in cannot be taken away: `lastWayIn`. */
  unlinkIdentity: route({
    method: 'DELETE',
    path: '/api/account/identities/:identityId',
    summary: '解除统一身份',
    tag: own,
    policy: 'ownAccount',
    params: z.object({ identityId: z.string().min(1).max(128) }),
    response: z.object({ identities: z.array(LinkedIdentity) }),
  }),
} as const;

export const sessionRoutes = { ...signingInRoutes, ...linkRoutes, ...ownAccountRoutes } as const;
