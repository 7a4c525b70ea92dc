import { assemble } from './assemble/notice.js';
import { readPage } from './normalise/page.js';
import type { Notice } from './notice.js';
import { recognise } from './recognise/recognised.js';
import { resolve } from './resolve/resolved.js';

/**
 * Reads a notice, a feedback letter, a plan or a report into its parts: header, findings with their measures,
 * facts and duties, statistics, next steps, contact, and diagnostics of reader and linter.
 *
 * Pure and total: any string is read, none throws; what the text does not state is null. Ranges are
 * `[start, end)` in UTF-16 code units of `text`.
 */
export function readNotice(text: string): Notice {
  return assemble(resolve(recognise(readPage(text))));
}
