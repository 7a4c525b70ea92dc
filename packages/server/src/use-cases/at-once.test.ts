import { findingContent } from '@bihuan/domain/testing';
import {
  appendAccess,
  createAccount,
  execute,
  findFinding,
  rectificationHistory,
  type Store,
  setPassword,
  WHOLE_LEDGER,
} from '@bihuan/store';
import { attribution, behind, obey, onEveryEngine, registered, whileOpen } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../app/caller.js';
import { readmitAdministrator } from './accounts/readmit-administrator.js';
import { doRectificationDeed } from './deeds/do-rectification-deed.js';
import { confirmParty } from './organisation/confirm-party.js';

const { at } = attribution;
const caller: Caller = {
  profile: { kind: 'local' },
  sessionId: null,
  origin: attribution.origin,
  at,
};

describe('deeds that look at more than they change, at the same moment', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    it('write over nothing that is confirmed meanwhile', async () => {
      const { rectificationId, findingIds } = await registered(store, [
        { leadUnits: [{ text: '住建局' }, { text: '水务局' }] },
      ]);
      const [findingId = ''] = findingIds;
      const unitIds = await Promise.all(
        ['住建局', '水务局'].map(async (name) => {
          const unitId = store.newId();
          const content = { name, level: 'unit', parentId: null, supervising: false, aliases: [] } as const;
          await obey(store, { type: 'RegisterUnit', unitId, content: { ...content, aliases: [] } });
          return unitId;
        }),
      );
      const confirm =
        (text: string, partyId = '') =>
        () =>
          confirmParty(
            { store, caller, policy: 'changeLedger' },
            { rectificationId, text, kind: 'unit', partyId },
          );
      const ends = await behind(
        store,
        ({ db, engine: { lockRows } }) =>
          lockRows(db.selectFrom('findings').select('id').where('id', '=', findingId)).execute(),
        [confirm('住建局', unitIds[0]), confirm('水务局', unitIds[1])],
      );
      expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      const found = await store.read((tx) => findFinding(tx, WHOLE_LEDGER, findingId));
      expect(found?.content.leadUnits.map(({ partyId }) => partyId)).toEqual(unitIds);
    });

    it('conclude by the number of findings that there are', async () => {
      const { rectificationId } = await registered(store, [{}]);
      const register = {
        type: 'RegisterFinding',
        findingId: store.newId(),
        rectificationId,
        ordinal: 2,
        content: findingContent(),
      } as const;
      const body = { version: 1, on: '2026-08-25', reason: '整改工作结束' };
      const asked = { store, caller, secretKey: new Uint8Array(32) };
      await whileOpen(
        store,
        (tx) => execute(tx, register, attribution),
        () => doRectificationDeed(asked, 'concludeRectification', { rectificationId, body }),
      );
      const { rows } = await store.read((tx) =>
        rectificationHistory(tx, WHOLE_LEDGER, rectificationId, { limit: 1 }),
      );
      expect(rows[0]).toMatchObject({ type: 'RectificationConcluded', data: { openLeaves: 2 } });
    });

    it('make a link for an account whose password is just being changed', async () => {
      const personId = store.newId();
      const personal = { name: '安全管理员', phone: null, email: null };
      await obey(store, { type: 'RegisterPerson', personId, personal });
      const office = { grantId: store.newId(), administration: 'securityAdmin', from: '2026-01-01' } as const;
      await obey(store, { type: 'Appoint', personId, ...office });
      const { id: accountId, loginName } = await store.transaction((tx) =>
        createAccount(tx, { id: tx.newId(), personId, loginName: 'security', at, passwordHash: 'hash' }),
      );
      const operator = { kind: 'operator', osUser: 'ops', host: 'yunling' } as const;
      const from = { address: null, device: null, object: null, detail: {} };
      const entry = {
        at,
        kind: 'passwordChanged',
        actor: null,
        origin: attribution.origin,
        ...from,
      } as const;
      const asked = { loginName, withoutSecondFactor: true };
      const ends = await behind(
        store,
        ({ db, engine: { lockRows } }) => lockRows(db.selectFrom('access_log_head').select('seq')).execute(),
        [
          () => readmitAdministrator(store, { ...caller, profile: operator }, asked),
          () =>
            store.transaction(async (tx) => {
              await setPassword(tx, accountId, { hash: 'another', at });
              await appendAccess(tx, [entry]);
            }),
        ],
      );
      expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    });
  });
});
