import { describe, expect, it } from 'vitest';
import {
  after,
  contentOf,
  figure,
  measure,
  noMentions,
  refusalOf,
  registered,
} from '../../testing/fictions.js';
import type { FindingCommand } from '../commands.js';
import type { FindingState } from '../finding.js';

const reason = '核对原文';

describe('measures', () => {
  const measures = [
    measure('m1', '摸清底数', { marker: '(1)' }),
    measure('m1a', '组织排查', { marker: '一是', level: 2 }),
    measure('m1b', '建立台账', { marker: '二是', level: 2 }),
    measure('m2', '加快进度', { marker: '(2)' }),
  ];
  const ids = (state: FindingState) => contentOf(state).measures.map(({ id }) => id);
  const add = (after: string | null, level: number): FindingCommand => {
    const { id: _, ...added } = measure('', '新措施', { level });
    return { type: 'AddMeasure', findingId: 'f1', after, measure: added, mentions: noMentions };
  };

  it.each([
    ['first', null, 1, ['new-1', 'm1', 'm1a', 'm1b', 'm2']],
    ['behind what belongs to its neighbour', 'm1', 1, ['m1', 'm1a', 'm1b', 'new-1', 'm2']],
    ['as the first inside its neighbour', 'm1', 2, ['m1', 'new-1', 'm1a', 'm1b', 'm2']],
    ['last', 'm2', 1, ['m1', 'm1a', 'm1b', 'm2', 'new-1']],
  ])('are added %s', (_name, neighbour, level, expected) => {
    expect(ids(after(registered({ measures }), add(neighbour, level)))).toEqual(expected);
  });

  it('are removed with those inside them and all their mentions; other markers stay', () => {
    const text = '组织排查3次';
    const state = registered({
      measures: measures.map((entry) => (entry.id === 'm1a' ? { ...entry, text } : entry)),
      figures: [figure('g1', 'm1a', text, '3次', '3')],
    });
    const left = contentOf(after(state, { type: 'RemoveMeasure', findingId: 'f1', measureId: 'm1', reason }));
    expect(left.measures.map(({ marker }) => marker)).toEqual(['(2)']);
    expect(left.figures).toEqual([]);
  });

  it('that do not exist are refused', () => {
    const unknown = { code: 'unknownMeasure', params: { id: 'm9' } };
    expect(
      refusalOf({ type: 'RemoveMeasure', findingId: 'f1', measureId: 'm9', reason }, registered()),
    ).toEqual(unknown);
    expect(refusalOf(add('m9', 1), registered())).toEqual(unknown);
  });

  it('are corrected apart from their words', () => {
    const due = { kind: 'date', date: '2026-09-30', wording: '9月底前' } as const;
    const command = {
      type: 'CorrectMeasure',
      findingId: 'f1',
      measureId: 'm2',
      changes: { marker: '(3)', due },
      reason,
    } as const;
    expect(contentOf(after(registered({ measures }), command)).measures[3]).toMatchObject({
      marker: '(3)',
      due,
      text: '加快进度',
    });
  });
});
