import { MAX_TERM_LENGTH } from './terms.js';

/** Of a tsvector, which ends at 1 MB. */
const CHUNK_LENGTH = 4_000;

/** A text in pieces that overlap by the longest term, so that each term stands whole in one of them. */
export function chunksOf(text: string): string[] {
  const chunks = [text.slice(0, CHUNK_LENGTH)];
  const step = CHUNK_LENGTH - MAX_TERM_LENGTH;
  for (let start = step; start + MAX_TERM_LENGTH < text.length; start += step) {
    chunks.push(text.slice(start, start + CHUNK_LENGTH));
  }
  return chunks;
}
