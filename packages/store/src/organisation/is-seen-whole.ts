import type { Scope } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { isWholeRectificationInScope } from './in-scope.js';

/**
 * Whether a rectification is in each of these scopes as a whole, with findings that may yet be registered, and not
 * only by somebody's duties. Of a `LedgerScope` the part `restricted` counts where restricted findings matter.
 */
export async function isSeenWhole(
  { db }: ReadTransaction,
  scopes: readonly Scope[],
  rectificationId: string,
): Promise<boolean> {
  if (scopes.every(({ kind }) => kind === 'all')) return true;
  const found = await db
    .selectFrom('rectifications')
    .select('id')
    .where('id', '=', rectificationId)
    .where((eb) => eb.and(scopes.map(isWholeRectificationInScope)))
    .executeTakeFirst();
  return found !== undefined;
}
