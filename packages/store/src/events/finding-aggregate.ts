import {
  decideFinding,
  evolveFinding,
  type FindingCommand,
  type FindingEvent,
  type FindingState,
  initialFinding,
} from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import { writeFindings } from '../projections/write-findings.js';
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

async function loadFindings({ db, engine }: ReadTransaction, ids: readonly string[]) {
  const columns = ['id', 'key', 'registered_at', 'head', 'state'] as const;
  const query = db.selectFrom('findings').select(columns).where('id', 'in', ids).orderBy('id');
  const rows = await engine.lockRows(query).execute();
  const found = new Map<string, Loaded<FindingState>>();
  for (const row of rows) {
    const { id, key, head } = row;
    found.set(id, { state: stateOfRow(row), key, registeredAt: row.registered_at, head });
  }
  const rest = ids.filter((id) => !found.has(id));
  if (rest.length > 0) for (const [id, removed] of await loadRemoved(db, rest)) found.set(id, removed);
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
