import type { Transaction } from '../store.js';

/**
 * Lets those take turns who replace what belongs to an account: what another one is just making is not there yet to
 * be replaced. Whoever locks an account and what belongs to it locks the account first.
 */
export async function lockAccount({ db, engine }: Transaction, accountId: string): Promise<void> {
  await engine.lockRows(db.selectFrom('accounts').select('id').where('id', '=', accountId)).execute();
}
