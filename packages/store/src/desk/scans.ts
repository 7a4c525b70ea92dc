import type { ReadTransaction } from '../store.js';

/** Whether something that was typed for a leader on this finding (代录) rests on the scan with this digest. */
export async function restsOnScan(
  { db }: ReadTransaction,
  findingId: string,
  digest: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select('events.position')
    .where('events.stream', '=', `finding:${findingId}`)
    // Payloads are canonical JSON, without blanks; what a user typed has its quotation marks escaped.
    .where('payloads.body', 'like', `%"scanDigest":"${digest}"%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
