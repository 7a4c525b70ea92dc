import { partyBook, suggestParties } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../rebuild/rebuild.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { addActor, addHolder, addUnit, obeyAll, TODAY } from '../testing/organisation.js';
import { findProfile } from './find-profile.js';
import { heldDuties } from './held-duties.js';
import { WHOLE_LEDGER } from './in-scope.js';
import { knownParties } from './known-parties.js';
import { findPerson, listPeople, postsInUnit } from './list-people.js';
import { findUnit, listUnits } from './list-units.js';
import { objectOfFinding, objectOfPerson, objectOfRectification, objectOfUnit } from './policy-objects.js';
import { countHolders, rolesIn } from './rights-held.js';
import { unitsAbove, unitsUnder } from './units-under.js';

describe('units and people', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: string;
    let county: string;
    let bureau: string;
    let section: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await addUnit(store, '云岭市', 'city');
      county = await addUnit(store, '青石县', 'county', city);
      bureau = await addUnit(store, '云岭市教育局', 'unit', city);
      section = await addUnit(store, '办公室', 'section', bureau);
    });

    it('are walked upwards and downwards', async () => {
      expect(await store.read((tx) => unitsAbove(tx, section))).toEqual([section, bureau, city]);
      const under = await store.read((tx) => unitsUnder(tx, city));
      expect(under.sort()).toEqual([city, county, bureau, section].sort());
      expect(await store.read((tx) => unitsAbove(tx, 'nowhere'))).toEqual([]);
    });

    it('are listed by name, page by page, with what lies under them', async () => {
      const question = { parentId: city, limit: 1 };
      const first = await store.read((tx) => listUnits(tx, question));
      const rest = await store.read((tx) =>
        listUnits(tx, { ...question, limit: 9, after: first.next ?? '' }),
      );
      const rows = [...first.rows, ...rest.rows];
      expect(rows.map(({ id }) => id).sort()).toEqual([county, bureau].sort());
      expect(rows.find(({ id }) => id === bureau)).toMatchObject({ childCount: 1, closedOn: null });
      expect(rest.next).toBeNull();
      const found = await store.read((tx) => listUnits(tx, { text: '教育', limit: 9 }));
      expect(found.rows.map(({ id }) => id)).toEqual([bureau]);
      expect((await store.read((tx) => listUnits(tx, { text: '%', limit: 9 }))).rows).toEqual([]);
    });

    it('refuse a place that does not fit, whether the others are stored or come along', async () => {
      const move = { type: 'MoveUnit', unitId: city, parentId: section, reason: null } as const;
      await expect(obey(store, move)).rejects.toMatchObject({ code: 'unitUnderItself' });
      const [upper, lower] = [store.newId(), store.newId()];
      const content = (level: 'unit' | 'city', parentId: string | null) => ({
        ...{ name: '新单位', level, parentId, supervising: false, aliases: [] },
      });
      const both = [
        { type: 'RegisterUnit', unitId: upper, content: content('unit', null) },
        { type: 'RegisterUnit', unitId: lower, content: content('city', upper) },
      ] as const;
      await expect(obeyAll(store, both)).rejects.toMatchObject({ code: 'unitLevelsOutOfOrder' });
      await expect(addUnit(store, '甲', 'unit', 'nowhere')).rejects.toMatchObject({ code: 'unknownUnit' });
      const raise = {
        type: 'CorrectUnit',
        unitId: bureau,
        changes: { level: 'section' },
        reason: null,
      } as const;
      expect(await obey(store, raise)).toBe(2);
      const back = { type: 'CorrectUnit', unitId: bureau, changes: { level: 'unit' }, reason: null } as const;
      expect(await obey(store, back)).toBe(3);
      const lowered = {
        type: 'CorrectUnit',
        unitId: city,
        changes: { level: 'section' },
        reason: null,
      } as const;
      await expect(obey(store, lowered)).rejects.toMatchObject({ code: 'unitLevelsOutOfOrder' });
    });

    it('are closed when nobody is left, and take nobody in afterwards', async () => {
      const old = await addUnit(store, '云岭市文化局', 'unit', city);
      const { personId, postId } = await addHolder(store, '顾长风', old);
      const close = {
        type: 'CloseUnit',
        unitId: old,
        on: TODAY,
        successorId: bureau,
        reason: '机构改革',
      } as const;
      await expect(obey(store, close)).rejects.toMatchObject({ code: 'unitStillUsed' });
      await obey(store, { type: 'EndPost', personId, postId, to: TODAY, reason: null });
      await obey(store, close);
      expect(await store.read((tx) => findUnit(tx, old))).toMatchObject({
        closedOn: TODAY,
        successorId: bureau,
      });
      await expect(addHolder(store, '甲', old)).rejects.toMatchObject({ code: 'unitClosed' });
      await expect(addUnit(store, '乙', 'section', old)).rejects.toMatchObject({ code: 'unitClosed' });
      const { rows } = await store.read((tx) => listUnits(tx, { parentId: city, text: '文化', limit: 9 }));
      expect(rows).toEqual([]);
    });

    it('tell who holds a post in a unit, and who works in or under it', async () => {
      const { personId, postId } = await addHolder(store, '沈知秋', section, '主任');
      const held = await store.read((tx) => postsInUnit(tx, section, TODAY));
      expect(held).toMatchObject([{ id: postId, personId, name: '沈知秋', title: '主任', to: null }]);
      const under = await store.read((tx) => listPeople(tx, { unitId: bureau, on: TODAY, limit: 9 }));
      expect(under.rows.map(({ id }) => id)).toEqual([personId]);
      const named = await store.read((tx) => listPeople(tx, { text: '知秋', on: TODAY, limit: 9 }));
      expect(named.rows.map(({ id }) => id)).toEqual([personId]);
      expect((await store.read((tx) => findPerson(tx, personId))).personal?.name).toBe('沈知秋');
      await expect(store.read((tx) => findPerson(tx, 'nobody'))).rejects.toMatchObject({
        code: 'unknownPerson',
      });
    });

    it('give a role only in a rectification that there is', async () => {
      await expect(addActor(store, 'liaison', bureau, 'nowhere')).rejects.toMatchObject({
        code: 'unknownRectification',
      });
      const { rectificationId } = await registered(store, []);
      const actor = await addActor(store, 'liaison', bureau, rectificationId);
      expect(actor.roles).toMatchObject([{ role: 'liaison', unitId: bureau }]);
      expect([...(actor.roles[0]?.unitIds ?? [])].sort()).toEqual([bureau, section].sort());
      const holders = await store.read((tx) => rolesIn(tx, rectificationId, TODAY));
      expect(holders).toMatchObject([
        { role: 'liaison', personId: actor.personId, unitId: bureau, to: null },
      ]);
      expect(await store.read((tx) => rolesIn(tx, rectificationId, '2025-12-31'))).toEqual([]);
    });

    it('count who holds an office, whoever is appointed for later among them', async () => {
      const { personId } = await addHolder(store, '程一鸣', bureau);
      const count = () => store.read((tx) => countHolders(tx, 'securityAdmin', TODAY));
      expect(await count()).toBe(0);
      const grantId = store.newId();
      await obey(store, {
        type: 'Appoint',
        personId,
        grantId,
        administration: 'securityAdmin',
        from: '2026-12-01',
      });
      expect(await count()).toBe(1);
      await obey(store, { type: 'Dismiss', personId, grantId, to: '2026-12-01', reason: null });
      expect(await store.read((tx) => countHolders(tx, 'securityAdmin', '2026-12-01'))).toBe(0);
    });

    it('belong to the units of the posts that they hold or will hold, whether or not these have an end', async () => {
      const { personId, postId } = await addHolder(store, '丁任期', bureau);
      const under = async () => (await store.read((tx) => objectOfPerson(tx, personId, TODAY)))?.under;
      const end = (id: string, to: string) => ({
        type: 'EndPost' as const,
        personId,
        postId: id,
        to,
        reason: null,
      });
      await obey(store, end(postId, '2027-01-01'));
      expect(await under()).toEqual([bureau, city]);
      const next = store.newId();
      const post = { id: next, unitId: county, title: '科员', isHead: false, from: '2026-12-01', to: null };
      await obeyAll(store, [{ type: 'GivePost', personId, post }]);
      expect(new Set(await under())).toEqual(new Set([bureau, county, city]));
      await obey(store, end(next, '2026-12-01'));
      expect(await under()).toEqual([bureau, city]);
      expect((await store.read((tx) => objectOfPerson(tx, personId, '2027-01-01')))?.under).toEqual([]);
    });

    it('are what policies look at', async () => {
      const leader = await addHolder(store, '陆青', city, '副市长');
      const { rectificationId, findingIds } = await registered(store, [
        {
          leadUnits: [{ text: '市教育局', partyId: bureau }, { text: '市财政局' }],
          leadLeaders: [{ text: '陆青', partyId: leader.postId }],
        },
      ]);
      const [findingId = ''] = findingIds;
      expect(await store.read((tx) => objectOfRectification(tx, rectificationId))).toEqual({
        rectificationId,
        under: [],
      });
      await obey(store, { type: 'AssignBody', rectificationId, unitId: county, reason: null });
      const object = await store.read((tx) => objectOfFinding(tx, findingId));
      expect(object).toMatchObject({ rectificationId, under: [county, city] });
      expect([...(object?.partyIds ?? [])].sort()).toEqual([bureau, leader.postId].sort());
      expect(await store.read((tx) => objectOfUnit(tx, section))).toEqual({ under: [section, bureau, city] });
      expect(await store.read((tx) => objectOfPerson(tx, leader.personId, TODAY))).toEqual({
        personId: leader.personId,
        under: [city],
      });
      for (const read of [objectOfFinding, objectOfRectification, objectOfUnit]) {
        expect(await store.read((tx) => read(tx, 'nowhere'))).toBeNull();
      }
      expect(await store.read((tx) => objectOfPerson(tx, 'nowhere', TODAY))).toBeNull();
      expect(await store.read((tx) => heldDuties(tx, WHOLE_LEDGER, leader.postId))).toEqual([
        {
          findingId,
          measureId: null,
          role: 'leadLeader',
          partyId: leader.postId,
          words: '1 老旧小区改造进度偏慢',
          rectificationId,
          inScope: true,
        },
      ]);
    });

    it('are suggested for the names of documents', async () => {
      const book = partyBook(await store.read(knownParties));
      expect(suggestParties('市教育局办公室', book, TODAY)[0]?.partyId).toBe(section);
      expect(suggestParties('陆青同志', book, TODAY)[0]?.label).toBe('云岭市 副市长 陆青');
    });

    it('are unknown once they have been removed', async () => {
      const { personId } = await addHolder(store, '误登的人', bureau);
      await obey(store, { type: 'RemovePerson', personId, reason: '误登' });
      expect(
        await store.read((tx) => findProfile(tx, personId, { on: TODAY, secondFactor: true })),
      ).toBeNull();
      const { rows } = await store.read((tx) => listPeople(tx, { text: '误登', on: TODAY, limit: 9 }));
      expect(rows).toEqual([]);
    });

    it('are what their events say, and can be made anew from them', async () => {
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
      await store.transaction(async ({ db }) => {
        await db.updateTable('posts').set({ title: '假' }).execute();
        await db.deleteFrom('finding_holders').execute();
        await db.deleteFrom('units').where('id', '=', section).execute();
      });
      const { differences } = await rebuild(store, { check: true });
      expect(new Set(differences.map(({ table, kind }) => `${table} ${kind}`))).toEqual(
        new Set(['posts different', 'finding_holders missing', 'units missing']),
      );
      await rebuild(store, { check: false });
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
      expect(await store.read((tx) => unitsAbove(tx, section))).toEqual([section, bureau, city]);
    });
  });
});
