import { z } from 'zod';
import { route } from '../route.js';
import {
  Code,
  GoTo,
  LinkedIdentity,
  OwnAccount,
  Password,
  Proof,
  Session,
  SessionRow,
} from '../schemas/account.js';
import { Id, pageOf } from '../schemas/common.js';

const own = '我的账号';
const page = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One's own account; all of it can be reached in the steps `newPassword` and `setUpSecondFactor` as marked. */
export const ownAccountRoutes = {
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
