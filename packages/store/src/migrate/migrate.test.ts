import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { listRectifications } from '../queries/list-rectifications.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { SchemaMismatch } from './migrate.js';
import { migrationsFor } from './migration-files.js';

describe('opening a store', () => {
  onEveryEngine((engine) => {
    it('finds again what was written before', async () => {
      const place = await engine.place();
      const first = await engine.open({ place });
      const { rectificationId } = await registered(first, [{}]);
      const again = await engine.open({ place });
      const { rows } = await again.read((tx) => listRectifications(tx, WHOLE_LEDGER, { limit: 9 }));
      expect(rows.map(({ id, findingCount }) => [id, findingCount])).toEqual([[rectificationId, 1]]);
    });

    it('applies each migration once, however many programs start at the same moment', async () => {
      const place = await engine.place();
      const stores = await Promise.all([1, 2, 3, 4].map(() => engine.open({ place })));
      const applied = sql<{ name: string }>`select name from schema_migrations order by name`;
      const { rows } = await (stores[0]?.read(({ db }) => applied.execute(db)) ?? { rows: [] });
      expect(rows.map(({ name }) => name)).toEqual(migrationsFor(engine.name).map(({ name }) => name));
    });

    it.each([
      [
        'made by a newer program',
        "insert into schema_migrations values ('9999-later', 'x', 'y')",
        '新版程序',
      ],
      ['whose migration was edited', "update schema_migrations set checksum = 'x'", '与本程序的不一致'],
    ])('refuses data %s, and says what to do', async (_name, statement, sentence) => {
      const place = await engine.place();
      const store = await engine.open({ place });
      await store.transaction(({ db }) => sql.raw(statement).execute(db));
      const opening = engine.open({ place });
      await expect(opening).rejects.toThrow(SchemaMismatch);
      await expect(opening).rejects.toThrow(sentence);
    });
  });
});
