/** A file of the demo, made here: small, invented, and different from every other. */

import { createHash } from 'node:crypto';
import { pdfOf } from './pdf.js';
import { pictureOf } from './picture.js';

export interface DemoFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Its words; null for a picture, which has none. */
  words: string | null;
}

/** What stands at the end of every paper. */
const NOTE = '（演示数据，内容虚构）';

/** A paper of these lines as plain text; its name stands above them, so that no two are the same. */
export function textFile(name: string, lines: readonly string[]): DemoFile {
  const words = [name, ...lines, NOTE].join('\n');
  return { name: `${name}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words), words };
}

/** A paper of these lines as a PDF of one page. */
export function pdfFile(name: string, lines: readonly string[]): DemoFile {
  const all = [name, ...lines, NOTE];
  return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: pdfOf(all), words: all.join('\n') };
}

/** A picture of nothing real, whose colours come from its name. */
export function pictureFile(name: string): DemoFile {
  const seed = createHash('sha256').update(name).digest().readUInt32BE(0);
  return { name: `${name}.png`, mediaType: 'image/png', bytes: pictureOf(seed), words: null };
}
