import { defaultSessionRule } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { addAccount, second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { demandNewPassword, noteSignIn, setAccountStatus, setPassword } from './change-account.js';
import { createAccount } from './create-account.js';
import { accountOfPerson, findAccount, hasAccounts, listAccounts } from './find-account.js';
import { accountOfIdentity, identitiesOf, linkIdentity, unlinkIdentity } from './identities.js';
import { findLink, makeLink, sweepLinks, takeLink } from './one-time-links.js';
import { listSessions, openSession } from './sessions.js';

describe('accounts', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });
    const open = (accountId: string) =>
      store.transaction((tx) =>
        openSession(tx, {
          ...{ accountId, stage: 'open', secondFactor: false, device: null, address: null },
          ...{ at: second(0), rule: defaultSessionRule },
        }),
      );
    const sessionsOf = async (accountId: string) => {
      const page = { at: second(0), rule: defaultSessionRule, limit: 10 };
      return (await store.read((tx) => listSessions(tx, accountId, page))).rows;
    };

    it('are none at first', async () => {
      expect(await store.read(hasAccounts)).toBe(false);
      await addAccount(store);
      expect(await store.read(hasAccounts)).toBe(true);
    });

    it('are one for each person and one for each name', async () => {
      const { loginName, personId } = await addAccount(store);
      const given = { id: 'x', personId: 'someone', loginName, at: second(0), passwordHash: null };
      const make = (changes: Partial<typeof given>) =>
        store.transaction((tx) => createAccount(tx, { ...given, ...changes }));
      await expect(make({ loginName: loginName.toUpperCase() })).rejects.toMatchObject({
        code: 'loginNameTaken',
      });
      await expect(make({ loginName: 'free', personId })).rejects.toMatchObject({ code: 'personHasAccount' });
      await expect(make({ loginName: 'a b' })).rejects.toMatchObject({ code: 'loginNameNotValid' });
      expect((await store.read((tx) => accountOfPerson(tx, personId)))?.loginName).toBe(loginName);
      expect(await store.read((tx) => accountOfPerson(tx, 'someone'))).toBeNull();
    });

    it('are one even when two are made at the same moment', async () => {
      const make = (id: string) =>
        store.transaction((tx) =>
          createAccount(tx, { id, personId: id, loginName: 'at-once', at: second(0), passwordHash: null }),
        );
      const made = await Promise.allSettled(['m1', 'm2', 'm3'].map(make));
      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of made)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'loginNameTaken' });
    });

    it('show nothing that one signs in with', async () => {
      const { accountId } = await addAccount(store);
      await store.transaction((tx) => noteSignIn(tx, accountId, second(5)));
      const account = await store.read((tx) => findAccount(tx, accountId));
      expect(account).toMatchObject({ hasPassword: true, hasSecondFactor: false, signedInAt: second(5) });
      expect(JSON.stringify(account)).not.toContain('scrypt');
      await expect(store.read((tx) => findAccount(tx, 'x'))).rejects.toMatchObject({
        code: 'unknownAccount',
      });
    });

    it('are listed by name, page by page', async () => {
      const first = await store.read((tx) => listAccounts(tx, { limit: 2 }));
      const rest = await store.read((tx) => listAccounts(tx, { limit: 99, after: first.next ?? '' }));
      const names = [...first.rows, ...rest.rows].map(({ loginName }) => loginName);
      expect(names).toEqual([...names].sort());
      expect(new Set(names).size).toBe(names.length);
    });

    it('lose their other sessions when the password changes, and all when they are switched off', async () => {
      const { accountId } = await addAccount(store);
      const [kept] = [await open(accountId), await open(accountId)];
      await store.transaction((tx) => demandNewPassword(tx, accountId));
      await store.transaction((tx) =>
        setPassword(tx, accountId, { hash: 'h', at: second(9), keep: kept.id }),
      );
      expect((await sessionsOf(accountId)).map(({ id }) => id)).toEqual([kept.id]);
      const account = await store.read((tx) => findAccount(tx, accountId));
      expect(account).toMatchObject({ mustChange: false, passwordChangedAt: second(9) });
      await store.transaction((tx) => setAccountStatus(tx, accountId, 'disabled'));
      expect(await sessionsOf(accountId)).toEqual([]);
      const unknown = store.transaction((tx) => setAccountStatus(tx, 'x', 'active'));
      await expect(unknown).rejects.toMatchObject({ code: 'unknownAccount' });
    });
  });
});

