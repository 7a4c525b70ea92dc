import type { UnitFacts } from '@bihuan/domain';
import { sql } from 'kysely';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

interface Walked {
  start: string;
  id: string;
  name: string;
  level: string;
  supervising: number;
  height: number;
}

/** A unit of this level has no body of its own: it belongs to the one above it. */
const SECTION = 'section';

/** What independence depends on, for each of these units that is there; parties that are posts are left out. */
export async function unitFacts(
  tx: ReadTransaction,
  unitIds: readonly string[],
): Promise<Record<string, UnitFacts>> {
  if (unitIds.length === 0) return {};
  const values = { ids: [...new Set(unitIds)] };
  const rows = await shapedRows(tx, { name: 'unitFacts', values }, ({ ids }) =>
    sql<Walked>`
    with recursive above (start, id, parent_id, name, level, supervising, height) as (
      select id, id, parent_id, name, level, supervising, 0 from units where id in (${sql.join(ids)})
      union all
      select above.start, units.id, units.parent_id, units.name, units.level, units.supervising, above.height + 1
      from units inner join above on units.id = above.parent_id
      where above.height < 100
    )
    select start, id, name, level, supervising, height from above order by start, height`.compile(tx.db),
  );
  const lines = new Map<string, Walked[]>();
  for (const row of rows) lines.set(row.start, [...(lines.get(row.start) ?? []), row]);
  return Object.fromEntries([...lines].map(factsOf));
}

function factsOf([id, line]: [string, Walked[]]): [string, UnitFacts] {
  const body = line.find(({ level }) => level !== SECTION) ?? line.at(-1);
  const above = line.slice(1).map((unit) => unit.id);
  const supervising = line[0]?.supervising === 1 || body?.supervising === 1;
  return [id, { name: line[0]?.name ?? id, bodyId: body?.id ?? id, above, supervising }];
}
