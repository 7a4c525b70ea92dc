/** One step of sealing, in one transaction: numbers some events that wait, and signs when none is left. */

import {
  type Checkpoint,
  checkpointText,
  formatNote,
  growingTree,
  openCheckpoint,
  publicKeyText,
  rootOver,
} from '@bihuan/domain';
import { sql } from 'kysely';
import { type CheckpointRecord, latestCheckpoint } from '../log/checkpoints.js';
import { discontinuity } from '../log/continues.js';
import { LogRefused } from '../log/log-refused.js';
import { frontierAt, isStoredLevel, treeSize } from '../log/tree-rows.js';
import type { Transaction } from '../store.js';
import { accessToSign } from './access-to-sign.js';
import type { KeptCheckpoint } from './kept-checkpoint.js';
import type { LogSigner } from './log-key-file.js';

/** What one step did. */
export interface SealedBatch {
  /** Events that got a leaf. */
  added: number;
  /** The checkpoint about all events; null while more are waiting. */
  checkpoint: CheckpointRecord | null;
  /** The access log does not go on from what was signed of it: the checkpoint says of it what the last one said. */
  accessIsBroken: boolean;
}

/** What a step goes by. */
export interface SealStep {
  signer: LogSigner;
  /** What was kept beside the key before this transaction began; null where nothing was. */
  kept: KeptCheckpoint | null;
  /** UTC instant. */
  now: string;
  /** Events at most. */
  limit: number;
}

/**
 * @throws LogRefused `keyDiffers` for another key than the log's, `treeDamaged` when the log was altered,
 * `notContinued` when it does not go on from the checkpoint that was kept
 */
export async function sealBatch(
  tx: Transaction,
  { signer, kept, now, limit }: SealStep,
): Promise<SealedBatch> {
  await commitDurably(tx);
  await becomeSealer(tx, signer);
  const last = await latestCheckpoint(tx);
  // Usually the two are the same note, and what it says is compared with the tree only once.
  if (kept && kept.note !== last?.note) await requireContinued(tx, kept);
  const signed = last && (await requireUnaltered(tx, last, signer));
  const { added, size, root } = await numberLeaves(tx, limit);
  if (added === limit) return { added, checkpoint: null, accessIsBroken: false };
  const { isBroken, ...said } = await accessToSign(tx, [signed?.access, kept?.checkpoint.access]);
  const isNew = signed?.size !== size || signed.access?.hash !== said.access?.hash;
  const checkpoint = { origin: signer.key.name, size, root, at: now, ...said };
  return {
    added,
    checkpoint: isNew || !last ? await sign(tx, checkpoint, signer) : last,
    accessIsBroken: isBroken,
  };
}

/** Where PostgreSQL was told to lose the last commits in a crash, not this one: it is kept outside the database. */
async function commitDurably({ db, engine }: Transaction): Promise<void> {
  if (engine.name !== 'postgres') return;
  await sql`select set_config('synchronous_commit', 'on', true)
    where current_setting('synchronous_commit') = 'off'`.execute(db);
}

/** Waits for its turn, and makes sure that the log is this key's. */
async function becomeSealer({ db, engine }: Transaction, { key }: LogSigner): Promise<void> {
  const query = db.selectFrom('log_head').select('public_key').where('sealer', '=', 1);
  const head = await engine.lockRows(query).executeTakeFirst();
  const text = publicKeyText(key);
  if (!head) throw new LogRefused('treeDamaged');
  if (head.public_key === text) return;
  if (head.public_key !== null) throw new LogRefused('keyDiffers', 'log.key');
  await db.updateTable('log_head').set({ public_key: text }).execute();
}

/**
 * Nothing is signed that contradicts what this key has signed before, even when the database has forgotten it. What
 * was kept was committed before this transaction began, so that all of its leaves must be seen here.
 */
async function requireContinued(tx: Transaction, { checkpoint }: KeptCheckpoint): Promise<void> {
  const broken = await discontinuity(tx, checkpoint);
  if (!broken) return;
  const signed = `${checkpoint.at} 签过 ${checkpoint.size} 条`;
  const found =
    broken.reason === 'shorter'
      ? `现在封存过的只有 ${broken.size} 条`
      : `现在前 ${checkpoint.size} 条已经不是那些`;
  throw new LogRefused('notContinued', `${signed}，${found}`);
}

/** Nothing is signed on top of rows that are not what was signed before. */
async function requireUnaltered(
  tx: Transaction,
  { size, note }: CheckpointRecord,
  { key }: LogSigner,
): Promise<Checkpoint> {
  const signed = openCheckpoint(note, key);
  const { nodes } = await frontierAt(tx, size);
  if (signed?.size !== size || signed.root !== rootOver(nodes, tx.crypto.hash))
    throw new LogRefused('treeDamaged');
  return signed;
}

async function numberLeaves(tx: Transaction, limit: number) {
  const { db, engine } = tx;
  const first = await treeSize(tx);
  const waiting = await db
    .selectFrom('log_queue')
    .innerJoin('events', 'events.position', 'log_queue.position')
    .select(['events.position', 'events.hash'])
    .orderBy('log_queue.position')
    .limit(limit)
    .execute();
  const nodes: { level: number; place: number; hash: string }[] = [];
  const tree = growingTree(tx.crypto.hash, await frontierAt(tx, first), (level, place, hash) => {
    if (isStoredLevel(level)) nodes.push({ level, place, hash });
  });
  for (const { hash } of waiting) tree.append(hash);
  const leaves = waiting.map(({ position, hash }, index) => ({ leaf: first + index, position, hash }));
  await engine.insertRows(db, 'log_leaves', leaves);
  await engine.insertRows(db, 'log_nodes', nodes);
  const numbered = db.selectFrom('log_leaves').select('position').where('leaf', '>=', first);
  await db.deleteFrom('log_queue').where('position', 'in', numbered).execute();
  return { added: leaves.length, size: tree.size(), root: tree.root() };
}

/** Of one size there is one checkpoint: one that says more of the access log takes the place of the one before. */
async function sign({ db }: Transaction, checkpoint: Checkpoint, { key, sign: signText }: LogSigner) {
  const text = checkpointText(checkpoint);
  const { size, at } = checkpoint;
  const record = { size, at, note: formatNote(text, key, signText(text)) };
  await db
    .insertInto('log_checkpoints')
    .values(record)
    .onConflict((conflict) => conflict.column('size').doUpdateSet({ at, note: record.note }))
    .execute();
  return record;
}
