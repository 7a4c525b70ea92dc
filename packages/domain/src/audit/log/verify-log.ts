/**
 * Verifies an exported log line by line, in constant memory. Kept apart from writing: whoever verifies must not
 * trust the program that wrote. Everything read here may have been forged.
 */

import { leafHash, payloadDigest } from '../hash.js';
import { type GrowingTree, growingTree } from '../merkle/tree.js';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.js';
import type { NoteKey } from '../note/note-key.js';
import type { HashSuite } from '../record-crypto.js';
import { chainSums } from './chain-sums.js';
import type { LogFault, LogFlaw } from './fault.js';
import { looksLikeEnding, parseLogEnding, parseLogLine, type ReadLogLine } from './log-line.js';

/** What verifying needs from outside. */
export interface VerifierTools {
  /** What the log is hashed with, as the public key tells. */
  crypto: HashSuite;
  /** Fresh random text, unknown to whoever wrote what is verified. */
  secret: string;
}

/** Why the last line of a log cannot be relied upon. */
export type EndingFlaw = 'noCheckpoint' | 'wrongCheckpoint';

/** The checkpoints that a log's last line holds, their signatures verified. */
export interface TrustedEnding {
  checkpoint: Checkpoint;
  /** Made before it. */
  earlier: Checkpoint[];
}

export interface LogVerification {
  /** The fault that this line shows, if it shows one; then no further line need be read. */
  next(text: string): LogFault | null;
  /** After all events: the fault that only shows now. */
  end(): LogFault | null;
}

/** A size at which the root is known from a signature. */
interface Mark {
  size: number;
  root: string;
  flaw: LogFlaw;
}

/** The checkpoints in a last line, if all of them are signed by this key. */
export function openEnding(text: string, key: NoteKey): TrustedEnding | EndingFlaw {
  if (!looksLikeEnding(text)) return 'noCheckpoint';
  const ending = parseLogEnding(text);
  const checkpoint = ending && openCheckpoint(ending.checkpoint, key);
  if (!checkpoint) return 'wrongCheckpoint';
  const earlier = ending.earlier.map((note) => openCheckpoint(note, key));
  return earlier.every((one) => one !== null && one.size < checkpoint.size)
    ? { checkpoint, earlier: earlier.filter((one) => one !== null) }
    : 'wrongCheckpoint';
}

/**
 * A verification to be fed the events' lines in order, without their line feeds.
 * @param ending what `openEnding` found in the last line
 * @param witness a checkpoint of the log that was kept elsewhere
 */
export function logVerification(
  ending: TrustedEnding | EndingFlaw,
  witness: Checkpoint | null,
  tools: VerifierTools,
): LogVerification {
  const { crypto, secret } = tools;
  const tree = growingTree(crypto.hash);
  const sums = chainSums(secret, crypto.hash);
  const trusted = typeof ending === 'string' ? null : ending;
  const missedMark = markComparison(tree, marksOf(trusted, witness));
  return {
    next(text) {
      const missed = missedMark();
      if (missed) return missed;
      const line = tree.size() + 1;
      if (trusted && line > trusted.checkpoint.size) return { flaw: 'tooMany', line, through: line };
      const read = parseLogLine(text);
      const flaw = flawOf(read, tree.size(), crypto);
      if (!read || flaw) return { flaw: flaw ?? 'notCanonical', line, through: line };
      tree.append(read.hash);
      sums.add(read);
      return null;
    },
    end() {
      const size = tree.size();
      const missed = missedMark();
      if (missed) return missed;
      if (typeof ending === 'string') return { flaw: ending, line: size + 1, through: size + 1 };
      const sealed = ending.checkpoint.size;
      if (size < sealed) return { flaw: 'tooFew', line: size + 1, through: sealed };
      if (!sums.balanced()) return { flaw: 'brokenChain', line: 1, through: size };
      const isShort = witness !== null && witness.size > size;
      return isShort ? { flaw: 'shorterThanWitness', line: size + 1, through: witness.size } : null;
    },
  };
}

/** Compares the tree, whenever it has the size of a mark, with what was signed about it then. */
function markComparison(tree: GrowingTree, marks: Mark[]): () => LogFault | null {
  let confirmed = 0;
  return () => {
    for (let mark = marks[0]; mark?.size === tree.size(); mark = marks[0]) {
      marks.shift();
      const { size, root, flaw } = mark;
      if (root !== tree.root()) return { flaw, line: confirmed + 1, through: Math.max(size, confirmed + 1) };
      confirmed = size;
    }
    return null;
  };
}

/** Smallest first. */
function marksOf(ending: TrustedEnding | null, witness: Checkpoint | null): Mark[] {
  const own = ending ? [...ending.earlier, ending.checkpoint] : [];
  const marks = [
    ...own.map(({ size, root }): Mark => ({ size, root, flaw: 'wrongRoot' })),
    ...(witness ? [{ size: witness.size, root: witness.root, flaw: 'differsFromWitness' as const }] : []),
  ];
  return marks.sort((a, b) => a.size - b.size);
}

/** What is wrong with the line of this leaf, as far as it shows by itself. */
function flawOf(read: ReadLogLine | null, leaf: number, { alg, hash: hashOf }: HashSuite): LogFlaw | null {
  if (!read) return 'notCanonical';
  const { event, seq, prev, hash, payload } = read;
  if (read.leaf !== leaf) return 'wrongNumber';
  if (read.alg !== alg) return 'otherCrypto';
  if (leafHash(event, hashOf) !== hash) return 'wrongHash';
  if ((seq === 1) !== (prev === null)) return 'wrongSeq';
  if (payload && payloadDigest(payload.salt, payload.body, hashOf) !== read.payloadDigest)
    return 'wrongPayload';
  return null;
}
