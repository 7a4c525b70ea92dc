import type { MadeLink } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import { appendAccess, countWithAccount, hasAccounts, type Store } from '@bihuan/store';
import { type Asked, accessEntry, entryAtMachine } from '../../app/access-notes.js';
import { authorised, type RecordedBy } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';
import { makeLink } from './make-link.js';

const link = { purpose: 'firstAdministrator', accountId: null } as const;

const linkMade = (by: RecordedBy) => entryAtMachine(by, 'linkMade', { detail: { purpose: link.purpose } });

/**
 * 启用账号, from the pages of a machine without accounts: the link for the first administrator.
 * @throws Refused `accountsInUse`
 */
export async function enableAccounts(store: Store, asked: Asked & { caller: Caller }): Promise<MadeLink> {
  const { at } = authorised(asked.caller, 'enableAccounts', {});
  return store.transaction(async (tx) => {
    if (await hasAccounts(tx)) refuse('accountsInUse', {});
    const made = await makeLink(tx, { ...link, at });
    await appendAccess(tx, [accessEntry(asked, 'linkMade', { detail: { purpose: link.purpose } })]);
    return made;
  });
}

/**
 * At the start of a server, the link for whoever runs it: a fresh one each time, as long as there is no account;
 * null when there is one. Those of other servers on the same records hold beside it, until one of them is used.
 */
export async function firstStartLink(store: Store, by: RecordedBy): Promise<MadeLink | null> {
  return store.transaction(async (tx) => {
    if (await hasAccounts(tx)) return null;
    await appendAccess(tx, [linkMade(by)]);
    return makeLink(tx, { ...link, at: by.at, besideOthers: true });
  });
}

/**
 * At the command line, the link for another system administrator: only while nobody can sign in to that office, else
 * it would be a back door.
 * @throws Refused `administratorCanSignIn`
 */
export async function administratorLink(store: Store, caller: Caller): Promise<MadeLink> {
  const by = authorised(caller, 'enableAccounts', {});
  return store.transaction(async (tx) => {
    if ((await countWithAccount(tx, 'systemAdmin', localDate(by.at))) > 0)
      refuse('administratorCanSignIn', {});
    await appendAccess(tx, [linkMade(by)]);
    return makeLink(tx, { ...link, at: by.at });
  });
}
