import type { Diagnostic, Notice } from '../../notice.js';
import type { Resolved } from '../../resolve/resolved.js';

/** What the reader noticed about a text while reading it: one kind of finding about the text per rule. */
export type ReaderRule = (resolved: Resolved, notice: Notice) => Diagnostic[];

/** No rule reports more than this many places. */
export const MOST_PLACES = 50;
