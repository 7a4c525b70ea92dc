import type { RectificationHeader } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';

/** What a rectification is called by. */
export type NamedBy = Pick<RectificationHeader, 'title' | 'inspectedBody' | 'round' | 'issuer'>;

/** The names of these rectifications. */
export async function rectificationNames(
  { db }: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedBy>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('rectifications')
    .select(['id', 'title', 'inspected_body', 'round', 'issuer'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, title, round, issuer, inspected_body: inspectedBody }) => [
      id,
      { title, inspectedBody, round, issuer },
    ]),
  );
}
