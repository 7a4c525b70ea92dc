import type { LedgerScope } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { scopeRectifications } from './in-scope.js';

/** What makes the name of a rectification. */
export interface RectificationNameParts {
  id: string;
  title: string | null;
  inspectedBody: string | null;
  round: string | null;
  issuer: string | null;
}

/** Those of these rectifications of which something is in scope, with what they are called by. */
export async function rectificationsInScope(
  { db }: ReadTransaction,
  scope: LedgerScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RectificationNameParts>> {
  if (ids.length === 0) return new Map();
  const query = db
    .selectFrom('rectifications')
    .select(['id', 'title', 'inspected_body', 'round', 'issuer'])
    .where('id', 'in', [...new Set(ids)]);
  const rows = await scopeRectifications(query, scope).execute();
  return new Map(
    rows.map(({ inspected_body: inspectedBody, ...row }) => [row.id, { ...row, inspectedBody }]),
  );
}
