import type { Transaction } from '../store.js';

/**
 * Notes how far a running import has come. It is no change of the draft, so the version stays; false when the
 * import has been stopped meanwhile, so that the work can be given up.
 */
export async function reportProgress(
  { db }: Transaction,
  id: string,
  { phase, done, total }: { phase: string; done: number; total: number },
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports')
    .set({ phase, done, total, updated_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['converting', 'reading'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
