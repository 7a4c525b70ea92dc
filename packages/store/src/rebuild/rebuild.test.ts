import { measure } from '@bihuan/domain/testing';
import { describe, expect, it } from 'vitest';
import { finishText, queueText } from '../evidence/text-jobs.js';
import { erasePayload } from '../log/erase-payload.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import { summaryOf } from '../queries/finding-list-row.js';
import { listFindings } from '../queries/list-findings.js';
import { searchFindings } from '../queries/search-findings.js';
import type { ReadTransaction, Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { rebuild } from './rebuild.js';

/** A ledger with a life: changed, moved, removed. */
async function lived(store: Store) {
  const parties = [{ text: '住建局' }, { text: '财政局' }];
  const { rectificationId, findingIds } = await registered(store, [
    { leadUnits: parties, measures: [measure('m1', '整改方案已印发')] },
    { completionDue: { kind: 'date', date: '2026-09-30', wording: null } },
    {},
  ]);
  const [first = '', second = '', third = ''] = findingIds;
  await obey(store, { type: 'RewordProblem', findingId: first, problem: '进度滞后', reason: null });
  await obey(store, {
    type: 'CorrectFinding',
    findingId: second,
    changes: { section: '（一）' },
    reason: null,
  });
  await obey(store, { type: 'RemoveFinding', findingId: third, reason: '误登' });
  await obey(store, { type: 'CorrectHeader', rectificationId, changes: { title: '通报' }, reason: null });
  return { rectificationId, first, second, third };
}

describe('rebuilding', () => {
  onEveryEngine((engine) => {
    it('finds nothing to say about what was written with the events', async () => {
      const store = await engine.open();
      await lived(store);
      const report = await rebuild(store, { check: true });
      expect(report).toEqual({ events: 8, streams: 4, differences: [], erased: [] });
    });

    it('names each row that is not what the events say', async () => {
      const store = await engine.open();
      const { first, second, third } = await lived(store);
      await store.transaction(async ({ db, engine: { search } }) => {
        const words = db.selectFrom('findings').select('key').where('id', '=', second);
        await search.remove(db, (await words.executeTakeFirstOrThrow()).key);
        await db.updateTable('findings').set({ level: 1 }).where('id', '=', first).execute();
        await db.deleteFrom('findings').where('id', '=', second).execute();
        await db.deleteFrom('finding_parties').where('name', '=', '财政局').execute();
        await db.updateTable('removed_findings').set({ id: 'stranger' }).execute();
      });
      const { differences } = await rebuild(store, { check: true });
      const told = differences.map(({ table, kind, columns }) => [table, kind, ...columns].join(' '));
      expect(told.sort()).toEqual([
        'finding_parties missing',
        'finding_texts missing',
        'finding_words different words',
        'findings different level',
        'findings missing',
        'removed_findings missing',
        'removed_findings unexpected',
      ]);
      expect(differences.find(({ kind }) => kind === 'unexpected')?.row).toBe('stranger');
      expect(differences.find(({ table }) => table === 'removed_findings')?.row).toBe(third);
    });

    it('names findings that are found by words which are not theirs', async () => {
      const store = await engine.open();
      const { first } = await lived(store);
      const { key, rectificationId } = await store.transaction(async ({ db, engine: { search } }) => {
        const query = db.selectFrom('findings').select(['key', 'rectification_id as rectificationId']);
        const finding = await query.where('id', '=', first).executeTakeFirstOrThrow();
        await search.replace(db, { ...finding, text: '进度滞后\n整改方案已印发吗' });
        return finding;
      });
      const differing = async () => (await rebuild(store, { check: true })).differences;
      const told = { table: 'finding_words', row: String(key), kind: 'different', columns: ['words'] };
      expect(await differing()).toEqual([told]);
      await store.transaction(({ db, engine: { search } }) =>
        search.replace(db, { key, rectificationId, text: '进度滞后\n整改方案已印发' }),
      );
      expect(await differing()).toEqual([]);
    });

    it('names files whose words are not as they were read, and makes them anew', async () => {
      const store = await engine.open();
      const at = '2026-08-25T02:42:00.000Z';
      const digest = '0'.repeat(64);
      const key = await store.transaction(async (tx) => {
        await queueText(tx, digest, at);
        await finishText(tx, { digest, since: null }, { state: 'read', text: '已收回资金ＡＢ' }, at);
        const query = tx.db.selectFrom('evidence_texts').select('key').where('digest', '=', digest);
        return (await query.executeTakeFirstOrThrow()).key;
      });
      const differing = async () => (await rebuild(store, { check: true })).differences;
      expect(await differing()).toEqual([]);
      await store.transaction(async ({ db, engine: { evidence } }) => {
        await evidence.put(db, key, '未收回资金ab');
        await db.updateTable('evidence_texts').set({ folded: '未收回资金ab' }).execute();
      });
      const told = { row: String(key), kind: 'different' };
      expect(await differing()).toEqual([
        { ...told, table: 'evidence_texts', columns: ['folded'] },
        { ...told, table: 'evidence_words', columns: ['words'] },
      ]);
      await rebuild(store, { check: false });
      expect(await differing()).toEqual([]);
    });

    it('makes everything anew, and the same', async () => {
      const store = await engine.open();
      const { rectificationId, first } = await lived(store);
      const ask = () =>
        store.read((tx) =>
          listFindings(tx, WHOLE_LEDGER, {
            rectificationId,
            filters: {},
            sort: 'ordinal',
            direction: 'asc',
            limit: 9,
          }),
        );
      const before = await ask();
      await store.transaction(async ({ db, engine: { search } }) => {
        await search.clear(db);
        await db.deleteFrom('findings').execute();
      });
      const progress: number[] = [];
      await rebuild(store, { check: false, onProgress: (done, total) => progress.push(done / total) });
      expect(await ask()).toEqual(before);
      expect((await rebuild(store, { check: true })).differences).toEqual([]);
      expect(progress.at(-1)).toBe(1);
      const found = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '方案', limit: 9 }));
      expect(found.rows.map(summaryOf).map(({ id }) => id)).toEqual([first]);
    });

    it('keeps as it stands what has lost the contents of an event, and tells it', async () => {
      const store = await engine.open();
      const { rectificationId, first, second, third } = await lived(store);
      const erase = async (stream: string, seq: number) => {
        const query = (tx: ReadTransaction) =>
          tx.db.selectFrom('events').select('id').where('stream', '=', stream).where('seq', '=', seq);
        const { id } = await store.read((tx) => query(tx).executeTakeFirstOrThrow());
        await erasePayload(store, { eventId: id, reason: '依申请删除' }, attribution);
      };
      await erase(`finding:${first}`, 1);
      await erase(`finding:${third}`, 2);
      await erase(`rectification:${rectificationId}`, 2);
      const stands = () =>
        store.read(async (tx) => [
          await findRectification(tx, WHOLE_LEDGER, rectificationId),
          await findFinding(tx, WHOLE_LEDGER, first),
          await findFinding(tx, WHOLE_LEDGER, second),
          await findFinding(tx, WHOLE_LEDGER, third),
        ]);
      const before = await stands();
      const erased = [`rectification:${rectificationId}`, `finding:${first}`, `finding:${third}`]
        .map((stream) => ({ stream, isKept: true }))
        .sort((a, b) => a.stream.localeCompare(b.stream));
      for (const check of [true, false, true]) {
        const report = await rebuild(store, { check });
        expect(report.differences).toEqual([]);
        expect(report.erased.sort((a, b) => a.stream.localeCompare(b.stream))).toEqual(erased);
      }
      expect(await stands()).toEqual(before);
      const found = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '滞后', limit: 9 }));
      expect(found.rows.map(summaryOf).map(({ id }) => id)).toEqual([first]);
    });

    it('can be stopped, and leaves everything as it was', async () => {
      const store = await engine.open();
      const { first } = await lived(store);
      const stop = new AbortController();
      const onProgress = () => stop.abort(new Error('stopped'));
      await expect(rebuild(store, { check: false, onProgress, signal: stop.signal })).rejects.toThrow(
        'stopped',
      );
      const found = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '滞后', limit: 9 }));
      expect(found.rows.map(summaryOf).map(({ id }) => id)).toEqual([first]);
    });
  });
});
