import { type Checkpoint, rootOver } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { LogRefused } from './log-refused.js';
import { frontierAt, treeSize } from './tree-rows.js';

/** How the log in the database is not the one that a checkpoint was signed about: shorter, or another one. */
export type Discontinuity = { size: number; reason: 'shorter' | 'different' };

/**
 * Whether the log is the one that a checkpoint was signed about, or goes on from it; null: it does. Reads at
 * most 255 rows for every eight levels of the tree, however long the log is. The events themselves are not read: a new
 * signature over this tree says nothing that the old one did not say of them.
 */
export async function discontinuity(
  tx: ReadTransaction,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
): Promise<Discontinuity | null> {
  const found = await treeSize(tx);
  if (found < size) return { size: found, reason: 'shorter' };
  return (await rootAt(tx, size)) === root ? null : { size: found, reason: 'different' };
}

/** Null where rows of the tree are missing. */
async function rootAt(tx: ReadTransaction, size: number): Promise<string | null> {
  try {
    return rootOver((await frontierAt(tx, size)).nodes, tx.crypto.hash);
  } catch (error) {
    if (error instanceof LogRefused) return null;
    throw error;
  }
}
