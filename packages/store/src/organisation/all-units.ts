import type { KnownUnit } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { unitOfRow } from './unit-row.js';

/** Every unit that is or was, by id: for files that hold the whole organisation. */
export async function allUnits({ db }: ReadTransaction): Promise<KnownUnit[]> {
  const rows = await db.selectFrom('units').select('state').orderBy('id').execute();
  return rows.map(unitOfRow);
}
