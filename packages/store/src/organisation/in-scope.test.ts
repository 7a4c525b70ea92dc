import { type ActorProfile, type LedgerScope, ledgerScope } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { summaryOf } from '../queries/finding-list-row.js';
import { countSearchHits, searchFindings } from '../queries/search-findings.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { addActor, addUnit } from '../testing/organisation.js';
import { isKeyInScope, scopeFindings, scopeRectifications, WHOLE_LEDGER } from './in-scope.js';

/** Two bodies under one city, in one database; each has a bureau that holds one of its findings. */
interface Bodies {
  city: string;
  first: { body: string; bureau: string; section: string; rectificationId: string };
  second: { body: string; bureau: string; rectificationId: string };
  /** Names of the findings by id. */
  names: Map<string, string>;
}

async function twoBodies(store: Store): Promise<Bodies> {
  const city = await addUnit(store, '云岭市', 'city');
  const [one, two] = [
    await addUnit(store, '青石县', 'county', city),
    await addUnit(store, '白沙县', 'county', city),
  ];
  const bureau = await addUnit(store, '青石县教育局', 'unit', one);
  const section = await addUnit(store, '办公室', 'section', bureau);
  const other = await addUnit(store, '白沙县教育局', 'unit', two);
  const first = await registered(store, [
    { problem: '甲一', leadUnits: [{ text: '县教育局', partyId: bureau }] },
    { problem: '甲二', participatingUnits: [{ text: '办公室', partyId: section }], visibility: 'restricted' },
    { problem: '甲三', visibility: 'restricted' },
    {
      problem: '甲四',
      measures: [{ ...measure('m1', '整改'), leadUnits: [{ text: '教育局', partyId: bureau }] }],
    },
  ]);
  const second = await registered(store, [
    { problem: '乙一', leadUnits: [{ text: '县教育局', partyId: other }] },
    // The same bureau takes part in the other body's work, where it has no role.
    { problem: '乙二', participatingUnits: [{ text: '青石县教育局', partyId: bureau }] },
  ]);
  await obey(store, {
    type: 'AssignBody',
    rectificationId: first.rectificationId,
    unitId: one,
    reason: null,
  });
  await obey(store, {
    type: 'AssignBody',
    rectificationId: second.rectificationId,
    unitId: two,
    reason: null,
  });
  const names = new Map([
    ...first.findingIds.map((id, index) => [id, ['甲一', '甲二', '甲三', '甲四'][index] ?? ''] as const),
    ...second.findingIds.map((id, index) => [id, ['乙一', '乙二'][index] ?? ''] as const),
  ]);
  return {
    city,
    first: { body: one, bureau, section, rectificationId: first.rectificationId },
    second: { body: two, bureau: other, rectificationId: second.rectificationId },
    names,
  };
}

