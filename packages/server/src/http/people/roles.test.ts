import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import type { PersonName } from '../../testing/two-bodies.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

const FROM = '2026-08-01';
const TO = '2026-08-25';

describe('roles and administrators over HTTP', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let store: Store;
    const as: BodiesServer['as'] = (who) => server.as(who);
    const member = (name: PersonName) => server.bodies.people[name];
    const read = (personId: string, who: PersonName = 'securityAdmin') =>
      as(who).call('getPerson', { params: { personId } });
    const roleFor = async (name: PersonName, changes: object = {}) => {
      const { personId, postId } = member(name);
      const { version } = await read(personId);
      const { rectificationId } = server.bodies.near;
      const body = { version, role: 'liaison' as const, postId, rectificationId, from: FROM, ...changes };
      return { params: { personId }, body };
    };
    const newPerson = async (name: string) => {
      const { id } = await as('systemAdmin').call('registerPerson', { body: { name } });
      return id;
    };
    const appointment = async (
      personId: string,
      administration: 'systemAdmin' | 'securityAdmin' | 'auditAdmin',
    ) => {
      const { version } = await read(personId);
      return { params: { personId }, body: { version, administration, from: FROM } };
    };
    const ending = async (personId: string) => {
      const { version, appointments } = await read(personId, 'systemAdmin');
      const grantId = appointments.at(-1)?.grantId ?? '';
      return { params: { personId, grantId }, body: { version, to: TO } };
    };

    beforeAll(async () => {
      store = await engine.open();
      server = await twoBodiesServer(store);
    });

    it('are told for a rectification to whoever sees it, and to the security administrator', async () => {
      const params = { rectificationId: server.bodies.near.rectificationId };
      const held = (who: PersonName) => as(who).call('listRoles', { params });
      const { rows } = await held('liaison');
      expect(rows.map(({ role, scope, person }) => `${role} ${scope} ${person.name}`)).toEqual(
        expect.arrayContaining([
          'office rectification officeOfOne',
          'office body office',
          'superiorReader body superiorReader',
          'verifier rectification verifier',
        ]),
      );
      expect(rows.map(({ person }) => person.name)).not.toContain('officeOfFar');
      expect((await held('securityAdmin')).rows).toEqual(rows);
      for (const who of ['officeOfFar', 'systemAdmin', 'auditAdmin', 'noRole'] as const) {
        expect(await failureOf(held(who)), who).toBe('404 unknownRectification');
      }
      expect(await failureOf(as('nobody').call('listRoles', { params }))).toBe('401 signInNeeded');
    });

    it('are shown on a person only as far as the ledger is seen', async () => {
      const { personId } = member('verifier');
      expect((await read(personId, 'office')).roles).toMatchObject([{ role: 'verifier' }]);
      expect((await read(personId, 'verifier')).roles).toHaveLength(1);
      expect((await read(personId, 'officeOfFar')).roles).toEqual([]);
      expect((await read(personId, 'systemAdmin')).roles).toEqual([]);
    });

    it('are given and ended by the security administrator, who sees names of rectifications and no more', async () => {
      const { rows } = await as('securityAdmin').call('listRoleRectifications', { query: {} });
      expect(rows.map(({ id }) => id)).toContain(server.bodies.near.rectificationId);
      expect(await failureOf(as('securityAdmin').call('listRectifications', { query: {} }))).toBe(
        '403 notYourRole',
      );
      const given = await as('securityAdmin').call('giveRole', await roleFor('noRole'));
      const { personId } = member('noRole');
      expect((await read(personId)).roles).toMatchObject([
        { grantId: given.grantId, role: 'liaison', to: null },
      ]);
      const params = { personId, grantId: given.grantId };
      await as('securityAdmin').call('endRole', { params, body: { version: given.version, to: TO } });
      expect((await read(personId)).roles).toMatchObject([{ to: TO }]);
    });

    it('are given and ended by nobody else', async () => {
      const wanted = await roleFor('noRole', { role: 'unitHead' });
      const { personId } = member('liaison');
      const [held] = (await read(personId)).roles;
      const end = { params: { personId, grantId: held?.grantId ?? '' }, body: { version: 3, to: TO } };
      for (const who of ['systemAdmin', 'auditAdmin', 'office', 'leadingGroup', 'noRole'] as const) {
        expect(await failureOf(as(who).call('giveRole', wanted)), who).toBe('403 notYourRole');
        expect(await failureOf(as(who).call('endRole', end)), who).toBe('403 notYourRole');
        const list = as(who).call('listRoleRectifications', { query: {} });
        expect(await failureOf(list), who).toBe('403 notYourRole');
        const appointed = as(who).call('appoint', await appointment(member('noRole').personId, 'auditAdmin'));
        expect(await failureOf(appointed), who).toBe('403 notYourRole');
      }
      expect(await failureOf(as('nobody').call('giveRole', wanted))).toBe('401 signInNeeded');
      expect((await read(personId)).roles).toMatchObject([{ to: null }]);
    });

    it('cannot be given to oneself, nor an office, by any way', async () => {
      const own = await roleFor('securityAdmin', { role: 'office' });
      expect(await failureOf(as('securityAdmin').call('giveRole', own))).toBe('403 notToYourself');
      const { personId } = member('securityAdmin');
      const office = await appointment(personId, 'auditAdmin');
      expect(await failureOf(as('securityAdmin').call('appoint', office))).toBe('403 notToYourself');
      const dismissal = as('securityAdmin').call('dismiss', await ending(personId));
      expect(await failureOf(dismissal)).toBe('403 notToYourself');
      const self = await appointment(member('systemAdmin').personId, 'securityAdmin');
      expect(await failureOf(as('systemAdmin').call('appointVacant', self))).toBe('403 notToYourself');
      expect((await read(personId)).roles).toEqual([]);
    });

    it('keep the administrators apart: nobody is two, and none has a role in the ledger', async () => {
      const audit = await appointment(member('systemAdmin').personId, 'auditAdmin');
      expect(await failureOf(as('securityAdmin').call('appoint', audit))).toBe('409 separatedDuties');
      const liaison = await appointment(member('liaison').personId, 'auditAdmin');
      expect(await failureOf(as('securityAdmin').call('appoint', liaison))).toBe('409 separatedDuties');
      const role = as('securityAdmin').call('giveRole', await roleFor('auditAdmin'));
      expect(await failureOf(role)).toBe('409 separatedDuties');
    });

    it('leave an office to its administrator until there is another one, and vacant offices to nobody but the first', async () => {
      const second = await newPerson('第二位安全管理员');
      const taken = as('systemAdmin').call('appointVacant', await appointment(second, 'securityAdmin'));
      expect(await failureOf(taken)).toBe('409 officeNotVacant');
      const last = await ending(member('auditAdmin').personId);
      expect(await failureOf(as('securityAdmin').call('dismiss', last))).toBe('409 lastAdministrator');
      await as('securityAdmin').call('appoint', await appointment(second, 'auditAdmin'));
      await as('securityAdmin').call('dismiss', await ending(member('auditAdmin').personId));
      const { rows } = await as('noRole').call('listAppointments', {});
      expect(rows.map(({ administration, person }) => `${administration} ${person.name}`)).toContain(
        'auditAdmin 第二位安全管理员',
      );
      expect(rows.map(({ person }) => person.name)).not.toContain('auditAdmin');
      expect(await failureOf(as('nobody').call('listAppointments', {}))).toBe('401 signInNeeded');
    });

    it('take no field that a form does not have', async () => {
      const wanted = await roleFor('noRole', {
        role: 'verifier',
        to: '2099-01-01',
        grantId: 'mine',
        personId: 'other',
      });
      const { grantId } = await as('securityAdmin').call('giveRole', wanted);
      expect(grantId).not.toBe('mine');
      const { roles } = await read(member('noRole').personId);
      expect(roles.find((role) => role.grantId === grantId)).toMatchObject({ role: 'verifier', to: null });
    });
  });
});

