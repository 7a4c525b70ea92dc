import { rebuild, type Store } from '@bihuan/store';
import { migrateAgain, onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../testing/deeds/expected.js';
import { asks, type Stand, standOf, step } from '../../testing/deeds/on-finding/case.js';
import { checked, endorsed } from '../../testing/deeds/on-finding/steps.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';

const MINUTES = '会纪〔2026〕13号';
const passed = { passed: true, ...checked };

const named = (unit: 'archive' | 'discipline') =>
  step('nameSubstitute', 'group', async ({ city }) => ({ unitId: city.units[unit], minutes: MINUTES }));

async function verified({ city, ...stand }: Stand, client = city.as('archivist')): Promise<string> {
  return refused(asks('verify', client, stand, passed));
}

const pageOf = ({ city, findingId }: Stand, who: CityPerson) =>
  city.as(who).call('getFinding', { params: { findingId } });

async function onDesk({ city, findingId }: Stand, who: CityPerson): Promise<string[]> {
  const { rows } = await city.as(who).call('getDesk', { query: { limit: 100 } });
  return rows.filter(({ id }) => id === findingId).map(({ kind }) => kind);
}

describe('a unit that was named to verify in place of another', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
    });

    it('sees the finding, has it on its desk, and verifies it in its own name', async () => {
      const stand = await standOf(city, { given: endorsed });
      expect(await refused(pageOf(stand, 'archivist'))).toBe('unknownFinding');
      await named('archive')(stand);
      expect(await onDesk(stand, 'archivist')).toEqual(['verify']);
      expect(await verified(stand)).toBe('done');
      const { course, can } = await pageOf(stand, 'archivist');
      expect(course?.substitute).toEqual({ unit: '云岭市档案馆', minutes: MINUTES });
      expect(course?.verifications).toMatchObject([
        { by: { unit: '云岭市档案馆' }, substituteMinutes: MINUTES },
      ]);
      expect(can.signOff?.code).toBe('notYourRole');
      expect(await onDesk(stand, 'archivist')).toEqual([]);
    });

    it('needs the second factor for it', async () => {
      const stand = await standOf(city, { given: [...endorsed, named('archive')] });
      expect(await verified(stand, city.withPasswordOnly('archivist'))).toBe('secondFactorNeeded');
    });

    it('is found in what was recorded before the rows named it', async () => {
      await standOf(city, { given: [...endorsed, named('archive')] });
      await store.transaction(async ({ db }) => {
        await db.deleteFrom('finding_holders').where('role', '=', 'substitute').execute();
        await db
          .deleteFrom('finding_waits')
          .where('kind', '=', 'verify')
          .where('role', '=', 'liaison')
          .execute();
      });
      const before = await rebuild(store, { check: true });
      expect(before.differences.map(({ table }) => table)).toContain('finding_holders');
      await migrateAgain(store, engine.name, '0013-substitutes');
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
    });

    it('sees it no more when another is named', async () => {
      const stand = await standOf(city, { given: [...endorsed, named('archive'), named('discipline')] });
      expect(await verified(stand)).toBe('unknownFinding');
      expect(await onDesk(stand, 'archivist')).toEqual([]);
      expect(await verified(stand, city.as('verifier'))).toBe('done');
    });
  });
});
