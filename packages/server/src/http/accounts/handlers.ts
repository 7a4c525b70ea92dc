import { identitiesOf, listAccounts } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { HandlersOf } from '../../app/handlers.js';
import { createAccount } from '../../use-cases/accounts/create-account.js';
import { enableAccounts } from '../../use-cases/accounts/enable-accounts.js';
import {
  demandNewPassword,
  disableAccount,
  enableAccount,
  held,
  heldAccount,
  makeAccountLink,
  removeSecondFactor,
} from '../../use-cases/accounts/manage-account.js';
import { defined } from '../../use-cases/defined.js';
import type { AccessParts, Asking } from '../../use-cases/session/access-parts.js';
import { endSession, endSessions, sessionsOf } from '../../use-cases/session/sessions.js';
import { sessionRow } from '../session/present-session.js';
import { accountPage, accountRow } from './present-account.js';

type Reading = 'listAccounts' | 'getAccount';
type Managing =
  | 'createAccount'
  | 'enableAccounts'
  | 'disableAccount'
  | 'enableAccount'
  | 'makeAccountLink'
  | 'demandNewPassword'
  | 'removeSecondFactor';
type OfSessions = 'listAccountSessions' | 'endAccountSession' | 'endAccountSessions';

function readingHandlers({ store }: AccessParts): HandlersOf<Reading> {
  return {
    listAccounts: ({ query: { after, limit }, caller: { at, profile } }) =>
      store.read(async (tx) => {
        const { rows, next } = await listAccounts(tx, { limit, ...defined({ after }) });
        return { rows: (await held(tx, rows, at)).map((one) => accountRow(one, profile)), next };
      }),
    getAccount: ({ params: { accountId }, caller: { at, profile } }) =>
      store.read(async (tx) =>
        accountPage(await heldAccount(tx, accountId, at), profile, await identitiesOf(tx, accountId)),
      ),
  };
}

function managingHandlers(parts: AccessParts): HandlersOf<Managing> {
  const after = (deed: (parts: AccessParts, asking: Asking, accountId: string) => Promise<void>) => {
    return async ({ params: { accountId }, ...asking }: Asking & { params: { accountId: string } }) => {
      await deed(parts, asking, accountId);
      const { at, profile } = asking.caller;
      return accountRow(await parts.store.read((tx) => heldAccount(tx, accountId, at)), profile);
    };
  };
  return {
    createAccount: async ({ body, ...asking }) => {
      const { link, ...made } = await createAccount(parts, asking, body);
      return { account: accountRow(made, asking.caller.profile), link };
    },
    enableAccounts: (asking) => enableAccounts(parts.store, asking),
    disableAccount: after(disableAccount),
    enableAccount: after(enableAccount),
    demandNewPassword: after(demandNewPassword),
    removeSecondFactor: after(removeSecondFactor),
    makeAccountLink: ({ params: { accountId }, ...asking }) => makeAccountLink(parts, asking, accountId),
  };
}

function sessionsHandlers(parts: AccessParts): HandlersOf<OfSessions> {
  const ask = async (policy: 'readSessions' | 'revokeSessions', { caller }: Asking, accountId: string) => {
    const { account } = await parts.store.read((tx) => heldAccount(tx, accountId, caller.at));
    authorised(caller, policy, { personId: account.personId });
  };
  return {
    listAccountSessions: async ({ params: { accountId }, query, ...asking }) => {
      await ask('readSessions', asking, accountId);
      const { rows, next } = await sessionsOf(parts, asking, accountId, query);
      return { rows: rows.map((row) => sessionRow(row, asking.caller.sessionId)), next };
    },
    endAccountSession: async ({ params, ...asking }) => {
      await ask('revokeSessions', asking, params.accountId);
      await endSession(parts, asking, params);
    },
    endAccountSessions: async ({ params: { accountId }, ...asking }) => {
      await ask('revokeSessions', asking, accountId);
      return { ended: await endSessions(parts, asking, { accountId }) };
    },
  };
}

/** Routes of 账号管理. */
export function accountHandlers(parts: AccessParts): HandlersOf<Reading | Managing | OfSessions> {
  return { ...readingHandlers(parts), ...managingHandlers(parts), ...sessionsHandlers(parts) };
}
