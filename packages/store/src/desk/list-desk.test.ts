import type { PersonProfile } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProfile } from '../organisation/find-profile.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { summaryOf } from '../queries/finding-list-row.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { asIf, DAY, dueOn, toldLedger } from '../testing/notify.js';
import { obeyAll } from '../testing/organisation.js';
import { countDesk } from './count-desk.js';
import { listDesk } from './list-desk.js';

const OPEN_ONLY = { ledger: { kind: 'all' }, restricted: { kind: 'none' } } as const;
const day = (number: number) => `2026-09-${String(number).padStart(2, '0')}`;

describe('a desk', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let profile: PersonProfile;

    /** What waits for a liaison in two rectifications, by turns; the first six are kept back. */
    beforeAll(async () => {
      store = await engine.open();
      const content = (number: number) => ({
        completionDue: dueOn(day(number)),
        visibility: number <= 6 ? ('restricted' as const) : ('public' as const),
      });
      const odd = [1, 3, 5, 7, 9, 11].map(content);
      const { unitId, liaison } = await toldLedger(store, odd);
      const leadUnits = [{ text: '云岭市水务局', partyId: unitId }];
      const even = [2, 4, 6, 8, 10, 12].map((number) => ({ leadUnits, ...content(number) }));
      const { rectificationId, findingIds } = await registered(store, even);
      for (const findingId of findingIds) await asIf(store, findingId, 'underway');
      const grant = { grantId: store.newId(), role: 'liaison', postId: liaison.postId } as const;
      await obeyAll(store, [
        { type: 'GiveRole', personId: liaison.personId, rectificationId, from: '2026-01-01', ...grant },
      ]);
      const found = await store.read((tx) =>
        findProfile(tx, liaison.personId, { on: DAY, secondFactor: true }),
      );
      if (!found) throw new Error('nobody');
      profile = found;
    });

    /** The due dates of everything on it, page by page. */
    async function pages(who: PersonProfile, scope: typeof WHOLE_LEDGER | typeof OPEN_ONLY, limit: number) {
      const found: (string | null)[][] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const question = { profile: who, scope, limit, ...(after && { after }) };
        const { rows, next } = await store.read((tx) => listDesk(tx, question));
        found.push(rows.map((row) => summaryOf(row).openDue ?? null));
        after = next;
      }
      return found;
    }

    it('holds what waits in all rectifications in one order, each once, over its pages', async () => {
      const all = Array.from({ length: 12 }, (_, index) => day(index + 1));
      expect(await pages(profile, WHOLE_LEDGER, 50)).toEqual([all]);
      expect(await pages(profile, WHOLE_LEDGER, 5)).toEqual([
        all.slice(0, 5),
        all.slice(5, 10),
        all.slice(10),
      ]);
    });

    it('goes on behind what is not to be seen until a page is full', async () => {
      expect(await pages(profile, OPEN_ONLY, 2)).toEqual([
        [day(7), day(8)],
        [day(9), day(10)],
        [day(11), day(12)],
      ]);
    });

    it('is the same for somebody who holds for more units than are looked at one by one', async () => {
      const roles = profile.roles.map((role) => ({
        ...role,
        unitIds: [...role.unitIds, ...Array.from({ length: 70 }, () => store.newId())],
      }));
      expect(await pages({ ...profile, roles }, OPEN_ONLY, 4)).toEqual(await pages(profile, OPEN_ONLY, 4));
    });

    it('counts what may be seen', async () => {
      const count = (scope: typeof WHOLE_LEDGER | typeof OPEN_ONLY) =>
        store.read((tx) => countDesk(tx, { profile, scope }, day(9)));
      expect(await count(WHOLE_LEDGER)).toEqual([{ kind: 'submit', count: 12, overdue: 8 }]);
      expect(await count(OPEN_ONLY)).toEqual([{ kind: 'submit', count: 6, overdue: 2 }]);
    });
  });
});
