/** Proofs for whoever holds the public key only. */

import {
  type ConsistencyProof,
  consistencyRanges,
  type Envelope,
  type InclusionProof,
  inclusionRanges,
  type LeafRange,
  openCheckpoint,
  parsePublicKey,
} from '@bihuan/domain';
import { recordCryptos } from '../record-crypto/record-cryptos.js';
import type { ReadTransaction } from '../store.js';
import { latestCheckpoint } from './checkpoints.js';
import { LogRefused } from './log-refused.js';
import { rangeRoot } from './tree-rows.js';

/**
 * That an event is in the log as it was last sealed.
 * @throws LogRefused `unknownEvent`, or `notSealed` for one that is newer than the last checkpoint
 */
export async function proveInclusion(tx: ReadTransaction, eventId: string): Promise<InclusionProof> {
  const found = await tx.db
    .selectFrom('events')
    .leftJoin('log_leaves', 'log_leaves.position', 'events.position')
    .select(['events.line', 'log_leaves.leaf'])
    .where('events.id', '=', eventId)
    .executeTakeFirst();
  if (!found) throw new LogRefused('unknownEvent', eventId);
  const checkpoint = await latestCheckpoint(tx);
  const { leaf } = found;
  if (!checkpoint || leaf === null || leaf >= checkpoint.size) throw new LogRefused('notSealed', eventId);
  const path = await rootsOver(tx, inclusionRanges(leaf, checkpoint.size));
  const event = JSON.parse(found.line) as Envelope;
  return { kind: 'inclusion', checkpoint: checkpoint.note, event, leaf, path };
}

/**
 * That a checkpoint continues an older one; both are signed notes of this log.
 * @throws LogRefused `unknownCheckpoint` for a note that this log did not sign, or that is ahead of it
 */
export async function proveConsistency(
  tx: ReadTransaction,
  older: string,
  newer: string,
): Promise<ConsistencyProof> {
  const from = await sizeOf(tx, older);
  const to = await sizeOf(tx, newer);
  const latest = await latestCheckpoint(tx);
  if (from > to || to > (latest?.size ?? 0)) throw new LogRefused('unknownCheckpoint');
  const path = await rootsOver(tx, consistencyRanges(from, to));
  return { kind: 'consistency', older, newer, path };
}

async function rootsOver(tx: ReadTransaction, ranges: readonly LeafRange[]): Promise<string[]> {
  const path: string[] = [];
  for (const range of ranges) path.push(await rangeRoot(tx, range));
  return path;
}

async function sizeOf({ db }: ReadTransaction, note: string): Promise<number> {
  const head = await db.selectFrom('log_head').select('public_key').executeTakeFirst();
  const key = parsePublicKey(head?.public_key ?? '', recordCryptos);
  const checkpoint = key && openCheckpoint(note, key);
  if (!checkpoint) throw new LogRefused('unknownCheckpoint');
  return checkpoint.size;
}
