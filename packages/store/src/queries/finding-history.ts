import type { Actor, Envelope, LedgerScope, Origin } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isFindingInScope, isWholeRectificationInScope, seesAll } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';

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
  const condition = seesAll(scope)
    ? null
    : sql<SqlBool>`exists (select 1 from findings where findings.id = ${findingId} and ${isFindingInScope(scope)})`;
  return streamHistory(tx, `finding:${findingId}`, condition, page);
}

/** The events of a rectification of which everything is in scope, newest first. */
export function rectificationHistory(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  const condition =
    scope.ledger.kind === 'all'
      ? null
      : sql<SqlBool>`exists (
          select 1 from rectifications
          where rectifications.id = ${rectificationId} and ${isWholeRectificationInScope(scope.ledger)}
        )`;
  return streamHistory(tx, `rectification:${rectificationId}`, condition, page);
}

async function streamHistory(
  { db }: ReadTransaction,
  stream: string,
  condition: RawBuilder<SqlBool> | null,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  let query = db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.seq', 'events.line', 'payloads.body'])
    .where('events.stream', '=', stream);
  if (condition !== null) query = query.where(condition);
  if (after !== undefined) query = query.where('events.seq', '<', cursorValues(after, [0] as const)[0]);
  const rows = await query
    .orderBy('events.seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, record, ({ seq }) => [seq]);
}

function record({ line, body }: { line: string; body: string | null }): HistoryRecord {
  const { id, seq, type, at, actor, origin } = JSON.parse(line) as Envelope;
  return { id, seq, type, at, actor, origin, data: body === null ? null : JSON.parse(body) };
}
