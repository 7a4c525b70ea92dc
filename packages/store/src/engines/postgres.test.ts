import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.js';
import type { Store, Transaction } from '../store.js';
import { registered } from '../testing/fictions.js';
import { type PostgresDatabases, postgresDatabases } from '../testing/postgres-databases.js';

/** Made for the whole run where PostgreSQL is; elsewhere its tests are skipped, except on the build server. */
const serverUrl = process.env.TEST_DATABASE_URL;

describe.skipIf(serverUrl === undefined && process.env.CI !== 'true')('one PostgreSQL database', () => {
  let databases: PostgresDatabases;
  let store: Store;
  beforeAll(async () => {
    databases = await postgresDatabases(serverUrl ?? '');
    store = await openStore({ databaseUrl: await databases.create() });
  });
  afterAll(async () => {
    await store.close();
    await databases.drop();
  });

  it('tells one of two transactions that wait for each other that it is busy, and obeys the other', async () => {
    const { findingIds } = await registered(store, [{}, {}]);
    const [first = '', second = ''] = findingIds;
    const lock = ({ db, engine }: Transaction, id: string) =>
      engine.lockRows(db.selectFrom('findings').select('id').where('id', '=', id)).execute();
    let arrived = 0;
    let meet = () => {};
    const bothHoldOne = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const holding = (ids: readonly [string, string]) =>
      store.transaction(async (tx) => {
        await lock(tx, ids[0]);
        arrived += 1;
        if (arrived === 2) meet();
        await bothHoldOne;
        await lock(tx, ids[1]);
      });
    const ends = await Promise.allSettled([holding([first, second]), holding([second, first])]);
    const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toEqual([expect.objectContaining({ code: 'storeBusy' })]);
  });

  it('lets no program that hangs in the middle of a transaction keep its locks for ever', async () => {
    const { rows } = await store.transaction(({ db }) =>
      sql<{ limit: string }>`select current_setting('idle_in_transaction_session_timeout') as limit`.execute(
        db,
      ),
    );
    expect(rows).toEqual([{ limit: '5min' }]);
  });
});
