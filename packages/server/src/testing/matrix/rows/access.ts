import type { Row } from '../row.js';

const nothing: Row = { about: 'nothing' };
const account: Row = { about: 'account' };
const token = 'a'.repeat(43);
const proof = { password: 'wrong-password-1' };
const told = (body: object): Row => ({ about: 'nothing', body: () => body });

/** Signing in, accounts, sessions, audit. */
export const accessRows = {
  getAbout: nothing,
  getSession: nothing,
  signIn: told({ loginName: 'nobody-of-that-name', password: 'wrong-password-1' }),
  giveSecondFactor: told({ code: '000000' }),
  signOut: nothing,
  beginOidc: told({ next: '/' }),
  finishOidc: { about: 'nothing', query: 'state=guessed&code=guessed' },
  lookAtLink: told({ token }),
  takeFirstAdministratorLink: told({
    token,
    loginName: 'first',
    name: '某甲',
    password: 'kite-river-42-lamp',
  }),
  takePasswordLink: told({ token, password: 'kite-river-42-lamp' }),
  beginOidcByLink: told({ token }),
  getOwnAccount: nothing,
  changePassword: told({ oldPassword: 'wrong-password-1', newPassword: 'kite-river-42-lamp' }),
  beginSecondFactor: nothing,
  setSecondFactor: told({ sealed: 'forged', code: '000000' }),
  newRecoveryCodes: told({ proof }),
  listOwnSessions: nothing,
  endOwnSession: { about: 'ownSession' },
  endOtherSessions: nothing,
  beginLinkingIdentity: told({ proof }),
  unlinkIdentity: { about: 'nothing', params: { identityId: 'none' } },
  listAccounts: nothing,
  createAccount: {
    about: 'newcomer',
    body: ({ ids }) => ({ personId: ids.newcomerId, loginName: 'newcomer' }),
  },
  enableAccounts: nothing,
  getAccount: { about: 'account' },
  disableAccount: account,
  enableAccount: account,
  makeAccountLink: account,
  demandNewPassword: account,
  removeSecondFactor: account,
  listAccountSessions: { about: 'accountSessions' },
  endAccountSession: { about: 'accountSessions' },
  endAccountSessions: { about: 'accountSessions' },
  listActs: nothing,
  exportActs: { about: 'nothing', params: { format: 'xlsx' } },
  listAccesses: nothing,
  exportAccesses: { about: 'nothing', params: { format: 'jsonl' } },
  getAuditStatus: nothing,
  verifyAudit: nothing,
  getAuditVerification: nothing,
  stopAuditVerification: nothing,
  fillDemo: nothing,
  getDemoProgress: nothing,
  stopDemo: nothing,
} satisfies Record<string, Row>;
