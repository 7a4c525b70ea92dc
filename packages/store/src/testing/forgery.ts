/** What somebody who knows the program, and has the database but not the key, does to rewrite history. */

import { canonicalJson, type Envelope, leafHash, payloadDigest } from '@bihuan/domain';
import { sql } from 'kysely';
import type { Transaction } from '../store.js';

/** Puts other words into every event that holds these, and makes all digests and chains agree with them. */
export async function rewriteEvents(tx: Transaction, was: string, becomes: string): Promise<void> {
  const { db, crypto } = tx;
  const rows = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.position', 'stream', 'line', 'salt', 'body'])
    .orderBy('events.position')
    .execute();
  const heads = new Map<string, string>();
  for (const { position, stream, line: before, salt, body: words } of rows) {
    const body = (words ?? '').replaceAll(was, becomes);
    const envelope = JSON.parse(before) as Envelope;
    const line = canonicalJson({
      ...envelope,
      payloadDigest: payloadDigest(salt ?? '', body, crypto.hash),
      prev: heads.get(stream) ?? null,
    });
    const hash = leafHash(line, crypto.hash);
    heads.set(stream, hash);
    if (line === before) continue;
    await db.updateTable('payloads').set({ body }).where('position', '=', position).execute();
    await db.updateTable('events').set({ line, hash }).where('position', '=', position).execute();
  }
}

/** Takes away everything that was ever signed, and lets all events wait to be sealed, as in a log never sealed. */
export async function forgetSeals({ db }: Transaction): Promise<void> {
  for (const table of ['log_checkpoints', 'log_nodes', 'log_leaves', 'log_queue'] as const) {
    await db.deleteFrom(table).execute();
  }
  await sql`insert into log_queue (position) select position from events`.execute(db);
}
