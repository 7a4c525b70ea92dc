/**
 * Checks in constant memory that every event of a log is chained to one that is there. Each event that is not
 * the last of its stream offers itself; each that is not the first asks for its predecessor. When the sums over
 * the offers and over the askings are equal, so are the two multisets (Clarke et al., Incremental Multiset Hash
 * Functions, 2003): whoever made the log could not know the secret that the summands are hashed with. The marks
 * that tell the last ones are thereby checked, not believed.
 */

import type { Hash } from '../hash.js';

const DIGITS = 12;
/** Two lanes of 48 bits: exact in a double, and 2^-96 the chance that unequal multisets have equal sums. */
const LANES = [0, DIGITS] as const;
const MODULUS = 2 ** 48;

/** An event and its place in its stream. */
export interface ChainedEvent {
  stream: string;
  seq: number;
  prev: string | null;
  hash: string;
  isHead: boolean;
}

export interface ChainSums {
  add(event: ChainedEvent): void;
  /** Whether the events so far are whole chains. */
  balanced(): boolean;
}

/** @param secret fresh random text that the maker of the log cannot know. */
export function chainSums(secret: string, hashOf: Hash): ChainSums {
  const sums = LANES.map(() => 0);
  let starts = 0;
  let heads = 0;

  function sum(stream: string, seq: number, hash: string, sign: 1 | -1): void {
    const digest = hashOf(`${secret}\n${stream}\n${seq}\n${hash}`);
    LANES.forEach((from, lane) => {
      const value = Number.parseInt(digest.slice(from, from + DIGITS), 16);
      sums[lane] = ((sums[lane] ?? 0) + sign * value + MODULUS) % MODULUS;
    });
  }

  return {
    add({ stream, seq, prev, hash, isHead }) {
      if (isHead) heads += 1;
      else sum(stream, seq, hash, 1);
      if (prev === null) starts += 1;
      else sum(stream, seq - 1, prev, -1);
    },
    // A stream that forks has more ends than beginnings.
    balanced: () => sums.every((value) => value === 0) && starts === heads,
  };
}
