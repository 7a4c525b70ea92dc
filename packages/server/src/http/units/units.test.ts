import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

const NEW_UNIT = { name: '青石县水务局', level: 'unit' } as const;

describe('units over HTTP', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    beforeAll(async () => {
      server = await twoBodiesServer(await engine.open());
    });
    const as: BodiesServer['as'] = (who) => server.as(who);
    const units = () => server.bodies.units;
    const page = (unitId: string) => as('systemAdmin').call('getUnit', { params: { unitId } });

    it('are seen by whoever has signed in, level by level and by name, and by nobody else', async () => {
      const top = await as('noRole').call('listUnits', { query: { parent: 'top' } });
      expect(top.rows).toMatchObject([{ name: '云岭市', level: 'city', childCount: 2 }]);
      const below = await as('noRole').call('listUnits', { query: { parent: units().city, limit: 1 } });
      const next = { parent: units().city, after: below.next ?? '' };
      const rest = await as('noRole').call('listUnits', { query: next });
      const found = [...below.rows, ...rest.rows].map(({ name }) => name);
      expect(found.sort()).toEqual(['白沙县', '青石县']);
      const named = await as('noRole').call('listUnits', { query: { q: '教育局办公室' } });
      expect(named.rows.map(({ id }) => id)).toEqual([units().section]);
      expect(await failureOf(as('nobody').call('listUnits', { query: {} }))).toBe('401 signInNeeded');
      const params = { unitId: units().city };
      expect(await failureOf(as('nobody').call('getUnit', { params }))).toBe('401 signInNeeded');
    });

    it('open with their path, what lies under them, who works there, and what one may do', async () => {
      const { bureau, near, city, section } = units();
      const opened = await as('liaison').call('getUnit', { params: { unitId: bureau } });
      expect(opened.path).toEqual([
        { id: city, name: '云岭市' },
        { id: near, name: '青石县' },
      ]);
      expect(opened.children.rows.map(({ id }) => id)).toEqual([section]);
      expect(opened.posts).toMatchObject([{ unitName: '青石县教育局', person: { name: 'liaison' } }]);
      expect(opened.can.manage).toMatchObject({ code: 'notYourRole' });
      const own = await as('office').call('getUnit', { params: { unitId: bureau } });
      expect(own.can.manage).toBeNull();
      const params = { unitId: 'nowhere' };
      expect(await failureOf(as('liaison').call('getUnit', { params }))).toBe('404 unknownUnit');
    });

    it('are registered, corrected, moved and closed by the office of their body, in its own tree only', async () => {
      const { near, far, bureau } = units();
      const office = as('office');
      const { id, version } = await office.call('registerUnit', { body: { ...NEW_UNIT, parentId: near } });
      const params = { unitId: id };
      const changes = { supervising: true, aliases: ['水务局'] };
      const corrected = await office.call('correctUnit', { params, body: { version, changes } });
      const stale = office.call('correctUnit', { params, body: { version, changes: { name: '乙' } } });
      expect(await failureOf(stale)).toBe('409 staleVersion');
      const moving = { version: corrected.version, parentId: bureau };
      const moved = await office.call('moveUnit', { params, body: moving });
      expect(await page(id)).toMatchObject({ parentId: bureau, supervising: true, aliases: ['水务局'] });
      const away = { version: moved.version, parentId: far };
      expect(await failureOf(office.call('moveUnit', { params, body: away }))).toBe('403 outsideYourScope');
      const closing = { version: moved.version, on: '2026-08-25', reason: '机构改革', successorId: bureau };
      await office.call('closeUnit', { params, body: closing });
      expect(await page(id)).toMatchObject({ closedOn: '2026-08-25', successor: { name: '青石县教育局' } });
    });

    it('of another body are refused to an office, and all of them to whoever only works there', async () => {
      const { near, far, farBureau } = units();
      const body = (parentId: string | null) => ({ body: { ...NEW_UNIT, parentId } });
      const far1 = as('office').call('registerUnit', body(far));
      expect(await failureOf(far1)).toBe('403 outsideYourScope');
      const top = as('office').call('registerUnit', body(null));
      expect(await failureOf(top)).toBe('403 outsideYourScope');
      const { version } = await page(farBureau);
      const params = { unitId: farBureau };
      const refused = [
        as('office').call('correctUnit', { params, body: { version, changes: { name: '甲' } } }),
        as('office').call('moveUnit', { params, body: { version, parentId: near } }),
        as('office').call('closeUnit', { params, body: { version, on: '2026-08-25', reason: '甲' } }),
      ];
      const answers = await Promise.all(refused.map(failureOf));
      expect(answers).toEqual(refused.map(() => '403 outsideYourScope'));
      for (const who of ['liaison', 'leadLeader', 'securityAdmin', 'auditAdmin', 'noRole'] as const) {
        expect(await failureOf(as(who).call('registerUnit', body(near))), who).toBe('403 notYourRole');
      }
      expect(await failureOf(as('nobody').call('registerUnit', body(near)))).toBe('401 signInNeeded');
      expect(await page(farBureau)).toMatchObject({ name: '白沙县教育局', version, closedOn: null });
    });

    it('take no field that a form does not have', async () => {
      const { near, bureau } = units();
      const extra = { id: 'mine', version: 99, status: 'closed', closedOn: '2020-01-01' };
      const body = { name: '青石县民政局', level: 'unit', parentId: near, ...extra } as const;
      const { id, version } = await as('office').call('registerUnit', { body });
      expect(id).not.toBe('mine');
      expect(version).toBe(1);
      const changes = { name: '青石县民政局', parentId: bureau, closedOn: '2020-01-01' };
      await as('office').call('correctUnit', { params: { unitId: id }, body: { version, changes } });
      expect(await page(id)).toMatchObject({ parentId: near, closedOn: null, version: 1 });
    });

    it('become the inspected body of a ledger only by whoever the ledger is the business of', async () => {
      const { near, far } = server.bodies;
      const params = { rectificationId: near.rectificationId };
      const read = () => as('office').call('getRectification', { params });
      const { version } = await read();
      const take = (unitId: string) => ({ params, body: { version, unitId } });
      const taken = as('officeOfFar').call('assignBody', take(far.bodyId));
      expect(await failureOf(taken)).toBe('404 unknownRectification');
      const given = as('office').call('assignBody', take(far.bodyId));
      expect(await failureOf(given)).toBe('403 outsideYourScope');
      const admin = as('systemAdmin').call('assignBody', take(far.bodyId));
      expect(await failureOf(admin)).toBe('403 notYourRole');
      expect((await read()).version).toBe(version);
      const { version: after } = await as('office').call('assignBody', take(units().bureau));
      expect(after).toBe(version + 1);
    });
  });
});
