import type { Actor, Envelope, LedgerScope, Origin } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isEachFindingInScope, isWholeRectificationInScope, seesAll } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';
import { shapedRows } from './shaped.js';

/** One event of a stream with its payload; `data` is null when it was erased. */
export interface HistoryRecord {
  id: string;
  seq: number;
  type: string;
  at: string;
  actor: Actor;
  origin: Origin;
  data: unknown;
}

/** The events of a finding in scope, newest first; `after` is the `next` of the page before. */
export function findingHistory(
  tx: ReadTransaction,
  scope: LedgerScope,
  findingId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  const inSight = (within: LedgerScope, id: string) =>
    seesAll(within)
      ? null
      : sql<SqlBool>`exists (select 1 from findings where findings.id = ${id} and ${isEachFindingInScope(within)})`;
  return streamHistory(tx, { kind: 'finding', id: findingId, scope, inSight }, page);
}

/** The events of a rectification of which everything is in scope, newest first. */
export function rectificationHistory(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  const inSight = ({ ledger }: LedgerScope, id: string) =>
    ledger.kind === 'all'
      ? null
      : sql<SqlBool>`exists (
          select 1 from rectifications
          where rectifications.id = ${id} and ${isWholeRectificationInScope(ledger)}
        )`;
  return streamHistory(tx, { kind: 'rectification', id: rectificationId, scope, inSight }, page);
}

/** The stream of an aggregate, and what must be so for its events to be shown. */
interface Stream {
  kind: 'finding' | 'rectification';
  id: string;
  scope: LedgerScope;
  inSight: (scope: LedgerScope, id: string) => RawBuilder<SqlBool> | null;
}

async function streamHistory(
  tx: ReadTransaction,
  { kind, id, scope, inSight }: Stream,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  const before = after === undefined ? null : cursorValues(after, [0] as const)[0];
  const values = { id, stream: `${kind}:${id}`, before, limit: limit + 1 };
  const rows = await shapedRows(tx, { name: `history ${kind}`, values, scope }, (asked, within) => {
    let query = tx.db
      .selectFrom('events')
      .innerJoin('payloads', 'payloads.position', 'events.position')
      .select(['events.seq', 'events.line', 'payloads.body'])
      .where('events.stream', '=', asked.stream);
    const condition = inSight(within, asked.id);
    if (condition !== null) query = query.where(condition);
    if (asked.before !== null) query = query.where('events.seq', '<', asked.before);
    return query.orderBy('events.seq', 'desc').limit(asked.limit).compile();
  });
  return pageOf(rows, limit, record, ({ seq }) => [seq]);
}

function record({ line, body }: { line: string; body: string | null }): HistoryRecord {
  const { id, seq, type, at, actor, origin } = JSON.parse(line) as Envelope;
  return { id, seq, type, at, actor, origin, data: body === null ? null : JSON.parse(body) };
}
