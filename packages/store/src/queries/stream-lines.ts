import type { StoredLine } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';

/** The stored lines of a stream from `seq` on, in order: what a verifier needs. */
export async function streamLines(
  { db }: ReadTransaction,
  stream: string,
  { from, limit }: { from: number; limit: number },
): Promise<StoredLine[]> {
  const rows = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.line', 'events.hash', 'payloads.salt', 'payloads.body'])
    .where('events.stream', '=', stream)
    .where('events.seq', '>=', from)
    .orderBy('events.seq')
    .limit(limit)
    .execute();
  return rows.map(({ line, hash, salt, body }) => ({
    line,
    hash,
    payload: salt === null || body === null ? null : { salt, body },
  }));
}
