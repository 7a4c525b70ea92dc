/**
 * Signed notes (C2SP signed-note): a text, a blank line, and a line per signature. Witnesses may add theirs;
 * signatures of unknown keys are passed over. Everything read here may have been forged.
 */

import { base64OfBytes, bytesOfHex } from '../bytes.js';
import { type NoteKey, signatureParts } from './note-key.js';

const MAX_LENGTH = 64_000;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^— (?<name>[^\s+]{1,200}) (?<base64>[A-Za-z0-9+/=]{8,20000})$/;

interface Signature {
  name: string;
  keyHash: string;
  signature: Uint8Array;
}

/** The note of a text (lines, each ended) with one signature. */
export function formatNote(
  text: string,
  { name, keyHash }: { name: string; keyHash: string },
  signature: Uint8Array,
): string {
  return `${text}\n— ${name} ${base64OfBytes(Uint8Array.of(...bytesOfHex(keyHash), ...signature))}\n`;
}

/** The text of a note that this key has signed; null when the note is none, or not signed by it. */
export function openNote(note: string, key: NoteKey): string | null {
  const parts = parseNote(note);
  const ours = parts?.signatures.filter(({ name, keyHash }) => name === key.name && keyHash === key.keyHash);
  const { crypto, publicKey } = key;
  const isSigned = ours?.some(({ signature }) => crypto.verify(publicKey, parts?.text ?? '', signature));
  return parts && isSigned ? parts.text : null;
}

/** The parts of a note, unverified; null when it is none. */
export function parseNote(note: string): { text: string; signatures: Signature[] } | null {
  if (note.length > MAX_LENGTH || !note.endsWith('\n')) return null;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0) return null;
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures = lines.flatMap((line) => signatureOf(line) ?? []);
  return signatures.length === lines.length ? { text: note.slice(0, blank + 1), signatures } : null;
}

function signatureOf(line: string): Signature | null {
  const { name = '', base64 = '' } = SIGNATURE_LINE.exec(line)?.groups ?? {};
  const parts = signatureParts(base64);
  return name === '' || !parts ? null : { name, ...parts };
}
