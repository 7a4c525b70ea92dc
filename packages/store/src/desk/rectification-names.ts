import type { RectificationHeader } from '@bihuan/domain';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

/** What a rectification is called by. */
export type NamedBy = Pick<RectificationHeader, 'title' | 'inspectedBody' | 'round' | 'issuer'>;

/** The names of these rectifications. */
export async function rectificationNames(
  tx: ReadTransaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedBy>> {
  if (ids.length === 0) return new Map();
  const values = { some: [...new Set(ids)] };
  const rows = await shapedRows(tx, { name: 'rectificationNames', values }, ({ some }) => {
    const columns = ['id', 'title', 'inspected_body', 'round', 'issuer'] as const;
    return tx.db.selectFrom('rectifications').select(columns).where('id', 'in', some).compile();
  });
  return new Map(
    rows.map(({ id, title, round, issuer, inspected_body: inspectedBody }) => [
      id,
      { title, inspectedBody, round, issuer },
    ]),
  );
}
