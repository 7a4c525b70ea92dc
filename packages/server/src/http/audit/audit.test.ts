import { readDocument } from '@bihuan/documents';
import { eventLabel } from '@bihuan/domain';
import { type Store, sealLog } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../testing/signed-in.js';
import { NOW, PERSON_NAMES } from '../../testing/two-bodies.js';
import { type BodiesServer, twoBodiesServer } from '../../testing/two-bodies-server.js';
import { readAuditStatus } from '../../use-cases/audit/verify-audit.js';

const SECRET = '绝不外传的单位名';
const PLACES = ['/api/audit/acts', '/api/audit/accesses', '/api/audit/status'];
const FILES = ['/api/audit/acts.jsonl', '/api/audit/acts.xlsx', '/api/audit/accesses.jsonl'];

describe('the audit views over HTTP', () => {
  onEveryEngine((engine) => {
    let server: BodiesServer;
    let store: Store;
    let unitId = '';
    const as: BodiesServer['as'] = (who) => server.as(who);
    const acts = async (query: object) => (await as('auditAdmin').call('listActs', { query })).rows;

    beforeAll(async () => {
      store = await engine.open();
      server = await twoBodiesServer(store);
      const body = { name: SECRET, level: 'unit' as const, parentId: server.bodies.units.near };
      const { id, version } = await as('office').call('registerUnit', { body });
      unitId = id;
      const changes = { supervising: true, aliases: [`${SECRET}又名`] };
      await as('office').call('correctUnit', { params: { unitId }, body: { version, changes } });
    });

    it('tell who did what, when, on what, and how much of it, page by page', async () => {
      const { personId, postId } = server.bodies.people.office;
      const [corrected, registered, ...others] = await acts({ person: personId });
      expect(others).toEqual([]);
      expect(corrected).toMatchObject({
        ...{ at: NOW, type: 'UnitCorrected', label: eventLabel('UnitCorrected'), via: 'web', changes: 2 },
        ...{ stream: `unit:${unitId}`, seq: 2 },
        actor: { kind: 'person', person: { id: personId, name: 'office' }, postId },
      });
      expect(registered).toMatchObject({ type: 'UnitRegistered', changes: 1 });
      expect((await acts({ stream: `unit:${unitId}` })).map(({ seq }) => seq)).toEqual([2, 1]);
      expect((await acts({ type: 'UnitCorrected' })).map(({ id }) => id)).toEqual([corrected?.id]);
      expect(await acts({ from: NOW, to: NOW })).toEqual([]);
      expect(await acts({ from: '2026-08-25T02:43:00.000Z' })).toEqual([]);
      const until = { from: NOW, to: '2026-08-25T02:42:00.001Z', type: 'UnitCorrected' };
      expect(await acts(until)).toHaveLength(1);
      const first = await as('auditAdmin').call('listActs', { query: { limit: 1 } });
      const second = await as('auditAdmin').call('listActs', {
        query: { limit: 1, after: first.next ?? '' },
      });
      expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual([corrected?.id, registered?.id]);
    });

    it('tell no word of the contents, in no view and in no file', async () => {
      for (const url of [...PLACES, ...FILES]) {
        const { statusCode, rawPayload } = await server.get('auditAdmin', url);
        expect(statusCode, url).toBe(200);
        const text = url.endsWith('xlsx')
          ? (await readDocument(rawPayload, '记录.xlsx')).text
          : `${rawPayload}`;
        expect(text.length, url).toBeGreaterThan(20);
        expect(text, url).not.toContain(SECRET);
        expect(text, url).not.toContain('整治不力');
      }
    });

    it('are for the audit administrator alone', async () => {
      for (const who of PERSON_NAMES.filter((name) => name !== 'auditAdmin')) {
        for (const url of [...PLACES, ...FILES]) {
          expect((await server.get(who, url)).statusCode, `${who} ${url}`).toBe(403);
        }
        for (const route of ['verifyAudit', 'getAuditVerification', 'stopAuditVerification'] as const)
          expect(await failureOf(as(who).call(route, {})), `${who} ${route}`).toBe('403 notYourRole');
      }
      expect(await failureOf(as('nobody').call('listActs', { query: {} }))).toBe('401 signInNeeded');
    });

    it('leave a trace themselves: who looked, who took out, who was refused', async () => {
      await server.get('auditAdmin', '/api/audit/acts.jsonl');
      const lines = async (kind: string) =>
        (await as('auditAdmin').call('listAccesses', { query: { kind } })).rows;
      const { personId } = server.bodies.people.auditAdmin;
      const [taken] = await lines('exported');
      expect(taken).toMatchObject({
        ...{ kind: 'exported', label: '导出', actor: { person: { id: personId, name: 'auditAdmin' } } },
        detail: { route: 'exportActs', format: 'jsonl' },
      });
      await expect.poll(async () => (await lines('refused')).length).toBeGreaterThan(0);
      await expect.poll(async () => (await lines('auditRead')).length).toBeGreaterThan(0);
      const [refused] = await lines('refused');
      expect(refused).toMatchObject({ detail: { code: 'notYourRole' } });
      const own = await as('auditAdmin').call('listAccesses', { query: { person: personId, limit: 1 } });
      expect(own.rows[0]?.actor).toMatchObject({ person: { id: personId } });
      expect((await lines('noSuchKind')).length).toBe(0);
    });

    it('tell how far the log is sealed, and verify both chains', async () => {
      const before = await as('auditAdmin').call('getAuditStatus', {});
      expect(before.log).toMatchObject({ crypto: 'international', sealed: 0, checkpoint: null });
      expect(before.log.waiting).toBeGreaterThan(10);
      await sealLog(store, server.folder, { now: () => NOW });
      const { log } = await as('auditAdmin').call('getAuditStatus', {});
      expect(log).toMatchObject({ sealed: before.log.waiting, waiting: 0, checkpoint: { at: NOW } });
      expect(await as('auditAdmin').call('verifyAudit', {})).toMatchObject({
        log: { sound: true, sealed: log.sealed, fault: null },
        accessLog: { sound: true, fault: null },
      });
      for (const route of ['getAuditVerification', 'stopAuditVerification'] as const)
        expect(await as('auditAdmin').call(route, {})).toEqual({ running: null });
    });

    it('say where the record is kept in 国密', async () => {
      const { log } = await readAuditStatus(await engine.open({ crypto: 'sm' }));
      expect(log.crypto).toBe('sm');
    });

    it('name the place where the record was altered', async () => {
      await store.transaction(({ db }) =>
        db.updateTable('events').set({ type: 'UnitMoved' }).where('type', '=', 'UnitCorrected').execute(),
      );
      const { log } = await as('auditAdmin').call('verifyAudit', {});
      expect(log.sound).toBe(false);
      expect(log.fault).toContain(`unit:${unitId} 的第 2 号`);
    });
  });
});
