import { describe, expect, it } from 'vitest';
import { post } from '../testing/lives.js';
import { type Duty, handOverObjection, handOverSheet, type Leaving, type Successor } from './hand-over.js';

const leaving: Leaving = { personId: 'p1', post: post('old'), on: '2026-09-01' };
const duty = (findingId: string, partyId = 'old'): Duty => ({
  findingId,
  measureId: null,
  role: 'leadLeader',
  partyId,
  words: `${findingId} 老旧小区改造缓慢`,
});
const successor = (id: string, changes = {}): Successor => ({
  personId: `person of ${id}`,
  post: post(id, { from: '2026-09-01', isHead: false, title: '副局长', ...changes }),
  name: `新任${id}`,
});

describe('the hand-over sheet', () => {
  it('lists what the leaver holds in this post, and nothing else', () => {
    const lines = handOverSheet(leaving, [duty('1'), duty('2', 'another post')], []);
    expect(lines).toEqual([{ duty: duty('1'), successor: null, ground: null }]);
  });

  it('proposes whoever follows in the same unit under the same title', () => {
    const next = successor('new', { title: '局长' });
    const head = successor('head', { isHead: true });
    expect(handOverSheet(leaving, [duty('1')], [head, next])[0]).toMatchObject({
      successor: next,
      ground: 'sameTitle',
    });
    expect(handOverSheet(leaving, [duty('1')], [head])[0]?.ground).toBe('headOfUnit');
  });

  it.each([
    ['in another unit', successor('x', { title: '局长', unitId: 'u2' })],
    ['not yet in office on that day', successor('x', { title: '局长', from: '2026-10-01' })],
    [
      'no longer in office on that day',
      successor('x', { title: '局长', from: '2026-01-01', to: '2026-08-01' }),
    ],
    ['the leaver in the same post', { ...successor('old'), post: leaving.post }],
  ])('does not propose somebody %s', (_name, candidate) => {
    expect(handOverSheet(leaving, [duty('1')], [candidate])[0]?.successor).toBeNull();
  });

  it('proposes nobody where two would fit', () => {
    const two = [successor('a', { title: '局长' }), successor('b', { title: '局长' })];
    expect(handOverSheet(leaving, [duty('1')], two)[0]?.successor).toBeNull();
  });

  it('is not done while a duty has nobody to take it over', () => {
    const lines = handOverSheet(leaving, [duty('1'), duty('2')], []);
    expect(handOverObjection(leaving, lines)).toEqual({
      code: 'dutyWithoutHolder',
      params: { count: 2, first: '1 老旧小区改造缓慢' },
    });
    const chosen = lines.map((line) => ({ ...line, successor: successor('new'), ground: 'chosen' as const }));
    expect(handOverObjection(leaving, chosen)).toBeNull();
    const late = chosen.map((line) => ({ ...line, successor: successor('new', { from: '2026-10-01' }) }));
    expect(handOverObjection(leaving, late)?.code).toBe('successorNotFit');
  });

  it('of somebody who holds nothing is empty, and nothing stands in the way', () => {
    expect(handOverObjection(leaving, handOverSheet(leaving, [], []))).toBeNull();
  });
});
