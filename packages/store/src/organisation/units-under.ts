/** Walks the tree of units. Circles cannot be made; should there be one, `union` ends the walk. */

import { type RawBuilder, sql } from 'kysely';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

/** As a subquery: the ids of these units and of all that lie under them. */
export function idsUnder(unitIds: readonly string[]): RawBuilder<{ id: string }> {
  return sql`(
    with recursive under (id) as (
      select units.id from units where units.id in (${sql.join(unitIds)})
      union
      select units.id from units inner join under on units.parent_id = under.id
    )
    select under.id from under
  )`;
}

/** The ids of a unit and of all that lie under it; closed ones too, because old findings name them. */
export async function unitsUnder({ db }: ReadTransaction, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select under_it.id from ${idsUnder([unitId])} as under_it order by under_it.id`.execute(db);
  return rows.map(({ id }) => id);
}

/** The ids of a unit and of all above it, from itself upwards; none for a unit that is not there. */
export function unitsAbove(tx: ReadTransaction, unitId: string): Promise<string[]> {
  return unitsAboveAny(tx, [unitId]);
}

/** The ids of these units and of all above any of them, the nearest first; ids that are no unit's are left out. */
export async function unitsAboveAny(tx: ReadTransaction, some: readonly string[]): Promise<string[]> {
  const ids = [...new Set(some)];
  if (ids.length === 0) return [];
  const rows = await shapedRows(tx, { name: 'unitsAbove', values: { ids } }, (asked) =>
    sql<{ id: string }>`
    with recursive above (id, parent_id, height) as (
      select id, parent_id, 0 from units where id in (${sql.join(asked.ids)})
      union
      select units.id, units.parent_id, above.height + 1
      from units inner join above on units.id = above.parent_id
      where above.height < 100
    )
    select id from above order by height`.compile(tx.db),
  );
  return [...new Set(rows.map(({ id }) => id))];
}
