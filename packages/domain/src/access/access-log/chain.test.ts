import { describe, expect, it } from 'vitest';
import { sha256 } from '../../testing/sha256.js';
import { type SealedLine, sealAccess, verifyAccess } from './chain.js';
import { type AccessEntry, accessKindLabels, accessKinds } from './entry.js';

const entry = (object: string): AccessEntry => ({
  at: '2026-08-25T02:42:00.000Z',
  kind: 'restrictedRead',
  actor: { kind: 'person', personId: 'p1', postId: null },
  origin: { via: 'web', requestId: 'req-1' },
  address: '192.0.2.7',
  device: null,
  object,
  detail: {},
});
const start = { seq: 0, hash: null };
const lines = sealAccess(['finding:a', 'finding:b', 'finding:c'].map(entry), start, sha256);
const [a, b, c] = lines as [SealedLine, SealedLine, SealedLine];
const verdict = (changed: SealedLine[]) => verifyAccess(changed, start, sha256);

describe('the chain of the access log', () => {
  it('is sound as it was written, in one batch or in several', () => {
    const head = { seq: 1, hash: lines[0]?.hash ?? null };
    const [first] = sealAccess([entry('finding:a')], start, sha256);
    const rest = sealAccess([entry('finding:b'), entry('finding:c')], head, sha256);
    expect([first, ...rest]).toEqual(lines);
    expect(verdict(lines)).toEqual({ sound: true, head: { seq: 3, hash: lines[2]?.hash } });
    expect(verdict([])).toEqual({ sound: true, head: start });
  });

  it.each<[string, SealedLine[], number]>([
    ['a changed word', [a, { ...b, line: b.line.replace('finding:b', 'finding:x') }, c], 2],
    ['a line taken out', [a, c], 3],
    ['two lines exchanged', [a, c, b], 3],
    ['another spelling of the same', [a, b, { ...c, line: ` ${c.line}` }], 3],
    ['something that is no line', [a, { ...b, line: 'null' }], 2],
  ])('tells %s', (_name, changed, seq) => {
    expect(verdict(changed)).toEqual({ sound: false, seq });
  });

  it('tells a line with a hash of its own making from the next one on', () => {
    const forged = sealAccess([entry('finding:x')], { seq: 1, hash: a.hash }, sha256)[0] as SealedLine;
    expect(verdict([a, forged, c])).toEqual({ sound: false, seq: 3 });
    expect(verdict([a, b, c]).sound).toBe(true);
  });

  it('has a word for each kind of entry', () => {
    for (const kind of accessKinds) expect(accessKindLabels[kind]).toMatch(/^\p{Script=Han}+$/u);
  });
});
