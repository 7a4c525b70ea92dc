import type { DocumentText } from '../document-text.js';
import type { Pace } from '../pace.js';
import { TextBuilder } from '../text-builder.js';
import { decodeText } from './decode-text.js';

/**
 * Plain text, exactly as decoded (only a byte order mark is dropped), with one mark per line.
 * @throws Unreadable `wrongType` on bytes that are no text, `tooMuchText`
 */
export async function readPlain(bytes: Uint8Array, format: 'txt' | 'md', pace: Pace): Promise<DocumentText> {
  await pace.step(0, bytes.length, 'opening');
  const { text, notes } = decodeText(bytes);
  const builder = new TextBuilder(pace.limits);
  let line = 0;
  for (let at = 0; at < text.length; ) {
    line += 1;
    builder.mark({ paragraph: line });
    const end = lineEnd(text, at);
    builder.append(text.slice(at, end));
    at = end;
    if (line % 5000 === 0) await pace.step(at, text.length, 'converting');
  }
  await pace.step(text.length, text.length, 'converting');
  return { format, text: builder.toString(), marks: builder.marks, pages: null, notes };
}

/** After the next line break (`\n`, `\r\n`), or the end. */
function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}
