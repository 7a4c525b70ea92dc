import type { Terms } from '../engines/engine.js';
import { plain } from '../projections/plain.js';
import { wordsOfTerm } from './bigrams.js';
import { fold } from './fold.js';

/** Beyond these a search is no longer a question about words; they also bound the chunks of long texts. */
export const MAX_TERMS = 8;
export const MAX_TERM_LENGTH = 100;

/**
 * The folded terms of a query, separated by white space; all of them must be found. Terms without any letter or
 * digit are left out, longer ones are cut; null when none is left.
 */
export function searchTerms(query: string): Terms | null {
  const terms = fold(plain(query))
    .split(/\s+/)
    .map(cut)
    .filter((term) => wordsOfTerm(term).length > 0);
  const [first, ...rest] = [...new Set(terms)].slice(0, MAX_TERMS);
  return first === undefined ? null : [first, ...rest];
}

/** Half a character at the end would be found nowhere. */
function cut(term: string): string {
  return term.slice(0, MAX_TERM_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/** The pattern with which a text that holds the term is LIKE; `\` escapes. */
export function likePattern(term: string): string {
  return `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}