describe('a program without administrators', () => {
  onEveryEngine((engine) => {
    it('lets only one of two who ask at the same moment fill a vacant office', async () => {
      const store = await engine.open();
      const server = await twoBodiesServer(store);
      const dismissed = server.bodies.people.auditAdmin.personId;
      const security = server.as('securityAdmin');
      const system = server.as('systemAdmin');
      await store.transaction(async ({ db }) => {
        await db.deleteFrom('appointments').where('person_id', '=', dismissed).execute();
      });
      expect((await security.call('listAppointments', {})).rows).toHaveLength(2);
      const candidates = await Promise.all(
        ['甲', '乙', '丙', '丁'].map((name) => system.call('registerPerson', { body: { name } })),
      );
      const ends = await Promise.all(
        candidates.map(({ id, version }) => {
          const body = { version, administration: 'auditAdmin' as const, from: FROM };
          return failureOf(system.call('appointVacant', { params: { personId: id }, body }));
        }),
      );
      expect(ends.filter((end) => end === 'ok')).toHaveLength(1);
      expect(ends.filter((end) => end === '409 officeNotVacant')).toHaveLength(3);
    });

    it('never comes about: two security administrators who dismiss each other leave one', async () => {
      const server = await twoBodiesServer(await engine.open());
      const first = server.as('securityAdmin');
      const { people } = server.bodies;
      const read = (personId: string) => first.call('getPerson', { params: { personId } });
      const other = people.noRole.personId;
      const { version } = await read(other);
      const body = { version, administration: 'securityAdmin' as const, from: FROM };
      await first.call('appoint', { params: { personId: other }, body });
      const dismissal = async (personId: string) => {
        const { version: now, appointments } = await read(personId);
        const params = { personId, grantId: appointments[0]?.grantId ?? '' };
        return { params, body: { version: now, to: TO } };
      };
      const [one, two] = [await dismissal(people.securityAdmin.personId), await dismissal(other)];
      const ends = await Promise.all([
        failureOf(server.as('noRole').call('dismiss', one)),
        failureOf(first.call('dismiss', two)),
      ]);
      expect(ends.filter((end) => end === 'ok')).toHaveLength(1);
      const { rows } = await server.as('liaison').call('listAppointments', {});
      expect(rows.filter(({ administration }) => administration === 'securityAdmin')).toHaveLength(1);
    });
  });
});
