import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as timer } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { countFindings } from '../queries/count-findings.js';
import { searchFindings } from '../queries/search-findings.js';
import { rebuild } from '../rebuild/rebuild.js';
import { registered } from '../testing/fictions.js';
import { SqliteConnection } from './sqlite-connection.js';

const root = mkdtempSync(join(tmpdir(), 'bihuan-sqlite-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const program = fileURLToPath(new URL('../testing/programs/write-findings.ts', import.meta.url));

/** The program in a process of its own, on the sources. */
function writing(dataDir: string, rectificationId: string, count: number) {
  const options = ['--conditions=source', '--import', 'tsx', program];
  return promisify(execFile)(process.execPath, [...options, dataDir, rectificationId, String(count)]);
}

describe('one SQLite file', () => {
  it('takes the writes of several programs, and loses none', async () => {
    const dataDir = join(root, 'shared');
    const store = await openStore({ dataDir });
    const { rectificationId } = await registered(store, []);
    const others = [writing(dataDir, rectificationId, 40), writing(dataDir, rectificationId, 40)];
    for (let i = 0; i < 20; i += 1) await registered(store, [{}]);
    await Promise.all(others);
    expect((await store.read((tx) => countFindings(tx, WHOLE_LEDGER, rectificationId))).total).toBe(80);
    expect(
      (await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '进程', limit: 99 }))).rows,
    ).toHaveLength(80);
    expect((await rebuild(store, { check: true })).differences).toEqual([]);
    await store.close();
  }, 60_000);

  it('says that the disk is full, keeps nothing half done, and goes on when there is room', async () => {
    const store = await openStore({ dataDir: join(root, 'full') });
    const { rectificationId } = await registered(store, [{}]);
    const allow = (pages: number) =>
      store.transaction(({ db }) => sql.raw(`pragma max_page_count = ${pages}`).execute(db));
    const long = { problem: '渔港环境整治不彻底。'.repeat(20_000) };
    await allow(1);
    await expect(registered(store, [long, long])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect((await store.read((tx) => countFindings(tx, WHOLE_LEDGER, rectificationId))).total).toBe(1);
    await allow(1_000_000);
    await registered(store, [long]);
    expect((await rebuild(store, { check: true })).differences).toEqual([]);
    await store.close();
  });

  it('answers or turns away whoever reads while it is being closed', async () => {
    const store = await openStore({ dataDir: join(root, 'closing') });
    const { rectificationId } = await registered(store, [{}]);
    const total = async () =>
      (await store.read((tx) => countFindings(tx, WHOLE_LEDGER, rectificationId))).total;
    const closed = store.close();
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, turns) => {
        for (let turn = 0; turn < turns; turn += 1) await undefined;
        return total();
      }),
    );
    await closed;
    for (const end of ends) {
      if (end.status === 'fulfilled') expect(end.value).toBe(1);
      else expect(end.reason).toBeInstanceOf(Error);
    }
    await expect(total()).rejects.toThrow('destroyed');
  });

  it('lets other work go on while another program writes', async () => {
    const dataDir = join(root, 'waiting');
    const store = await openStore({ dataDir });
    const other = new SqliteConnection(join(dataDir, 'bihuan.db'), 0, null);
    other.exec('begin immediate');
    let written = false;
    const write = registered(store, [{}]).then(() => {
      written = true;
    });
    for (let turn = 0; turn < 30; turn += 1) await timer(5);
    expect(written).toBe(false);
    other.exec('commit');
    await write;
    expect(written).toBe(true);
    other.close();
    await store.close();
  });

  it('shows a reader nothing of a transaction that is not finished', async () => {
    const store = await openStore({ dataDir: join(root, 'isolated') });
    await store.transaction(async (tx) => {
      await tx.db
        .insertInto('files')
        .values({ sha256: 'a', size: 1, media_type: 'x', received_at: 'y' })
        .execute();
      const seen = await store.read(({ db }) => db.selectFrom('files').selectAll().execute());
      expect(seen).toEqual([]);
    });
    const seen = await store.read(({ db }) => db.selectFrom('files').selectAll().execute());
    expect(seen).toHaveLength(1);
    await store.close();
  });

  it('gives back what a large transaction has made of its write-ahead log', async () => {
    const dataDir = join(root, 'large');
    const store = await openStore({ dataDir });
    const size = () => statSync(join(dataDir, 'bihuan.db-wal')).size;
    const put = (sha256: string, length: number) =>
      store.transaction(({ db }) =>
        db
          .insertInto('files')
          .values({ sha256, size: 1, media_type: 'x'.repeat(length), received_at: 'y' })
          .execute(),
      );
    await put('a', 100_000_000);
    expect(size()).toBeGreaterThan(100_000_000);
    // The first write begins the log anew once it is all in the database.
    await put('b', 1);
    expect(size()).toBeLessThan(70_000_000);
    await store.close();
  });

  it('refuses a value that its driver cannot take, instead of ending the process', async () => {
    const store = await openStore({ dataDir: join(root, 'values') });
    const asked = store.read(({ db }) =>
      db
        .selectFrom('files')
        .selectAll()
        .where('size', '=', true as never)
        .execute(),
    );
    await expect(asked).rejects.toThrow('expected text, a number or null; found boolean');
    await store.close();
  });
});
