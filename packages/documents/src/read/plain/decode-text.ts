import { Unreadable } from '../unreadable.js';
import { commonShare } from './common-characters.js';

/** Decoded text and, where the encoding had to be guessed, a Chinese sentence on the guess. */
export interface DecodedText {
  text: string;
  notes: string[];
}

const MARKS: readonly { bytes: readonly number[]; label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], label: 'gb18030' },
];

const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  big5: 'Big5',
};

/** Only this much is looked at to choose among encodings. */
const SAMPLE_BYTES = 64 * 1024;

/** A right guess scores above 0.9 even on tables; a wrong one rarely above 0.4. */
const LEAST_SHARE = 0.7;

/** Control characters beyond tab and line breaks: a text has none, a binary file has them by the dozen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

/**
 * Decodes text of unknown encoding: by its byte order mark, else UTF-8 where the bytes are valid UTF-8, else the
 * one of GB18030 and UTF-16 that gives the most common characters.
 * @param declared an encoding that the file itself names (HTML `charset`), tried before guessing
 * @throws Unreadable `wrongType` on bytes that are no text
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) {
    return checked(decodeLoosely(bytes.subarray(marked.bytes.length), marked.label), []);
  }
  const label = declared ?? guessEncoding(bytes);
  const text = decodeStrictly(bytes, label);
  if (text !== null)
    return checked(text, label === 'utf-8' || declared !== undefined ? [] : [guessNote(label)]);
  if (declared !== undefined) return decodeText(bytes);
  return checked(decodeLoosely(bytes, label), [guessNote(label), '有少数字节不成文字，已用“�”代替。']);
}

function guessEncoding(bytes: Uint8Array): string {
  // A cut character at the end (a file cut short) does not make UTF-8 invalid: hence `stream`.
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 2));
  const candidates = ['gb18030', 'utf-16le', 'utf-16be', 'utf-8', 'big5'];
  const shares = candidates.map((label) => commonShare(decodeLoosely(sample, label)));
  const best = Math.max(...shares);
  if (best < LEAST_SHARE) throw new Unreadable('wrongType', { found: '二进制数据（不是文字）' });
  return candidates[shares.indexOf(best)] as string;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLoosely(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** A text may carry a stray control character or a broken byte, not many of them. */
function checked(text: string, notes: string[]): DecodedText {
  const strange = (text.match(CONTROL)?.length ?? 0) + (text.match(/\ufffd/g)?.length ?? 0);
  if (strange > 8 && strange > text.length / 100) {
    throw new Unreadable('wrongType', { found: '二进制数据（不是文字）' });
  }
  return { text, notes };
}

function guessNote(label: string): string {
  return `文件没有说明文字编码，按 ${NAMES[label] ?? label} 读出；如有乱码，请另存为 UTF-8 再导入。`;
}
