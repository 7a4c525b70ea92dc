import { sealEvents } from '@bihuan/domain';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, registered } from '../testing/fictions.js';
import { addHolder, addUnit } from '../testing/organisation.js';
import { rebuild } from './rebuild.js';

/** Copies a row under another key, as somebody could who writes into the database. */
async function copied({ db }: Transaction, table: string, changes: Record<string, string | number>) {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} limit 1`.execute(db);
  const row = { ...rows[0], ...changes };
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(
    db,
  );
}

/** An event that is sealed as it should be, and of which the program knows nothing. */
async function strangeEvent(tx: Transaction, stream: string): Promise<void> {
  const head = { stream, version: 0, hash: null };
  const { newId, newSalt, crypto } = tx;
  const sources = { ...attribution, newId, newSalt, crypto };
  const [sealed] = sealEvents([{ type: 'SomethingElse', data: {} }], head, sources);
  if (!sealed) throw new Error('one event makes one envelope');
  const { envelope, line, hash, salt, body } = sealed;
  const { id, type, at } = envelope;
  const actor = JSON.stringify(envelope.actor);
  await tx.engine.addEvents(tx.db, [{ stream, seq: 1, id, type, at, actor, line, hash, salt, body }]);
}

describe('a check of the rows', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
      await registered(store, [{}]);
      await addHolder(store, '某某', await addUnit(store, '甲局', 'unit'));
    });
    const unexpected = async () =>
      (await rebuild(store, { check: true })).differences.map(({ table, row, kind }) => [table, row, kind]);

    it('finds those of a person whom nobody has registered', async () => {
      expect(await unexpected()).toEqual([]);
      await store.transaction((tx) => copied(tx, 'posts', { id: 'post', person_id: 'ghost' }));
      expect(await unexpected()).toEqual([['posts', 'post', 'unexpected']]);
      await store.transaction(({ db }) => db.deleteFrom('posts').where('id', '=', 'post').execute());
    });

    it('finds a finding whose stream begins with something that is no registration', async () => {
      await store.transaction(async (tx) => {
        await strangeEvent(tx, 'finding:forged');
        await copied(tx, 'findings', { id: 'forged', key: 99 });
      });
      expect(await unexpected()).toEqual([['findings', 'forged', 'unexpected']]);
    });
  });
});
