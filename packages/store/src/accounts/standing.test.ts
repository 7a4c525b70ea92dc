import { defaultSessionRule as rule } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { PASSWORD, second } from '../testing/accounts.js';
import { onEveryEngine } from '../testing/engines.js';
import { addHolder, addUnit, obeyAll, TODAY } from '../testing/organisation.js';
import { accountHolders, countWithAccount } from './account-holders.js';
import { setAccountStatus } from './change-account.js';
import { createAccount } from './create-account.js';
import { findSession } from './find-session.js';
import { linkIdentity } from './identities.js';
import { hashPassword } from './password-hash.js';
import { openSession } from './sessions.js';

describe('the standing of whoever has signed in', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let passwordHash: string;
    beforeAll(async () => {
      store = await engine.open();
      passwordHash = await hashPassword(PASSWORD);
    });

    async function person({ withPassword = true }: { withPassword?: boolean } = {}) {
      const unitId = await addUnit(store, `单位${store.newId()}`, 'unit');
      const holder = await addHolder(store, '甲某', unitId);
      const accountId = store.newId();
      const account = { id: accountId, personId: holder.personId, loginName: `n${accountId.slice(-12)}` };
      await store.transaction((tx) =>
        createAccount(tx, { ...account, at: second(0), passwordHash: withPassword ? passwordHash : null }),
      );
      return { ...holder, unitId, accountId };
    }

    async function signedIn(accountId: string) {
      const given = { stage: 'open', secondFactor: true, device: null, address: null } as const;
      const { token } = await store.transaction((tx) =>
        openSession(tx, { accountId, ...given, at: second(0), rule }),
      );
      const moment = { at: second(1), rule };
      return async () => (await store.read((tx) => findSession(tx, token, moment)))?.standing;
    }

    async function appoint(personId: string, from = '2026-01-01') {
      await obeyAll(store, [
        { type: 'Appoint', personId, grantId: store.newId(), administration: 'auditAdmin', from },
      ]);
    }

    it('changes with the person, and with any unit, and with nothing else', async () => {
      const { personId, unitId, accountId } = await person();
      const standing = await signedIn(accountId);
      const before = await standing();
      expect(await standing()).toBe(before);
      await appoint(personId);
      const appointed = await standing();
      expect(appointed).not.toBe(before);
      await addUnit(store, '三科', 'section', unitId);
      const grown = await standing();
      expect(grown).not.toBe(appointed);
      const renaming = {
        type: 'CorrectUnit',
        unitId,
        changes: { name: '改了名的单位' },
        reason: '更名',
      } as const;
      await obeyAll(store, [renaming]);
      expect(await standing()).not.toBe(grown);
    });

    it('tells of accounts who holds them, and protects whoever is going to be an administrator', async () => {
      const [plain, later] = [await person(), await person()];
      await appoint(later.personId, '2027-01-01');
      const ids = [plain.personId, later.personId, 'nobody'];
      const holders = await store.read((tx) => accountHolders(tx, ids, TODAY));
      expect(holders.get(plain.personId)).toMatchObject({ name: '甲某', administration: null });
      expect(holders.get(later.personId)).toMatchObject({ administration: 'auditAdmin' });
      expect(holders.size).toBe(2);
    });

    it('counts an office as held by those who can sign in to it', async () => {
      const count = () => store.read((tx) => countWithAccount(tx, 'auditAdmin', TODAY));
      const base = await count();
      const [able, unable] = [await person(), await person({ withPassword: false })];
      await appoint(able.personId);
      await appoint(unable.personId);
      expect(await count()).toBe(base + 1);
      const identity = { issuer: 'https://id.example', subject: unable.accountId };
      await store.transaction((tx) =>
        linkIdentity(tx, { ...identity, accountId: unable.accountId, at: second(1) }),
      );
      expect(await count()).toBe(base + 2);
      await store.transaction((tx) => setAccountStatus(tx, able.accountId, 'disabled'));
      expect(await count()).toBe(base + 1);
    });
  });
});
