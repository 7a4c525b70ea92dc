import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createImport } from '../imports/create-import.js';
import { migrationsFor } from '../migrate/migration-files.js';
import { openStore } from '../open-store.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { summaryOf } from '../queries/finding-list-row.js';
import { searchFindings } from '../queries/search-findings.js';
import { rebuild } from '../rebuild/rebuild.js';
import type { ReadTransaction, Store, Transaction } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { appliedMigrations, knownMigrations } from './applied-migrations.js';
import { copyRows, type Portion } from './copy-rows.js';
import { fillSearchIndex, KNOWN_SEQUENCES, putRows, setSequences } from './put-rows.js';
import { clearFreshStore, firstWithRecords, NOT_COPIED, tablesToCopy } from './tables-to-copy.js';

async function copyOf(store: Store): Promise<Portion[]> {
  return store.snapshot(async (tx) => {
    const portions: Portion[] = [];
    for (const shape of await tablesToCopy(tx)) {
      for await (const portion of copyRows(tx, shape, null)) portions.push(portion);
    }
    return portions;
  });
}

/** As JSON carries them. */
const carried = (portions: readonly Portion[]) => JSON.parse(JSON.stringify(portions)) as Portion[];

async function put(store: Store, portions: readonly Portion[]): Promise<void> {
  await store.transaction(async (tx) => {
    await clearFreshStore(tx, await tablesToCopy(tx));
    for (const portion of portions) await putRows(tx, portion);
    await setSequences(tx);
    await fillSearchIndex(tx, () => undefined, null);
  });
}

const names = async (tx: ReadTransaction) => (await tablesToCopy(tx)).map(({ name }) => name);

/** An import whose text takes 360 kB. */
async function longDraft(tx: Transaction): Promise<void> {
  const id = tx.newId();
  const given = { fileName: '通报.txt', mediaType: 'text/plain', size: 1, sha256: null, ownerId: null };
  await createImport(tx, { ...given, id, at: '2031-08-25T02:00:00.000Z', state: 'converting' });
  const source = '台账不清'.repeat(30_000);
  await tx.db.updateTable('imports').set({ source_text: source }).where('id', '=', id).execute();
}

describe('copying a database', () => {
  onEveryEngine((engine) => {
    it('knows every table of the schema, each behind those that it refers to', async () => {
      const store = await engine.open();
      const texts = migrationsFor(engine.name).map(({ sql: text }) => text);
      // One table was dropped and created anew before anything was kept in it.
      const created = [
        ...new Set(
          [...texts.join('\n').matchAll(/create (?:virtual )?table (\w+)/g)].map(([, name = '']) => name),
        ),
      ];
      const found = await store.read(names);
      expect(found.toSorted()).toEqual(created.filter((name) => !NOT_COPIED.has(name)).sort());
      expect(found.indexOf('payloads')).toBeGreaterThan(found.indexOf('events'));
      expect(found.indexOf('findings')).toBeGreaterThan(found.indexOf('rectifications'));
      expect(found.indexOf('finding_parties')).toBeGreaterThan(found.indexOf('findings'));
    });

    it('gives every row, and the same state when they are put elsewhere', async () => {
      const store = await engine.open();
      const { findingIds } = await registered(store, [{ problem: '河道采砂监管缺位' }, {}, {}]);
      await obey(store, { type: 'RemoveFinding', findingId: findingIds[1] ?? '', reason: '误登' });
      const copied = carried(await copyOf(store));
      const elsewhere = await engine.open();
      await put(elsewhere, copied);
      expect(carried(await copyOf(elsewhere))).toEqual(copied);
      expect((await rebuild(elsewhere, { check: true })).differences).toEqual([]);
      const found = await elsewhere.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '采砂监管', limit: 9 }),
      );
      expect(found.rows.map(summaryOf).map(({ id }) => id)).toEqual([findingIds[0]]);
    });

    it('lets new records follow those that were put in', async () => {
      const store = await engine.open();
      await registered(store, [{}, {}]);
      const elsewhere = await engine.open();
      await put(elsewhere, carried(await copyOf(store)));
      await registered(elsewhere, [{}]);
      const { events, differences } = await rebuild(elsewhere, { check: true });
      expect({ events, differences }).toEqual({ events: 5, differences: [] });
    });

    it('tells a store that was just made from one with records', async () => {
      const store = await engine.open();
      const filled = () => store.read(async (tx) => firstWithRecords(tx, await tablesToCopy(tx)));
      expect(await filled()).toBeNull();
      await registered(store, []);
      expect(await filled()).not.toBeNull();
    });

    it('sees nothing that is written after it began', async () => {
      const store = await engine.open();
      await registered(store, [{}]);
      const copied = await store.snapshot(async (tx) => {
        const [first, ...rest] = await tablesToCopy(tx);
        if (first) for await (const _ of copyRows(tx, first, null));
        await registered(store, [{}]);
        const later: Portion[] = [];
        for (const shape of rest) for await (const portion of copyRows(tx, shape, null)) later.push(portion);
        return later;
      });
      expect(copied.find(({ table }) => table === 'findings')?.rows).toHaveLength(1);
    });

    it('comes in portions that stay small however long the rows are', async () => {
      const store = await engine.open();
      await store.transaction(async (tx) => {
        for (let number = 0; number < 30; number += 1) await longDraft(tx);
      });
      const portions = (await copyOf(store)).filter(({ table }) => table === 'imports');
      const sizes = portions.map(({ rows }) => Buffer.byteLength(JSON.stringify(rows)));
      expect(portions.length).toBeGreaterThan(2);
      expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
      expect(portions.flatMap(({ rows }) => rows)).toHaveLength(30);
    });

    it('carries every type that a migration has used, and knows every sequence', async () => {
      const store = await engine.open();
      await expect(store.read(tablesToCopy)).resolves.not.toHaveLength(0);
      if (engine.name !== 'postgres') return;
      const query = sql<{ name: string }>`select sequencename as name from pg_sequences`;
      const { rows } = await store.read(({ db }) => query.execute(db));
      expect(rows.map(({ name }) => name)).toEqual(KNOWN_SEQUENCES);
    });

    it('refuses a table whose values would change on the way', async () => {
      const store = await engine.open();
      const type = engine.name === 'sqlite' ? 'blob' : 'bytea';
      await store.transaction(({ db }) =>
        sql.raw(`create table strange (id text primary key, content ${type})`).execute(db),
      );
      await expect(store.read(tablesToCopy)).rejects.toThrow('strange.content');
    });

    it('reads data as another version left them, without a change', async () => {
      const place = await engine.place();
      const store = await engine.open({ place });
      await registered(store, [{}]);
      await store.transaction(({ db }) =>
        sql.raw("insert into schema_migrations values ('9999-later', 'x', 'y')").execute(db),
      );
      const asItIs = await openStore(place, { schema: 'asItIs' });
      expect(await asItIs.read(appliedMigrations)).toEqual([...knownMigrations(), '9999-later']);
      expect(await asItIs.read(names)).toContain('findings');
      await asItIs.close();
    });
  });
});
