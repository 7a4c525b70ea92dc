import { describe, expect, it } from 'vitest';
import { inventedEvents, logSigner, noteOver, strangerSigner } from '../../testing/exported-log.js';
import { sha256 } from '../../testing/sha256.js';
import { consistencyRanges, inclusionRanges, type LeafRange } from '../merkle/ranges.js';
import { growingTree } from '../merkle/tree.js';
import { formatProof, type LogProof, parseProof, verifyProof } from './proof.js';

const EVENTS = inventedEvents(21);
const HASHES = EVENTS.map(({ hash }) => hash);

function pathOf(ranges: readonly LeafRange[]): string[] {
  return ranges.map(({ start, end }) => {
    const tree = growingTree(sha256);
    for (const hash of HASHES.slice(start, end)) tree.append(hash);
    return tree.root();
  });
}

const event = EVENTS[13]?.envelope;
if (!event) throw new Error('no event');
const inclusion: LogProof = {
  kind: 'inclusion',
  checkpoint: noteOver(HASHES),
  event,
  leaf: 13,
  path: pathOf(inclusionRanges(13, 21)),
};
const consistency: LogProof = {
  kind: 'consistency',
  older: noteOver(HASHES, 9),
  newer: noteOver(HASHES),
  path: pathOf(consistencyRanges(9, 21)),
};

/** Verifies what was written and read again. */
function verdict(proof: LogProof, key = logSigner.key) {
  const read = parseProof(formatProof(proof));
  if (!read) throw new Error('not read again');
  return verifyProof(read, key);
}

describe('the proof that an event is in the log', () => {
  it('holds, and says which event and when', () => {
    expect(verdict(inclusion)).toMatchObject({ holds: true, event, leaf: 13, checkpoint: { size: 21 } });
  });

  it('holds for no other event, place or checkpoint', () => {
    const lies = [
      { ...inclusion, event: { ...event, type: 'FindingRemoved' } },
      { ...inclusion, leaf: 12 },
      { ...inclusion, checkpoint: noteOver(HASHES, 20) },
      { ...inclusion, checkpoint: noteOver(HASHES, 21, strangerSigner) },
    ];
    for (const lie of lies) expect(verdict(lie)).toEqual({ kind: 'inclusion', holds: false });
    expect(verdict(inclusion, strangerSigner.key).holds).toBe(false);
  });
});

describe('the proof that a checkpoint continues another', () => {
  it('holds', () => {
    expect(verdict(consistency)).toMatchObject({ holds: true, older: { size: 9 }, newer: { size: 21 } });
  });

  it('does not hold for another history, or unsigned', () => {
    const other = inventedEvents(9, 3).map(({ hash }) => hash);
    const lies = [
      { ...consistency, older: noteOver(other) },
      { ...consistency, newer: noteOver(HASHES, 21, strangerSigner) },
      { ...consistency, path: consistency.path.slice(1) },
    ];
    for (const lie of lies) expect(verdict(lie)).toEqual({ kind: 'consistency', holds: false });
  });
});

describe('documents that are no proofs', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['another kind', formatProof(inclusion).replace('inclusion', 'exclusion')],
    ['a path that is none', formatProof(inclusion).replace(/"path":\[.*?\]/, '"path":["x"]')],
    ['an event that is none', formatProof(inclusion).replace('"seq"', '"sec"')],
    ['a path without end', JSON.stringify({ ...consistency, path: new Array(65).fill(sha256('')) })],
  ])('are not read: %s', (_name, text) => {
    expect(parseProof(text)).toBeNull();
  });
});
