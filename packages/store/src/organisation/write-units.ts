/** Writes what events have made of units into the table that is read. */

import type { UnitState } from '@bihuan/domain';
import type { Change } from '../events/aggregate.js';
import type { Transaction } from '../store.js';
import type { UnitsTable } from './tables.js';
import { unitRow } from './unit-row.js';

/** New ones in bulk, changed ones one by one; and the tree is another one then. */
export async function writeUnits(
  { db, engine }: Transaction,
  changes: readonly Change<UnitState>[],
): Promise<void> {
  const added: UnitsTable[] = [];
  for (const { before, after, provenance } of changes) {
    if (after.status === 'absent') continue;
    const row = unitRow(after, provenance);
    if (before.status === 'absent') added.push(row);
    else await db.updateTable('units').set(row).where('id', '=', after.id).execute();
  }
  await engine.insertRows(db, 'units', added);
  if (changes.length === 0) return;
  await db
    .updateTable('organisation_head')
    .set((eb) => ({ units_version: eb('units_version', '+', 1) }))
    .execute();
}
