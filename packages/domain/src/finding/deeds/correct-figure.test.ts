import { describe, expect, it } from 'vitest';
import { after, contentOf, figure, measure, rangeOf, refusalOf, registered } from '../../testing/fictions.js';
import type { FindingCommand } from '../commands.js';

const reason = '核对原文';

describe('correcting a figure', () => {
  // > 清退超标用房12间，面积800平方米，处分5人，2025年12月底前整改到位，印发《用房12间管理办法》
  const text = '清退超标用房12间，面积800平方米，处分5人，2025年12月底前整改到位';
  const place = 'm1';
  const state = registered({
    measures: [measure(place, text)],
    figures: [
      figure('g1', place, text, '12间', '12'),
      figure('g2', place, text, '800平方米', '800'),
      figure('g3', place, text, '5人', '5'),
    ],
    dates: [
      {
        id: 't1',
        place,
        at: rangeOf(text, '2025年12月底前'),
        text: '2025年12月底前',
        from: '2025-12',
        to: null,
        role: 'deadline',
      },
    ],
    accountability: [
      { id: 'a1', place, at: rangeOf(text, '处分5人'), text: '处分5人', kind: '党纪处分', people: 5 },
    ],
  });
  const correct = (figureId: string, surface: string, value: string, unit: string): FindingCommand => ({
    type: 'CorrectFigure',
    findingId: 'f1',
    figureId,
    text: surface,
    value,
    unit,
    qualifier: null,
    reason,
  });

  it('rewrites the text where it stands and moves what stands behind it', () => {
    const changed = contentOf(after(state, correct('g1', '1200余间', '1200', '间')));
    const words = '清退超标用房1200余间，面积800平方米，处分5人，2025年12月底前整改到位';
    expect(changed.measures[0]?.text).toBe(words);
    expect(changed.figures.map(({ at }) => words.slice(...at))).toEqual(['1200余间', '800平方米', '5人']);
    expect(changed.dates.map(({ at }) => words.slice(...at))).toEqual(['2025年12月底前']);
    expect(changed.figures[0]).toMatchObject({ text: '1200余间', value: '1200', unit: '间' });
  });

  it('changes the sanction that counts by it', () => {
    const changed = contentOf(after(state, correct('g3', '11人', '11', '人')));
    expect(changed.accountability).toEqual([
      {
        id: 'a1',
        place,
        at: rangeOf(changed.measures[0]?.text ?? '', '处分11人'),
        text: '处分11人',
        kind: '党纪处分',
        people: 11,
      },
    ]);
  });

  it('leaves the same words in other places alone', () => {
    const twice = registered({
      introduction: '清退12间',
      measures: [measure(place, '清退12间')],
      figures: [
        figure('g1', place, '清退12间', '12间', '12'),
        figure('g2', 'introduction', '清退12间', '12间', '12'),
      ],
    });
    const changed = contentOf(after(twice, correct('g1', '20间', '20', '间')));
    expect(changed.introduction).toBe('清退12间');
    expect(changed.figures[1]).toMatchObject({ text: '12间', at: [2, 5] });
  });

  it('changes a title in which it stands', () => {
    const words = '落实《严管8条》';
    const titled = registered({
      measures: [measure(place, words)],
      figures: [figure('g1', place, words, '8条', '8')],
      documents: [
        {
          id: 'd1',
          place,
          at: rangeOf(words, '《严管8条》'),
          title: '严管8条',
          number: null,
          action: 'followed',
        },
      ],
    });
    expect(contentOf(after(titled, correct('g1', '10条', '10', '条'))).documents).toEqual([
      { id: 'd1', place, at: [2, 9], title: '严管10条', number: null, action: 'followed' },
    ]);
  });

  it.each([
    ['of another finding', correct('g9', '1间', '1', '间'), { code: 'unknownFigure', params: { id: 'g9' } }],
    ['to nothing', correct('g1', ' ', '1', '间'), { code: 'emptyFigure', params: {} }],
    [
      'to a value that is no decimal',
      correct('g1', '1千间', '1e3', '间'),
      { code: 'figureNotDecimal', params: { found: '1e3' } },
    ],
  ])('is refused %s', (_name, command, refusal) => {
    expect(refusalOf(command, state)).toEqual(refusal);
  });
});
