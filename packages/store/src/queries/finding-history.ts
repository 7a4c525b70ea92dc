import type { Actor, Envelope, Origin } from '@bihuan/domain';
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

/** The events of a finding, newest first; `after` is the `next` of the page before. */
export function findingHistory(
  tx: ReadTransaction,
  findingId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  return streamHistory(tx, `finding:${findingId}`, page);
}

/** The events of a rectification, newest first. */
export function rectificationHistory(
  tx: ReadTransaction,
  rectificationId: string,
  page: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  return streamHistory(tx, `rectification:${rectificationId}`, page);
}

async function streamHistory(
  { db }: ReadTransaction,
  stream: string,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<HistoryRecord>> {
  let query = db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.seq', 'events.line', 'payloads.body'])
    .where('events.stream', '=', stream);
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
