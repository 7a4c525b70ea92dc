/** Chains the entries of the access log: each line holds the hash of the one before it, as the events do. */

import { canonicalJson } from '../../audit/canonical-json.js';
import { type Hash, leafHash } from '../../audit/hash.js';
import type { AccessEntry } from './entry.js';

/** An entry as it is stored; the canonical JSON of this is the line. */
export interface AccessLine extends AccessEntry {
  v: 1;
  /** 1 for the first line of the log. */
  seq: number;
  /** Hash of the line before; null for the first. */
  prev: string | null;
}

export interface SealedLine {
  seq: number;
  line: string;
  hash: string;
}

/** The end of the log, to which the next line is chained. */
export interface AccessHead {
  seq: number;
  hash: string | null;
}

/** The entries as lines, each chained to the one before it. */
export function sealAccess(entries: readonly AccessEntry[], head: AccessHead, hashOf: Hash): SealedLine[] {
  let { seq, hash: prev } = head;
  return entries.map((entry) => {
    seq += 1;
    const sealed: AccessLine = { v: 1, seq, prev, ...entry };
    const line = canonicalJson(sealed);
    prev = leafHash(line, hashOf);
    return { seq, line, hash: prev };
  });
}

/**
 * Sound, or the number of the first line that is not as it was written; with `through`, it is one of the lines from
 * that one to this one.
 */
export type AccessVerdict =
  | { sound: true; head: AccessHead }
  | { sound: false; seq: number; through?: number };

/**
 * Verifies lines in order. The first line may follow lines that were purged: then `before` is null, and what it
 * is chained to stands in the entry `purged`.
 */
export function verifyAccess(
  lines: Iterable<SealedLine>,
  before: AccessHead | null,
  hashOf: Hash,
): AccessVerdict {
  let head = before;
  for (const { seq, line, hash } of lines) {
    const read = parsed(line);
    const follows = head === null || (read?.seq === head.seq + 1 && read.prev === head.hash);
    if (read?.seq !== seq || !follows || leafHash(line, hashOf) !== hash) return { sound: false, seq };
    head = { seq, hash };
  }
  return { sound: true, head: head ?? { seq: 0, hash: null } };
}

/** The line, if it is the one canonical spelling of itself. */
function parsed(line: string): { seq?: unknown; prev?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && canonicalJson(value) === line ? value : null;
  } catch {
    return null;
  }
}
