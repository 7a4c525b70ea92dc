import type { ReadTransaction } from '../store.js';

/** What people and units are called now; a name that was erased is null. */
export interface Names {
  people: ReadonlyMap<string, string | null>;
  units: ReadonlyMap<string, string>;
}

/** The names of these people and units, as far as they are there. */
export async function namesOf(
  { db }: ReadTransaction,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<Names> {
  const people =
    personIds.length === 0
      ? []
      : await db
          .selectFrom('people')
          .select(['id', 'name'])
          .where('id', 'in', [...personIds])
          .execute();
  const units =
    unitIds.length === 0
      ? []
      : await db
          .selectFrom('units')
          .select(['id', 'name'])
          .where('id', 'in', [...unitIds])
          .execute();
  return {
    people: new Map(people.map(({ id, name }) => [id, name])),
    units: new Map(units.map(({ id, name }) => [id, name])),
  };
}
