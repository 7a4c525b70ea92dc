import {
  decideFinding,
  evolveFinding,
  type FindingCommand,
  type FindingEvent,
  type FindingState,
  initialFinding,
  type LiveFinding,
} from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import { writeFindings } from '../projections/write-findings.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';
import type { Aggregate, Loaded } from './aggregate.js';

/** Streams of findings. */
export const findingAggregate: Aggregate<FindingState, FindingCommand, FindingEvent> = {
  initial: initialFinding,
  decide: decideFinding,
  evolve: evolveFinding,
  load: loadFindings,
  write: writeFindings,
};

async function loadFindings(
  tx: ReadTransaction,
  ids: readonly string[],
  known: readonly LiveFinding[],
): Promise<Map<string, Loaded<FindingState>>> {
  const found = await loadKnown(tx, ids, known);
  const unknown = ids.filter((id) => !found.has(id));
  if (unknown.length === 0) return found;
  const columns = ['id', 'key', 'registered_at', 'head', 'state'] as const;
  const query = tx.db.selectFrom('findings').select(columns).where('id', 'in', unknown);
  for (const row of await tx.engine.lockRows(query).execute()) {
    const { id, key, head } = row;
    found.set(id, { state: stateOfRow(row), key, registeredAt: row.registered_at, head });
  }
  const rest = ids.filter((id) => !found.has(id));
  if (rest.length > 0) for (const [id, removed] of await loadRemoved(tx.db, rest)) found.set(id, removed);
  return found;
}

/** Locks those that were read before, and takes what was read where nobody was faster. */
async function loadKnown(
  tx: ReadTransaction,
  ids: readonly string[],
  known: readonly LiveFinding[],
): Promise<Map<string, Loaded<FindingState>>> {
  const states = new Map(known.filter(({ id }) => ids.includes(id)).map((state) => [state.id, state]));
  const found = new Map<string, Loaded<FindingState>>();
  if (states.size === 0) return found;
  const values = { some: [...states.keys()] };
  const rows = await shapedRows(tx, { name: 'loadKnown', values }, ({ some }) => {
    const columns = ['id', 'key', 'registered_at', 'head', 'version'] as const;
    return tx.engine.lockRows(tx.db.selectFrom('findings').select(columns).where('id', 'in', some)).compile();
  });
  for (const { id, key, registered_at: registeredAt, head, version } of rows) {
    const state = states.get(id);
    if (state?.version === version) found.set(id, { state, key, registeredAt, head });
  }
  return found;
}

/** Removed findings: their rows are gone, and nothing can be done with them that needs a key. */
async function loadRemoved(db: ReadTransaction['db'], ids: readonly string[]) {
  const rows = await db.selectFrom('removed_findings').selectAll().where('id', 'in', ids).execute();
  return rows.map(({ id, rectification_id, version, removed_at, head }): [string, Loaded<FindingState>] => {
    const state: FindingState = { status: 'removed', id, rectificationId: rectification_id, version };
    return [id, { state, key: 0, registeredAt: removed_at, head }];
  });
}
