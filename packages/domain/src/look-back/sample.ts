/**
 * The sample of a look-back (回头看), drawn so that nobody can choose it and anybody can check it.
 *
 * When a batch is signed off, the office publishes the SHA-256 of a random seed; only when the look-back is drawn
 * does it reveal the seed. Who signed off could not know the sample, and who draws it cannot change it.
 *
 * So that another program can do the same (look-back sample, version 1):
 * 1. The seed is 32 bytes, written as 64 lower-case hex digits. Its commitment is the SHA-256 of the 32 bytes, in
 *    lower-case hex.
 * 2. The ids of the batch are made distinct and sorted by UTF-16 code units (for the ledger's ids, which are ASCII,
 *    that is by bytes) and counted from 0.
 * 3. The score of an id is the HMAC-SHA-256 (RFC 2104), in lower-case hex, under the 32 bytes of the seed, of the
 *    UTF-8 text `bihuan-look-back-1`, a line feed, the counter in decimal digits, a line feed, the id.
 * 4. The ids are sorted by their scores as text; the sample is the first `size` of them, in that order.
 */

import { bytesOfHex } from '../audit/bytes.js';
import type { Sha256 } from '../audit/hash.js';
import { hmacSha256 } from './hmac.js';

const DOMAIN = 'bihuan-look-back-1';
const SEED = /^[0-9a-f]{64}$/;

/** Whether the text is a seed: 64 lower-case hex digits. */
export function isSeed(text: string): boolean {
  return SEED.test(text);
}

/** What is published when the batch is signed off: the hex SHA-256 of the seed. */
export function commitmentOf(seed: string, sha256: Sha256): string {
  return sha256(bytesOfHex(seed));
}

/**
 * The ids that the seed draws, in the order of their scores: `size` of them, or all where there are fewer.
 * The order in which the ids are given, and how often, does not matter.
 */
export function sampleOf(seed: string, ids: readonly string[], size: number, sha256: Sha256): string[] {
  const key = bytesOfHex(seed);
  return [...new Set(ids)]
    .sort()
    .map((id, counter) => ({ id, score: hmacSha256(key, `${DOMAIN}\n${counter}\n${id}`, sha256) }))
    .sort((a, b) => (a.score < b.score ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
