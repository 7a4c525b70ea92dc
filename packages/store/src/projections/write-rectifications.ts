/** Writes what events have made of rectifications into the table that is read. */

import { isKnownRectification, type RectificationState } from '@bihuan/domain';
import type { Change } from '../events/aggregate.js';
import type { Transaction } from '../store.js';
import { rectificationRow } from './rectification-row.js';

/** One row each. */
export async function writeRectifications(
  { db }: Transaction,
  changes: readonly Change<RectificationState>[],
): Promise<void> {
  for (const { before, after, provenance } of changes) {
    if (!isKnownRectification(after)) continue;
    const row = rectificationRow(after, provenance);
    if (before.status === 'absent') await db.insertInto('rectifications').values(row).execute();
    else await db.updateTable('rectifications').set(row).where('id', '=', after.id).execute();
  }
}
