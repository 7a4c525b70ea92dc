import type { ReadTransaction } from '../store.js';

/** The events of a stream whose contents are still there, in order. */
export async function payloadsOf(
  { db }: ReadTransaction,
  stream: string,
): Promise<{ id: string; type: string }[]> {
  return db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.id', 'events.type'])
    .where('events.stream', '=', stream)
    .where('payloads.salt', 'is not', null)
    .orderBy('events.seq')
    .execute();
}