describe('one-time links', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });
    const make = (accountId: string | null, validMinutes = 60) =>
      store.transaction((tx) =>
        makeLink(tx, {
          purpose: accountId === null ? 'firstAdministrator' : 'setPassword',
          ...{ accountId, at: second(0), validMinutes },
        }),
      );
    const take = (token: string, at = second(1)) =>
      store.transaction((tx) => takeLink(tx, { token, purpose: 'setPassword', at }));

    it('are good once, of two at the same moment too', async () => {
      const { accountId } = await addAccount(store);
      const token = await make(accountId);
      expect(await store.read((tx) => findLink(tx, { token, at: second(1) }))).toEqual({
        purpose: 'setPassword',
        accountId,
      });
      const taken = await Promise.allSettled([take(token), take(token), take(token)]);
      expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(take(token)).rejects.toMatchObject({ code: 'linkNotValid' });
      const found = store.read((tx) => findLink(tx, { token, at: second(1) }));
      await expect(found).rejects.toMatchObject({ code: 'linkNotValid' });
    });

    it('are void when they are over, when a newer one was made, and for anything else', async () => {
      const { accountId } = await addAccount(store);
      await expect(take(await make(accountId, 1), second(60))).rejects.toMatchObject({
        code: 'linkNotValid',
      });
      const older = await make(accountId);
      const newer = await make(accountId);
      await expect(take(older)).rejects.toMatchObject({ code: 'linkNotValid' });
      expect(await take(newer)).toEqual({ accountId });
      await expect(take(await make(null))).rejects.toMatchObject({ code: 'linkNotValid' });
      await expect(take('guessed')).rejects.toMatchObject({ code: 'linkNotValid' });
    });

    it('keep nothing that could be used by whoever reads the database, and are swept away', async () => {
      const token = await make(null);
      const rows = await store.read(({ db }) => db.selectFrom('one_time_links').selectAll().execute());
      expect(JSON.stringify(rows)).not.toContain(token);
      expect(await store.transaction((tx) => sweepLinks(tx, second(7_200)))).toBe(rows.length);
    });
  });
});

describe('identities of an OpenID provider', () => {
  onEveryEngine((engine) => {
    it('sign in to one account, by issuer and subject, while it is switched on', async () => {
      const store = await engine.open();
      const [one, other] = [await addAccount(store), await addAccount(store)];
      const identity = { issuer: 'https://id.example.invalid', subject: '42' };
      const link = (accountId: string) =>
        store.transaction((tx) => linkIdentity(tx, { ...identity, accountId, at: second(0) }));
      const found = (sought = identity) => store.read((tx) => accountOfIdentity(tx, sought));
      await link(one.accountId);
      await link(one.accountId);
      expect((await found())?.id).toBe(one.accountId);
      expect(await found({ ...identity, issuer: 'https://other.example.invalid' })).toBeNull();
      await expect(link(other.accountId)).rejects.toMatchObject({ code: 'identityTaken' });
      expect(await store.read((tx) => identitiesOf(tx, one.accountId))).toEqual([
        { ...identity, linkedAt: second(0) },
      ]);
      await store.transaction((tx) => setAccountStatus(tx, one.accountId, 'disabled'));
      expect(await found()).toBeNull();
      await store.transaction((tx) => unlinkIdentity(tx, { ...identity, accountId: other.accountId }));
      expect(await store.read((tx) => identitiesOf(tx, one.accountId))).toHaveLength(1);
      await store.transaction((tx) => unlinkIdentity(tx, { ...identity, accountId: one.accountId }));
      await link(other.accountId);
      expect((await found())?.id).toBe(other.accountId);
    });
  });
});
