/** Roots of parts of the tree, from the rows that hold it. */

import {
  type Block,
  blocksOf,
  type Frontier,
  type LeafRange,
  rootOfComplete,
  rootOver,
} from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { LogRefused } from './log-refused.js';

/** Complete subtrees are stored at levels 8, 16, 24 …; those between are made of at most 128 nodes below. */
const STEP = 8;

/** Whether the roots of complete subtrees of this level are stored. */
export function isStoredLevel(level: number): boolean {
  return level > 0 && level % STEP === 0;
}

/** Number of leaves. */
export async function treeSize({ db }: ReadTransaction): Promise<number> {
  const last = await db.selectFrom('log_leaves').select('leaf').orderBy('leaf', 'desc').limit(1).execute();
  return (last[0]?.leaf ?? -1) + 1;
}

/** The complete subtrees of the first `size` leaves. @throws LogRefused `treeDamaged` */
export async function frontierAt(tx: ReadTransaction, size: number): Promise<Frontier> {
  return { size, nodes: await rootsOf(tx, blocksOf({ start: 0, end: size })) };
}

/** Root over a range of leaves that a proof asks for. @throws LogRefused `treeDamaged` */
export async function rangeRoot(tx: ReadTransaction, range: LeafRange): Promise<string> {
  return rootOver(await rootsOf(tx, blocksOf(range)), tx.crypto.hash);
}

async function rootsOf(tx: ReadTransaction, blocks: readonly Block[]): Promise<string[]> {
  const roots: string[] = [];
  for (const block of blocks) roots.push(await blockRoot(tx, block));
  return roots;
}

async function blockRoot(tx: ReadTransaction, { level, place }: Block): Promise<string> {
  const below = level - (level % STEP);
  const count = 2 ** (level - below);
  const nodes = await nodesOf(tx, below, place * count, count);
  if (nodes.length !== count) throw new LogRefused('treeDamaged');
  return rootOfComplete(nodes, tx.crypto.hash);
}

async function nodesOf({ db }: ReadTransaction, level: number, from: number, count: number) {
  const rows =
    level === 0
      ? await db
          .selectFrom('log_leaves')
          .select('hash')
          .where('leaf', '>=', from)
          .where('leaf', '<', from + count)
          .orderBy('leaf')
          .execute()
      : await db
          .selectFrom('log_nodes')
          .select('hash')
          .where('level', '=', level)
          .where('place', '>=', from)
          .where('place', '<', from + count)
          .orderBy('place')
          .execute();
  return rows.map(({ hash }) => hash);
}