describe('what is in scope, with two bodies in one database', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let bodies: Bodies;
    beforeAll(async () => {
      store = await engine.open();
      bodies = await twoBodies(store);
    });

    const seen = async (scope: LedgerScope) => {
      const rows = await store.read(({ db }) =>
        scopeFindings(db.selectFrom('findings').select('findings.id'), scope).execute(),
      );
      return rows.map(({ id }) => bodies.names.get(id)).sort();
    };
    const seenBy = (actor: ActorProfile) => seen(ledgerScope(actor));
    const rectificationsSeen = async (actor: ActorProfile) => {
      const rows = await store.read(({ db }) =>
        scopeRectifications(
          db.selectFrom('rectifications').select('rectifications.id'),
          ledgerScope(actor),
        ).execute(),
      );
      return rows.map(({ id }) => id).sort();
    };

    it('the office of one body sees all of it and nothing of the other', async () => {
      const { first } = bodies;
      const office = await addActor(store, 'office', first.body, first.rectificationId);
      expect(await seenBy(office)).toEqual(['甲一', '甲三', '甲二', '甲四'].sort());
      expect(await rectificationsSeen(office)).toEqual([first.rectificationId]);
      const bodyWide = await addActor(store, 'office', first.body, null);
      expect(await seenBy(bodyWide)).toEqual(await seenBy(office));
    });

    it('a liaison sees what the unit or its section holds, restricted or not, where the role is held', async () => {
      const { first } = bodies;
      const liaison = await addActor(store, 'liaison', first.bureau, first.rectificationId);
      expect(await seenBy(liaison)).toEqual(['甲一', '甲二', '甲四'].sort());
      const ofSection = await addActor(store, 'liaison', first.section, first.rectificationId);
      expect(await seenBy(ofSection)).toEqual(['甲二']);
      expect(await rectificationsSeen(ofSection)).toEqual([first.rectificationId]);
    });

    it('a superior sees the bodies below, less what is restricted', async () => {
      const { city, first, second } = bodies;
      const superior = await addActor(store, 'superiorReader', city, null);
      expect(await seenBy(superior)).toEqual(['乙一', '乙二', '甲一', '甲四'].sort());
      expect(await rectificationsSeen(superior)).toEqual(
        [first.rectificationId, second.rectificationId].sort(),
      );
      const beside = await addActor(store, 'superiorReader', second.body, null);
      expect(await seenBy(beside)).toEqual(['乙一', '乙二']);
    });

    it('a leader sees what names his post, and nothing before it is matched', async () => {
      const { first } = bodies;
      const leader = await addActor(store, 'leadLeader', first.body, first.rectificationId);
      expect(await seenBy(leader)).toEqual([]);
      const [findingId = ''] = [...bodies.names].find(([, name]) => name === '甲三') ?? [];
      await obey(store, {
        type: 'CorrectFinding',
        findingId,
        changes: { leadLeaders: [{ text: '副县长', partyId: leader.postId }] },
        reason: null,
      });
      expect(await seenBy(leader)).toEqual(['甲三']);
    });

    it('administrators, strangers and people without a role see nothing; one machine sees all', async () => {
      const admin = { kind: 'person', personId: 'p', secondFactor: true, roles: [], postIds: [] } as const;
      for (const administration of ['systemAdmin', 'securityAdmin', 'auditAdmin', null] as const) {
        expect(await seenBy({ ...admin, administration })).toEqual([]);
        expect(await rectificationsSeen({ ...admin, administration })).toEqual([]);
      }
      expect(await seenBy({ kind: 'nobody' })).toEqual([]);
      expect(await seenBy({ kind: 'local' })).toHaveLength(6);
    });

    it('a search finds and counts nothing else, and its pages are full', async () => {
      const { first } = bodies;
      const liaison = ledgerScope(await addActor(store, 'liaison', first.bureau, first.rectificationId));
      const superior = ledgerScope(await addActor(store, 'superiorReader', bodies.second.body, null));
      const count = (scope: LedgerScope, text: string) =>
        store.read((tx) => countSearchHits(tx, scope, { text, cap: 9 }));
      expect(await count(liaison, '甲')).toEqual({ count: 3, capped: false });
      expect(await count(liaison, '乙')).toEqual({ count: 0, capped: false });
      expect(await count(superior, '乙')).toEqual({ count: 2, capped: false });
      expect(await count(WHOLE_LEDGER, '甲')).toEqual({ count: 4, capped: false });
      const page = await store.read((tx) => searchFindings(tx, liaison, { text: '甲', limit: 3 }));
      expect([page.rows.map(summaryOf).map(({ problem }) => problem), page.next]).toEqual([
        ['甲一', '甲二', '甲四'],
        null,
      ]);
    });

    it('is the same where only the key of a finding is at hand, as in a search', async () => {
      const { first } = bodies;
      const liaison = ledgerScope(await addActor(store, 'liaison', first.bureau, first.rectificationId));
      const condition = isKeyInScope(sql.ref('finding_texts.finding_key'), liaison);
      const rows = await store.read(({ db }) =>
        db
          .selectFrom('finding_texts')
          .select('text')
          .where(condition ?? sql<boolean>`1 = 0`)
          .execute(),
      );
      expect(rows.map(({ text }) => text.slice(0, 2)).sort()).toEqual(['甲一', '甲二', '甲四'].sort());
      expect(isKeyInScope(sql.ref('finding_texts.finding_key'), ledgerScope({ kind: 'local' }))).toBeNull();
    });
  });
});
