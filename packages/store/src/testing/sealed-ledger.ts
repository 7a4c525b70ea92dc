/** A small ledger whose log has been sealed several times. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Checkpoint, type NoteKey, openCheckpoint, parsePublicKey } from '@bihuan/domain';
import type { CheckpointRecord } from '../log/checkpoints.js';
import { recordCryptos } from '../record-crypto/record-cryptos.js';
import { logPublicKey, sealLog } from '../seal/seal-log.js';
import type { Store } from '../store.js';
import { obey, registered } from './fictions.js';

const AT = '2026-08-25T02:43:00.000Z';

/** A folder for keys; it goes with the temporary folder of the run. */
export const keyFolder = () => mkdtempSync(join(tmpdir(), 'bihuan-key-'));

export interface SealedLedger {
  store: Store;
  folder: string;
  key: NoteKey;
  /** Oldest first. */
  checkpoints: CheckpointRecord[];
  findingIds: string[];
}

/** Seals now, at an invented instant. */
export const sealNow = (store: Store, folder: string) => sealLog(store, folder, { now: () => AT });

/** Findings that are reworded in turn, with a checkpoint after each round. */
export async function sealedLedger(store: Store, findings: number, rounds: number): Promise<SealedLedger> {
  const folder = keyFolder();
  const { findingIds } = await registered(
    store,
    Array.from({ length: findings }, (_, index) => ({ problem: `问题${index}` })),
  );
  const checkpoints = [(await sealNow(store, folder)).checkpoint];
  for (let round = 1; round <= rounds; round += 1) {
    for (const findingId of findingIds) {
      const problem = `第${round}稿`;
      await obey(store, { type: 'RewordProblem', findingId, problem, reason: '核对原文' });
    }
    checkpoints.push((await sealNow(store, folder)).checkpoint);
  }
  const key = parsePublicKey((await logPublicKey(store)) ?? '', recordCryptos);
  if (!key) throw new Error('a sealed log has a key');
  return { store, folder, key, checkpoints, findingIds };
}

/** A checkpoint that was signed by this key. */
export function openedCheckpoint({ note }: CheckpointRecord, key: NoteKey): Checkpoint {
  const checkpoint = openCheckpoint(note, key);
  if (!checkpoint) throw new Error('not signed by this key');
  return checkpoint;
}
