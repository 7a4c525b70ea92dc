import type { Transaction } from '../store.js';

/**
 * Lets those take turns who change units, or who decide by counting administrators: what they look at is spread over
 * many rows, and may be no row at all. To be called before anything is looked at.
 */
export async function takeTurn({ db, engine }: Transaction): Promise<void> {
  await engine
    .lockRows(db.selectFrom('organisation_head').select('units_version').where('writer', '=', 1))
    .execute();
}
