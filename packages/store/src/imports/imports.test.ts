import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_IMPORTS } from '../imports/import-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { createImport } from './create-import.js';
import { findDraft, findImport } from './find-import.js';
import type { ImportState } from './import-record.js';
import { importsInState, listImports } from './list-imports.js';
import { reportProgress } from './report-progress.js';
import { type DraftChanges, saveDraft } from './save-draft.js';

const at = '2026-08-25T02:42:00.000Z';
const later = '2026-08-25T02:43:00.000Z';

describe('imports', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    async function created(state: ImportState = 'reading', when = at): Promise<string> {
      const id = store.newId();
      const file = {
        fileName: '云岭通报.docx',
        mediaType: 'application/msword',
        size: 2_048,
        sha256: 'ab'.repeat(32),
        ownerId: null,
      };
      await store.transaction((tx) => createImport(tx, { id, at: when, state, ...file }));
      return id;
    }
    const save = (id: string, version: number | null, changes: DraftChanges) =>
      store.transaction((tx) => saveDraft(tx, id, version, changes, later));

    it('begin without a draft', async () => {
      const id = await created();
      expect(await store.read((tx) => findImport(tx, ALL_IMPORTS, id))).toEqual({
        id,
        version: 1,
        state: 'reading',
        createdAt: at,
        updatedAt: at,
        fileName: '云岭通报.docx',
        mediaType: 'application/msword',
        size: 2_048,
        sha256: 'ab'.repeat(32),
        progress: { phase: null, done: 0, total: 0 },
        itemCount: null,
        failure: null,
        rectificationId: null,
      });
    });

    it('keep text, reading and edits as they were handed over', async () => {
      const id = await created();
      const reading = { items: [{ number: '1', problem: '台账不全' }], fraction: 0.5 };
      const source = { format: 'docx', marks: [{ at: 0, page: 1 }] };
      expect(await save(id, 1, { state: 'ready', sourceText: '全文', source, reading, itemCount: 1 })).toBe(
        2,
      );
      expect(await save(id, 2, { edits: [{ kind: 'setProblem' }] })).toBe(3);
      expect(await store.read((tx) => findDraft(tx, ALL_IMPORTS, id))).toMatchObject({
        version: 3,
        state: 'ready',
        updatedAt: later,
        sourceText: '全文',
        source,
        reading,
        edits: [{ kind: 'setProblem' }],
        mapping: null,
        itemCount: 1,
      });
    });

    it('are changed by one of two who saw the same version', async () => {
      const id = await created();
      const ends = await Promise.allSettled([save(id, 1, { edits: ['甲'] }), save(id, 1, { edits: ['乙'] })]);
      const refused = ends.find((end) => end.status === 'rejected');
      expect(refused?.reason.refusal).toEqual({ code: 'staleVersion', params: { expected: 1, found: 2 } });
      expect((await store.read((tx) => findDraft(tx, ALL_IMPORTS, id))).edits).toHaveLength(1);
    });

    it('tell why they failed, and forget it when they are tried again', async () => {
      const id = await created();
      const failure = { code: 'unreadable', params: { page: 3 } };
      await save(id, null, { state: 'failed', failure });
      expect(await store.read((tx) => findImport(tx, ALL_IMPORTS, id))).toMatchObject({
        state: 'failed',
        failure,
      });
      await save(id, null, { state: 'reading', failure: null });
      expect((await store.read((tx) => findImport(tx, ALL_IMPORTS, id))).failure).toBeNull();
    });

    it('report how far they are without becoming another version, until they are stopped', async () => {
      const id = await created();
      const report = () =>
        store.transaction((tx) => reportProgress(tx, id, { phase: 'pages', done: 3, total: 12 }, later));
      expect(await report()).toBe(true);
      const found = await store.read((tx) => findImport(tx, ALL_IMPORTS, id));
      expect(found).toMatchObject({ version: 1, progress: { phase: 'pages', done: 3, total: 12 } });
      await save(id, null, { state: 'cancelled' });
      expect(await report()).toBe(false);
    });

    it('are listed newest first, page by page', async () => {
      const other = await engine.open();
      const ids: string[] = [];
      for (const minute of [1, 2, 3]) {
        const id = other.newId();
        ids.unshift(id);
        const when = `2026-08-25T02:0${minute}:00.000Z`;
        const file = { fileName: '甲.txt', mediaType: 'text/plain', size: 1, sha256: null, ownerId: null };
        await other.transaction((tx) => createImport(tx, { id, at: when, state: 'ready', ...file }));
      }
      const first = await other.read((tx) => listImports(tx, ALL_IMPORTS, { limit: 2 }));
      const rest = await other.read((tx) =>
        listImports(tx, ALL_IMPORTS, { limit: 2, after: first.next ?? '' }),
      );
      expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(ids);
      expect(rest.next).toBeNull();
    });

    it('that were running are found again after a restart', async () => {
      const id = await created('converting', '2020-01-01T00:00:00.000Z');
      await created('ready');
      const running = await store.read((tx) => importsInState(tx, ['converting']));
      expect(running.map((record) => record.id)).toEqual([id]);
    });

    it('that do not exist are refused', async () => {
      await expect(store.read((tx) => findImport(tx, ALL_IMPORTS, 'nothing'))).rejects.toMatchObject({
        code: 'unknownImport',
      });
      await expect(save('nothing', null, {})).rejects.toMatchObject({ code: 'unknownImport' });
    });
  });
});
