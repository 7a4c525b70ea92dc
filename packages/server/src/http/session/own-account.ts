import type { HandlersOf } from '../../app/handlers.js';
import type { Identification } from '../../app/identify.js';
import { unlinkIdentity } from '../../oidc/unlink-identity.js';
import type { AccessParts } from '../../use-cases/session/access-parts.js';
import { changePassword } from '../../use-cases/session/change-password.js';
import {
  beginSecondFactor,
  newRecoveryCodes,
  setSecondFactor,
} from '../../use-cases/session/own-second-factor.js';
import { ownSession } from '../../use-cases/session/own-session.js';
import { endSession, endSessions, sessionsOf } from '../../use-cases/session/sessions.js';
import { keeping } from './handlers.js';
import { presentIdentity } from './present-identity.js';
import { presentOwnAccount, sessionRow } from './present-session.js';

type Routes =
  | 'getOwnAccount'
  | 'changePassword'
  | 'beginSecondFactor'
  | 'setSecondFactor'
  | 'newRecoveryCodes'
  | 'listOwnSessions'
  | 'endOwnSession'
  | 'endOtherSessions'
  | 'unlinkIdentity';

/** Routes of 我的账号. */
export function ownAccountHandlers(parts: AccessParts, identification: Identification): HandlersOf<Routes> {
  const kept = keeping(parts, identification);
  return {
    getOwnAccount: (asking) => parts.store.read((tx) => presentOwnAccount(tx, parts, ownSession(asking))),
    changePassword: async ({ body, ...asking }) =>
      kept(asking.visit, await changePassword(parts, asking, body)),
    beginSecondFactor: async (asking) => beginSecondFactor(parts, asking),
    setSecondFactor: async ({ body, ...asking }) => {
      const { recoveryCodes, token } = await setSecondFactor(parts, asking, body);
      return { recoveryCodes, session: await kept(asking.visit, token) };
    },
    newRecoveryCodes: async ({ body, ...asking }) => ({
      recoveryCodes: await newRecoveryCodes(parts, asking, body.proof),
    }),
    listOwnSessions: async ({ query, ...asking }) => {
      const { accountId, id } = ownSession(asking).session;
      const { rows, next } = await sessionsOf(parts, asking, accountId, query);
      return { rows: rows.map((row) => sessionRow(row, id)), next };
    },
    endOwnSession: async ({ params: { sessionId }, ...asking }) => {
      const { accountId, id } = ownSession(asking).session;
      await endSession(parts, asking, { accountId, sessionId });
      if (sessionId === id) asking.visit.browser.forgetSession();
    },
    endOtherSessions: async (asking) => {
      const { accountId, id } = ownSession(asking).session;
      return { ended: await endSessions(parts, asking, { accountId, except: id }) };
    },
    unlinkIdentity: async ({ params, ...asking }) => ({
      identities: (await unlinkIdentity(parts, asking, params.identityId)).map(presentIdentity),
    }),
  };
}
