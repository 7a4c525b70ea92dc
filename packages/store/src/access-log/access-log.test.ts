import type { AccessEntry } from '@bihuan/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { accessLogWriter } from './access-log-writer.js';
import { appendAccess } from './append-access.js';
import { checkAccess } from './check-access.js';
import { listAccess } from './list-access.js';
import { purgeAccess } from './purge-access.js';

function entry(changes: Partial<AccessEntry> = {}): AccessEntry {
  return {
    at: '2020-03-01T02:00:00.000Z',
    kind: 'signedIn',
    actor: { kind: 'person', personId: 'p1', postId: null },
    origin: { via: 'web', requestId: 'r' },
    address: '192.0.2.7',
    device: null,
    object: null,
    detail: {},
    ...changes,
  };
}

const append = (store: Store, ...entries: AccessEntry[]) =>
  store.transaction((tx) => appendAccess(tx, entries));
const list = (store: Store, question = {}) => store.read((tx) => listAccess(tx, { limit: 99, ...question }));
const operator = {
  actor: { kind: 'operator', osUser: 'ops', host: 'server' },
  origin: { via: 'cli', requestId: null },
  at: '2020-12-31T00:00:00.000Z',
} as const;

describe('the access log', () => {
  onEveryEngine((engine) => {
    it('is told newest first, by person, kind and time, page by page', async () => {
      const store = await engine.open();
      await append(
        store,
        entry(),
        entry({ kind: 'exported', at: '2020-03-02T00:00:00.000Z', detail: { format: 'xlsx' } }),
      );
      await append(store, entry({ actor: null, kind: 'signInFailed', at: '2020-03-03T00:00:00.000Z' }));
      const first = await list(store, { limit: 2 });
      expect(first.rows.map(({ seq, kind }) => [seq, kind])).toEqual([
        [3, 'signInFailed'],
        [2, 'exported'],
      ]);
      expect((await list(store, { after: first.next ?? '' })).rows.map(({ seq }) => seq)).toEqual([1]);
      const seqs = async (question: object) => (await list(store, question)).rows.map(({ seq }) => seq);
      expect(await seqs({ personId: 'p1' })).toEqual([2, 1]);
      expect(await seqs({ kinds: ['exported'] })).toEqual([2]);
      expect(await seqs({ kinds: [] })).toEqual([]);
      expect(await seqs({ from: '2020-03-02T00:00:00.000Z', to: '2020-03-03T00:00:00.000Z' })).toEqual([2]);
    });

    it('is told in the order of its instants where the clocks of servers differ, each line once', async () => {
      const store = await engine.open();
      const minutes = ['05', '01', '03', '03', '02'];
      for (const minute of minutes) await append(store, entry({ at: `2020-03-01T02:${minute}:00.000Z` }));
      const seqs: number[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page = await list(store, { limit: 2, ...(after !== '' && { after }) });
        seqs.push(...page.rows.map(({ seq }) => seq));
        after = page.next;
      }
      expect(seqs).toEqual([1, 4, 3, 5, 2]);
    });

    it('stays one chain when several write at the same moment', async () => {
      const store = await engine.open();
      await Promise.all(
        Array.from({ length: 12 }, (_, index) => append(store, entry({ object: `finding:${index}` }))),
      );
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toMatchObject({
        sound: true,
        head: { seq: 12 },
      });
    });

    it('tells a line that was taken away at the end, and one that was taken away at the beginning', async () => {
      const store = await engine.open();
      await append(store, entry(), entry(), entry());
      const remove = (seq: number) =>
        store.transaction(({ db }) => db.deleteFrom('access_log').where('seq', '=', seq).execute());
      await remove(3);
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toEqual({ sound: false, seq: 3 });
      await remove(1);
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toEqual({ sound: false, seq: 2 });
    });

    it('is empty and sound at first', async () => {
      const store = await engine.open();
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toEqual({
        sound: true,
        head: { seq: 0, hash: null },
      });
    });

    it('gives up what is older than six months, on record, and nothing younger', async () => {
      const store = await engine.open();
      await append(
        store,
        entry(),
        entry({ at: '2020-06-30T23:59:59.999Z' }),
        entry({ at: '2020-07-01T00:00:00.000Z' }),
      );
      const purge = (before: string) => store.transaction((tx) => purgeAccess(tx, before, operator));
      await expect(purge('2020-07-02')).rejects.toMatchObject({ code: 'retentionNotOver' });
      expect(await purge('2020-01-01')).toBe(0);
      expect(await purge('2020-06-30')).toBe(1);
      const { rows } = await list(store);
      expect(rows.map(({ seq, kind }) => [seq, kind])).toEqual([
        [4, 'purged'],
        [3, 'signedIn'],
        [2, 'signedIn'],
      ]);
      expect(rows[0]).toMatchObject({ actor: operator.actor, detail: { count: '1', seq: '1' } });
      expect(await store.snapshot((tx) => checkAccess(tx, { key: null }))).toMatchObject({
        sound: true,
        head: { seq: 4 },
      });
    });

    it('is kept by the database itself: nothing is changed, and nothing young is deleted', async () => {
      const store = await engine.open();
      await append(store, entry({ at: new Date().toISOString() }), entry());
      const run = (statement: string) => store.transaction(({ db }) => sql.raw(statement).execute(db));
      await expect(run('delete from access_log')).rejects.toThrow('six months');
      await expect(run("update access_log set kind = 'x'")).rejects.toThrow('never changed');
      expect((await list(store)).rows).toHaveLength(2);
    });

    it('is written in batches, in order, within a second or when it is asked for', async () => {
      const store = await engine.open();
      const writer = accessLogWriter(store, (error) => {
        throw error;
      });
      for (let index = 0; index < 20; index += 1) writer.record(entry({ object: `finding:${index}` }));
      await writer.flush();
      expect((await list(store)).rows.map(({ object }) => object).reverse()).toEqual(
        Array.from({ length: 20 }, (_, index) => `finding:${index}`),
      );
      writer.record(entry({ kind: 'signedOut' }));
      await expect.poll(async () => (await list(store)).rows[0]?.kind).toBe('signedOut');
      await writer.close();
    });

    it('keeps what could not be stored, and stores it with the next batch', async () => {
      const store = await engine.open();
      const writer = accessLogWriter(store, () => undefined);
      await store.transaction(({ db }) => sql`alter table access_log rename to away`.execute(db));
      writer.record(entry({ object: 'first' }));
      await expect(writer.flush()).rejects.toThrow();
      await store.transaction(({ db }) => sql`alter table away rename to access_log`.execute(db));
      writer.record(entry({ object: 'second' }));
      await writer.close();
      expect((await list(store)).rows.map(({ object }) => object)).toEqual(['second', 'first']);
    });
  });
});
