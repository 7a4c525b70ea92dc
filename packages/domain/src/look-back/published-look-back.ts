/**
 * A look-back as a file that anybody may keep: once when the batch is signed off, as the promise, and once when the
 * sample is drawn. JSON, so that other programs read it too; what it means stands in `sample.ts`.
 */

import type { LookBackBatch } from '../rectification/loop/look-back-batch.js';
import { isSeed } from './sample.js';

const FORMAT = 'bihuan-look-back-1';

/** What the file tells; `draw` is null until the seed is revealed. */
export type PublishedLookBack = Pick<LookBackBatch, 'on' | 'findingIds' | 'commitment' | 'draw'>;

/** Writes the file: a few lines of JSON, the findings in the order in which they are counted. */
export function writeLookBack({ on, findingIds, commitment, draw }: PublishedLookBack): string {
  const file = {
    format: FORMAT,
    committedOn: on,
    commitment,
    findings: [...new Set(findingIds)].sort(),
    drawnOn: draw?.on ?? null,
    seed: draw?.seed ?? null,
    sample: draw?.sample ?? [],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the file. @returns null where the text is no such file, whatever else it is */
export function readLookBack(text: string): PublishedLookBack | null {
  const file = objectIn(text);
  if (file?.format !== FORMAT) return null;
  const { committedOn: on, commitment, findings: findingIds, drawnOn, seed, sample } = file;
  if (!isText(on) || !isText(commitment) || !isSeed(commitment) || !areTexts(findingIds)) return null;
  const promised = { on, findingIds, commitment };
  if (seed === null) return { ...promised, draw: null };
  // An empty sample would agree with every seed.
  return isText(seed) && isText(drawnOn) && areTexts(sample) && sample.length > 0
    ? { ...promised, draw: { on: drawnOn, seed, sample } }
    : null;
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    // Windows editors put a byte order mark in front.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Without control characters: whoever checks a file prints it to a terminal, and did not write it. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Cc}/u.test(value);
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}
