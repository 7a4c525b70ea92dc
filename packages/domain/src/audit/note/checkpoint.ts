/**
 * Checkpoints: what a log was like when it was sealed, as a signed note (C2SP tlog-checkpoint).
 *
 *     bihuan-0198c0de5f0e7000           origin, which is the name of the key
 *     20852163                          number of leaves
 *     CsUYapGGPo4dkMgIAUqom/Xajj7h…     root, base64
 *     2026-08-25T02:42:00.000Z          extension line: when it was sealed
 *     access 4711 4AoKTK1nf9+8PLlb…     extension line, where there is an access log: its last line then
 *
 *     — bihuan-0198c0de5f0e7000 Az3gr…
 */

import { base64OfBytes, bytesOfBase64, bytesOfHex, hexOfBytes } from '../bytes.js';
import type { NoteKey } from './note-key.js';
import { openNote, parseNote } from './signed-note.js';

/** The end of the access log when a checkpoint was signed: the number and the hex hash of its last line. */
export interface SignedAccess {
  seq: number;
  hash: string;
}

export interface Checkpoint {
  /** Which log it is about. */
  origin: string;
  /** Number of leaves. */
  size: number;
  /** Hex root of the tree. */
  root: string;
  /** UTC instant of sealing. */
  at: string;
  /** Absent in checkpoints of earlier releases, and where nothing had been written to the access log. */
  access?: SignedAccess;
}

const SIZE = /^(?:0|[1-9]\d{0,15})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** With the access log, and what stands behind the last line feed. */
const LINES = 6;
const ACCESS = /^access (?<seq>[1-9]\d{0,14}) (?<hash>[A-Za-z0-9+/]{43}=)$/;

/** The text of a checkpoint, to be signed. */
export function checkpointText({ origin, size, root, at, access }: Checkpoint): string {
  const end = access ? `access ${access.seq} ${base64OfBytes(bytesOfHex(access.hash))}\n` : '';
  return `${origin}\n${size}\n${base64OfBytes(bytesOfHex(root))}\n${at}\n${end}`;
}

/** The checkpoint in a note that this key has signed; null when it is none, or of another log. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint | null {
  const text = openNote(note, key);
  const checkpoint = text === null ? null : parseText(text);
  return checkpoint?.origin === key.name ? checkpoint : null;
}

/** What a note says, whoever signed it; null when it is no checkpoint. To be shown, never to be relied upon. */
export function unverifiedCheckpoint(note: string): Checkpoint | null {
  const parts = parseNote(note);
  return parts && parseText(parts.text);
}

function parseText(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', at = '', ...rest] = text.split('\n', LINES + 1);
  const bytes = bytesOfBase64(root);
  if (origin === '' || !SIZE.test(size) || bytes?.length !== 32 || !INSTANT.test(at)) return null;
  if (!Number.isSafeInteger(Number(size))) return null;
  const checkpoint = { origin, size: Number(size), root: hexOfBytes(bytes), at };
  // What stands behind the last line feed.
  if (rest.pop() !== '') return null;
  const [line, ...more] = rest;
  if (line === undefined) return checkpoint;
  const access = parseAccess(line);
  return access && more.length === 0 ? { ...checkpoint, access } : null;
}

function parseAccess(line: string): SignedAccess | null {
  const { seq = '', hash = '' } = ACCESS.exec(line)?.groups ?? {};
  const bytes = bytesOfBase64(hash);
  return bytes?.length === 32 ? { seq: Number(seq), hash: hexOfBytes(bytes) } : null;
}
