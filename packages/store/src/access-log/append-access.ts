import { type AccessEntry, sealAccess } from '@bihuan/domain';
import type { Transaction } from '../store.js';

/** Appends entries, in the caller's transaction: for acts that must not be done without their entry. */
export async function appendAccess(
  { db, engine, crypto }: Transaction,
  entries: readonly AccessEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const query = db.selectFrom('access_log_head').select(['seq', 'hash']).where('writer', '=', 1);
  const head = await engine.lockRows(query).executeTakeFirstOrThrow();
  const lines = sealAccess(entries, head, crypto.hash);
  const rows = lines.map(({ seq, line, hash }, index) => {
    const entry = entries[index] as AccessEntry;
    const person_id = entry.actor?.kind === 'person' ? entry.actor.personId : null;
    return { seq, at: entry.at, kind: entry.kind, person_id, line, hash };
  });
  await engine.insertRows(db, 'access_log', rows);
  const last = lines.at(-1);
  if (last) await db.updateTable('access_log_head').set({ seq: last.seq, hash: last.hash }).execute();
}
