import type { Limits } from '../read/limits.js';
import { readDocument } from '../read/read-document.js';
import { Unreadable, type UnreadableCode } from '../read/unreadable.js';
import { unreadableSentence } from '../read/unreadable-sentence.js';

/** A file that must be refused. */
export interface RefusedFile {
  what: string;
  bytes: Uint8Array;
  name: string;
  code: UnreadableCode;
  /** Words that the sentence must hold. */
  says: string;
  limits?: Partial<Limits>;
}

/** Reads a file that must be refused: with which code, and in which words. */
export async function refusalOf({
  bytes,
  name,
  limits = {},
}: RefusedFile): Promise<{ code: string; sentence: string }> {
  try {
    await readDocument(bytes, name, { limits });
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.code, sentence: unreadableSentence(error) };
    throw error;
  }
  return { code: 'none: it was read', sentence: '' };
}

/** Bytes without a pattern that anything would recognise; the same ones each time. */
export function rubbish(length: number): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state >> 16) & 0xff;
  });
}

/** The bytes of a text of characters below U+0100. */
export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** One array after the other. */
export function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
