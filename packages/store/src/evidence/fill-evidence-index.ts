import { fold } from '../search/fold.js';
import type { Transaction } from '../store.js';

/** Folds the words in files anew, and makes the index over them anew. One file at a time: each may be long. */
export async function fillEvidenceIndex(
  { db, engine }: Pick<Transaction, 'db' | 'engine'>,
  signal: AbortSignal | null,
): Promise<void> {
  await engine.evidence.clear(db);
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const next = await db
      .selectFrom('evidence_texts')
      .select(['key', 'text', 'folded'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(1)
      .executeTakeFirst();
    if (!next) return;
    const { key, text } = next;
    const folded = text === null ? null : fold(text);
    if (folded !== next.folded) {
      await db.updateTable('evidence_texts').set({ folded }).where('key', '=', key).execute();
    }
    if (folded !== null) await engine.evidence.put(db, key, folded);
    after = key;
  }
}
