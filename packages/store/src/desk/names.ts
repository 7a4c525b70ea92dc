import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

/** What people and units are called now; a name that was erased is null. */
export interface Names {
  people: ReadonlyMap<string, string | null>;
  units: ReadonlyMap<string, string>;
}

/** The names of these people and units, as far as they are there. */
export async function namesOf(
  tx: ReadTransaction,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<Names> {
  const people = await named(tx, 'people', personIds);
  const units = await named(tx, 'units', unitIds);
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ id, name }) => [id, name ?? ''])),
  };
}

interface Named {
  id: string;
  name: string | null;
}

async function named(
  tx: ReadTransaction,
  table: 'people' | 'units',
  some: readonly string[],
): Promise<Named[]> {
  const ids = [...new Set(some)];
  if (ids.length === 0) return [];
  return shapedRows<Named, { ids: string[] }>(tx, { name: `names ${table}`, values: { ids } }, (asked) =>
    tx.db.selectFrom(table).select(['id', 'name']).where('id', 'in', asked.ids).compile(),
  );
}
