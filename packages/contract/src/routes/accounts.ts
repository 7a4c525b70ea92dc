import { z } from 'zod';
import { route } from '../route.js';
import { AccountPage, AccountRow, LoginName, MadeLink, SessionRow } from '../schemas/account.js';
import { Id, pageOf } from '../schemas/common.js';

const params = z.object({ accountId: Id });
const tag = '账号管理';
const page = z.object({
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/**
 * What administrators do with the accounts of others. The routes let both administrators pass; whose account it
 * is decides inside: `manageAdministrators` for an administrator's, `manageAccounts` for all others.
 */
export const accountRoutes = {
  listAccounts: route({
    method: 'GET',
    path: '/api/accounts',
    summary: '所有账号，按用户名排列',
    tag,
    policy: 'readAccounts',
    query: page,
    response: pageOf(AccountRow),
  }),
  /** Makes an account without a password, and the link by which its owner chooses one. */
  createAccount: route({
    method: 'POST',
    path: '/api/accounts',
    summary: '给一个人建立账号',
    tag,
    policy: 'administerAccounts',
    body: z.strictObject({ personId: Id, loginName: LoginName }),
    response: z.object({ account: AccountRow, link: MadeLink }),
    status: 201,
  }),
  /** On a machine without accounts: makes the link for the first administrator. */
  enableAccounts: route({
    method: 'POST',
    path: '/api/accounts/enable',
    summary: '启用账号',
    tag,
    policy: 'enableAccounts',
    response: MadeLink,
    status: 201,
  }),
  getAccount: route({
    method: 'GET',
    path: '/api/accounts/:accountId',
    summary: '一个账号',
    tag,
    policy: 'readAccounts',
    params,
    response: AccountPage,
  }),
  /** Signed out at once. */
  disableAccount: route({
    method: 'POST',
    path: '/api/accounts/:accountId/disable',
    summary: '停用账号',
    tag,
    policy: 'administerAccounts',
    params,
    response: AccountRow,
  }),
  enableAccount: route({
    method: 'POST',
    path: '/api/accounts/:accountId/enable',
    summary: '启用停用的账号',
    tag,
    policy: 'administerAccounts',
    params,
    response: AccountRow,
  }),
  /** For a forgotten password; links that were made before are void. */
  makeAccountLink: route({
    method: 'POST',
    path: '/api/accounts/:accountId/link',
    summary: '发一个新的一次性链接，重设密码',
    tag,
    policy: 'administerAccounts',
    params,
    response: MadeLink,
    status: 201,
  }),
  demandNewPassword: route({
    method: 'POST',
    path: '/api/accounts/:accountId/demand-new-password',
    summary: '要求下次登录时换密码',
    tag,
    policy: 'administerAccounts',
    params,
    response: AccountRow,
  }),
  /** For a lost telephone. All sessions of the account end. */
  removeSecondFactor: route({
    method: 'DELETE',
    path: '/api/accounts/:accountId/second-factor',
    summary: '取消动态口令，让本人重新设置',
    tag,
    policy: 'administerAccounts',
    params,
    response: AccountRow,
  }),
  listAccountSessions: route({
    method: 'GET',
    path: '/api/accounts/:accountId/sessions',
    summary: '一个账号的登录会话，最近用过的在前',
    tag,
    policy: 'readSessions',
    params,
    query: page,
    response: pageOf(SessionRow),
  }),
  endAccountSession: route({
    method: 'DELETE',
    path: '/api/accounts/:accountId/sessions/:sessionId',
    summary: '结束别人的一次登录',
    tag,
    policy: 'revokeSessions',
    params: params.extend({ sessionId: Id }),
    status: 204,
  }),
  endAccountSessions: route({
    method: 'DELETE',
    path: '/api/accounts/:accountId/sessions',
    summary: '结束一个账号的所有登录',
    tag,
    policy: 'revokeSessions',
    params,
    response: z.object({ ended: z.number().int() }),
  }),
} as const;
