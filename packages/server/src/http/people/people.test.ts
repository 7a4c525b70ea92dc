import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';

const POST = { title: '副科长', from: '2026-01-01' } as const;
const CONTACTS = { phone: '000-1234', email: 'lin@example.invalid' };

describe('people over HTTP', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let store: Store;
    /** Somebody of the first body, with telephone and e-mail. */
    let near = { id: '', postId: '' };
    const as: BodiesServer['as'] = (who) => server.as(who);
    const read = (personId: string, who: Parameters<typeof as>[0] = 'systemAdmin') =>
      as(who).call('getPerson', { params: { personId } });
    const register = async (who: 'office' | 'officeOfFar', unitId: string, name: string) => {
      const body = { name, ...CONTACTS, posts: [{ ...POST, unitId }] };
      const { id, postIds } = await as(who).call('registerPerson', { body });
      return { id, postId: postIds[0] ?? '' };
    };

    beforeAll(async () => {
      store = await engine.open();
      server = await twoBodiesServer(store);
      near = await register('office', server.bodies.units.bureau, '林知行');
    });

    it('lead to their account whoever may know of accounts, and nobody else', async () => {
      const { personId } = server.bodies.people.liaison;
      const { rows } = await as('systemAdmin').call('listAccounts', { query: { limit: 100 } });
      const account = rows.find((row) => row.personId === personId);
      expect((await read(personId)).accountId).toBe(account?.id);
      expect((await read(personId, 'office')).accountId).toBeNull();
      expect((await read(near.id)).accountId).toBeNull();
    });

    it('are found by name and by unit, with the posts of today', async () => {
      const { bureau, section } = server.bodies.units;
      const named = await as('noRole').call('listPeople', { query: { q: '知行' } });
      expect(named.rows).toMatchObject([
        { id: near.id, name: '林知行', posts: [{ title: '副科长', unitName: '青石县教育局' }] },
      ]);
      const inUnit = await as('noRole').call('listPeople', { query: { unit: bureau } });
      expect(inUnit.rows.map(({ name }) => name).sort()).toEqual(['liaison', 'unitHead', '林知行'].sort());
      const under = await as('noRole').call('listPeople', { query: { unit: section, limit: 1 } });
      expect(under.rows.map(({ name }) => name)).toEqual(['unitHead']);
      expect(await failureOf(as('nobody').call('listPeople', { query: {} }))).toBe('401 signInNeeded');
    });

    it('show telephone and e-mail to their own office, to those who look after all, and to themselves', async () => {
      const seenBy = async (who: Parameters<typeof as>[0]) => (await read(near.id, who)).contacts;
      for (const who of ['office', 'officeOfOne', 'officeOfBoth', 'systemAdmin', 'securityAdmin'] as const) {
        expect(await seenBy(who), who).toEqual(CONTACTS);
      }
      for (const who of [
        'officeOfFar',
        'liaison',
        'verifier',
        'superiorReader',
        'auditAdmin',
        'noRole',
      ] as const) {
        expect(await seenBy(who), who).toBeNull();
      }
      const own = server.bodies.people.noRole.personId;
      expect((await read(own, 'noRole')).contacts).toEqual({ phone: null, email: null });
      const listed = await as('officeOfFar').call('listPeople', { query: { q: '林知行' } });
      expect(listed.rows[0]?.contacts).toBeNull();
    });

    it('are registered, corrected and given posts by their office, in its own units only', async () => {
      const { bureau, section, farBureau } = server.bodies.units;
      const office = as('office');
      const { id } = await register('office', section, '苏晚晴');
      const params = { personId: id };
      const { version } = await read(id);
      const first = await office.call('correctPerson', {
        params,
        body: { version, changes: { phone: null } },
      });
      const given = await office.call('givePost', {
        params,
        body: { version: first.version, ...POST, unitId: bureau },
      });
      const postParams = { personId: id, postId: given.id };
      const body = { version: given.version, changes: { title: '科长', isHead: true } };
      await office.call('correctPost', { params: postParams, body });
      expect(await read(id)).toMatchObject({
        contacts: { phone: null, email: CONTACTS.email },
        posts: [{ title: '副科长' }, { title: '科长', isHead: true, unitName: '青石县教育局' }],
      });
      const elsewhere = { name: '甲', posts: [{ ...POST, unitId: farBureau }] };
      for (const refused of [elsewhere, { name: '甲' }]) {
        const call = office.call('registerPerson', { body: refused });
        expect(await failureOf(call)).toBe('403 outsideYourScope');
      }
      const byOther = as('officeOfFar').call('correctPerson', {
        params,
        body: { version: 4, changes: { name: '乙' } },
      });
      expect(await failureOf(byOther)).toBe('403 outsideYourScope');
      const byLiaison = as('liaison').call('registerPerson', { body: { name: '乙' } });
      expect(await failureOf(byLiaison)).toBe('403 notYourRole');
      expect(await failureOf(as('nobody').call('registerPerson', { body: { name: '乙' } }))).toBe(
        '401 signInNeeded',
      );
    });

    it('of another body cannot be drawn into one’s own by a post, to see their telephones', async () => {
      const far = await register('officeOfFar', server.bodies.units.farBureau, '顾长风');
      const { version } = await read(far.id);
      const body = { version, ...POST, unitId: server.bodies.units.bureau };
      const call = as('office').call('givePost', { params: { personId: far.id }, body });
      expect(await failureOf(call)).toBe('403 outsideYourScope');
      expect((await read(far.id, 'office')).contacts).toBeNull();
    });

    it('take no field that a form does not have', async () => {
      const extra = {
        id: 'mine',
        roles: [{ role: 'office' }],
        appointments: [{ administration: 'securityAdmin' }],
      };
      const posts = [{ ...POST, unitId: server.bodies.units.bureau, id: 'post' }];
      const { id, postIds } = await as('office').call('registerPerson', {
        body: { name: '甲', posts, ...extra },
      });
      expect(id).not.toBe('mine');
      expect(postIds).not.toContain('post');
      const changes = { name: '甲', roles: [], administration: 'securityAdmin', status: 'removed' };
      await as('office').call('correctPerson', { params: { personId: id }, body: { version: 3, changes } });
      expect(await read(id)).toMatchObject({ roles: [], appointments: [], administration: null });
    });

    it('are removed when they were registered by mistake, but never when they had a right', async () => {
      const { id } = await register('office', server.bodies.units.bureau, '误登的人');
      const { version } = await read(id);
      const body = { version, reason: '误登' };
      await as('office').call('removePerson', { params: { personId: id }, body });
      expect(await failureOf(read(id))).toBe('404 unknownPerson');
      const { personId } = server.bodies.people.liaison;
      const held = await read(personId);
      const had = as('office').call('removePerson', {
        params: { personId },
        body: { ...body, version: held.version },
      });
      expect(await failureOf(had)).toBe('409 personHadRights');
      const far = as('officeOfFar').call('removePerson', { params: { personId }, body });
      expect(await failureOf(far)).toBe('403 outsideYourScope');
    });

    it('lose name, telephone and e-mail for good when the security administrator erases them', async () => {
      const { id } = await register('office', server.bodies.units.bureau, '要删去的名字');
      const params = { personId: id };
      const { version } = await read(id);
      const body = { version, reason: '依本人申请' };
      for (const who of ['systemAdmin', 'office'] as const) {
        expect(await failureOf(as(who).call('erasePersonalData', { params, body })), who).toBe(
          '403 notYourRole',
        );
      }
      await as('securityAdmin').call('erasePersonalData', { params, body });
      expect(await read(id)).toMatchObject({ name: null, contacts: { phone: null, email: null } });
      const kept = await store.read(({ db }) => db.selectFrom('payloads').select('body').execute());
      expect(kept.map((row) => row.body).join('')).not.toContain('要删去的名字');
      expect((await read(id)).posts).toHaveLength(1);
    });
  });
});
