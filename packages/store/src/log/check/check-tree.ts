/** The tree over the sealed events, made anew and compared with what was stored and signed. */

import { type Checkpoint, growingTree, type NoteKey, openCheckpoint } from '@bihuan/domain';
import type { ReadTransaction } from '../../store.js';
import { type CheckpointRecord, checkpointsAfter } from '../checkpoints.js';
import { isStoredLevel } from '../tree-rows.js';
import type { StoredFault, StoredFlaw } from './stored-fault.js';

export interface Trust {
  /** The public key that the checkpoints must be signed by; null for a log that was never sealed. */
  key: NoteKey | null;
  /** A checkpoint of this log that was kept elsewhere. */
  witness: Checkpoint | null;
  /** The checkpoint that was kept beside the key; null or absent where none was. */
  kept?: Checkpoint | null;
}

/** What the log must agree with besides its own checkpoints, and how it is called when it does not. */
interface Claim {
  checkpoint: Checkpoint;
  differs: StoredFlaw;
  shorter: StoredFlaw;
}

function claimsOf({ witness, kept }: Trust): Claim[] {
  const claims: Claim[] = [];
  if (kept) claims.push({ checkpoint: kept, differs: 'differsFromKept', shorter: 'shorterThanKept' });
  if (witness)
    claims.push({ checkpoint: witness, differs: 'differsFromWitness', shorter: 'shorterThanWitness' });
  return claims;
}

/** A tree that grows page by page. */
export interface CheckedTree {
  size(): number;
  checkpoints(): number;
  /** Leaves that a checkpoint has confirmed. */
  confirmed(): number;
  /** Fetches what was signed about the next `count` leaves. */
  begin(count: number): Promise<void>;
  /** Adds a leaf; what was signed about the tree as it is now and does not agree with it. */
  append(leaf: string): StoredFault | null;
  /** Compares the roots between that were completed since `begin`. */
  settle(): Promise<StoredFault | null>;
  /** What was signed beyond the last leaf. */
  end(): Promise<StoredFault | null>;
}

interface Node {
  level: number;
  place: number;
  hash: string;
}

/** A tree without leaves, to be grown from the first one on; reads within what `tx` sees. */
export function checkedTree(tx: ReadTransaction, trust: Trust): CheckedTree {
  const claims = claimsOf(trust);
  let completed: Node[] = [];
  let signed = new Map<number, CheckpointRecord>();
  let begun = 0;
  let confirmed = 0;
  let checkpoints = 0;
  const tree = growingTree(tx.crypto.hash, undefined, (level, place, hash) => {
    if (isStoredLevel(level)) completed.push({ level, place, hash });
  });

  return {
    size: () => tree.size(),
    checkpoints: () => checkpoints,
    confirmed: () => confirmed,
    async begin(count) {
      begun = tree.size();
      completed = [];
      const records = await checkpointsAfter(tx, begun, count);
      signed = new Map(records.map((record) => [record.size, record]));
    },
    append(leaf) {
      tree.append(leaf);
      const size = tree.size();
      const denied = claims.find(({ checkpoint: { size: at, root } }) => at === size && root !== tree.root());
      if (denied) return between(denied.differs, confirmed + 1, size);
      const record = signed.get(size);
      const flaw = record && flawOf(record, tree.root(), trust.key);
      if (flaw) return between(flaw, confirmed + 1, size);
      if (record) {
        confirmed = size;
        checkpoints += 1;
      }
      return null;
    },
    async settle() {
      return (await storedAlike(tx, completed)) ? null : between('wrongNode', begun + 1, tree.size());
    },
    async end() {
      const size = tree.size();
      const [beyond] = await checkpointsAfter(tx, size, 1);
      // What is missing need not be the tail: whoever took an event away may have moved up the rest.
      if (beyond) return between('tooFew', confirmed + 1, beyond.size);
      const ahead = claims.find(({ checkpoint }) => checkpoint.size > size);
      if (ahead) return between(ahead.shorter, confirmed + 1, ahead.checkpoint.size);
      return (await hasNodesBeyond(tx, size)) ? between('wrongNode', 1, Math.max(size, 1)) : null;
    },
  };
}

function between(flaw: StoredFlaw, from: number, through: number): StoredFault {
  return { flaw, place: { from, through }, event: null };
}

function flawOf({ size, at, note }: CheckpointRecord, root: string, key: NoteKey | null): StoredFlaw | null {
  const signed = key && openCheckpoint(note, key);
  if (!signed || signed.size !== size || signed.at !== at) return 'wrongCheckpoint';
  return signed.root === root ? null : 'wrongRoot';
}

/** Whether roots are stored of subtrees that are not complete yet: sealing would stop where they come to be. */
async function hasNodesBeyond({ db }: ReadTransaction, size: number): Promise<boolean> {
  const highest = await db
    .selectFrom('log_nodes')
    .select(['level', (eb) => eb.fn.max('place').as('place')])
    .groupBy('level')
    .execute();
  return highest.some(({ level, place }) => (place + 1) * 2 ** level > size);
}

async function storedAlike({ db }: ReadTransaction, nodes: readonly Node[]): Promise<boolean> {
  for (const { level, place, hash } of nodes) {
    const query = db.selectFrom('log_nodes').select('hash').where('level', '=', level);
    const kept = await query.where('place', '=', place).executeTakeFirst();
    if (kept?.hash !== hash) return false;
  }
  return true;
}
