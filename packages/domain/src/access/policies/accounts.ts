/** Accounts and sessions. Whose account it is decides: an administrator's is not the system administrator's. */

import type { Policy } from '../policy.js';

export const accountPolicies = {
  /** One's own password, second factor, sessions. Reached before the second factor is set up. */
  ownAccount: { label: '管理自己的账号', rows: [{ who: ['signedIn'], relation: 'self' }] },
  readAccounts: {
    label: '查看账号',
    rows: [{ who: ['systemAdmin', 'securityAdmin', 'auditAdmin'], relation: 'any' }],
  },
  /**
   * What a route asks before it knows whose account it is; then one of the two below is asked, by whether that
   * person is an administrator.
   */
  administerAccounts: {
    label: '管理别人的账号',
    rows: [{ who: ['systemAdmin', 'securityAdmin'], relation: 'others' }],
  },
  manageAccounts: {
    label: '建立、停用账号和重设密码',
    rows: [{ who: ['systemAdmin'], relation: 'others' }],
  },
  /** Else the system administrator could reset his way into the security administrator's account. */
  manageAdministrators: {
    label: '停用管理员账号和重设其密码',
    rows: [{ who: ['securityAdmin'], relation: 'others' }],
  },
  /** Gives out the link for the first administrator: only while there is no account. */
  enableAccounts: {
    label: '启用账号',
    rows: [{ who: ['local', 'operator'], relation: 'any' }],
  },
  /**
   * Nobody watches over the last security administrator's account: who has lost password or telephone comes back by a
   * link from whoever runs the machine. It gives no office, and every use of it is on record.
   */
  readmitAdministrator: {
    label: '让最后一位安全管理员重新登录',
    rows: [{ who: ['operator'], relation: 'any' }],
  },
  readSessions: {
    label: '查看登录会话',
    rows: [
      { who: ['signedIn'], relation: 'self' },
      { who: ['securityAdmin'], relation: 'any' },
    ],
  },
  revokeSessions: {
    label: '结束登录会话',
    rows: [
      { who: ['signedIn'], relation: 'self' },
      { who: ['securityAdmin'], relation: 'others' },
    ],
  },
} as const satisfies Record<string, Policy>;
