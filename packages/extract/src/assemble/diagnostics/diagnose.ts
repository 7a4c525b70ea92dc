import type { Diagnostic, Notice } from '../../notice.js';
import type { Resolved } from '../../resolve/resolved.js';
import { brokenOff } from './broken-off.js';
import { damagedHeading } from './damaged-heading.js';
import type { ReaderRule } from './diagnostic.js';
import { noFindings } from './no-findings.js';
import { nothingRead } from './nothing-read.js';
import { pinyin } from './pinyin.js';
import { unbalancedQuote } from './unbalanced-quote.js';
import { unresolvedDate } from './unresolved-date.js';

/** What the reader may have to say about a text. To add a rule, add a file and a line. */
const RULES: readonly ReaderRule[] = [
  nothingRead,
  noFindings,
  unresolvedDate,
  brokenOff,
  damagedHeading,
  unbalancedQuote,
  pinyin,
];

/** Everything that the reader noticed while reading. */
export function diagnose(resolved: Resolved, notice: Notice): Diagnostic[] {
  return RULES.flatMap((rule) => rule(resolved, notice));
}
