import { describe, expect, it } from 'vitest';
import {
  after,
  contentOf,
  figure,
  findingContent,
  measure,
  meta,
  noMentions,
  rangeOf,
  registered,
  replay,
} from '../testing/fictions.js';
import type { FindingCommand } from './commands.js';
import { decideFinding, initialFinding, whyNotFinding } from './decide.js';
import type { FindingState } from './finding.js';

const reason = '核对原文';
const circumstances = meta();

function refusalOf(command: FindingCommand, state: FindingState) {
  return whyNotFinding(command, state, circumstances).refusal;
}

const register = (changes = {}): FindingCommand => ({
  type: 'RegisterFinding',
  findingId: 'f1',
  rectificationId: 'r1',
  ordinal: 1,
  content: findingContent(changes),
});

describe('registering a finding', () => {
  it('makes it as it was given', () => {
    expect(registered({ problem: '台账不全' })).toEqual({
      status: 'registered',
      id: 'f1',
      rectificationId: 'r1',
      ordinal: 1,
      version: 1,
      content: findingContent({ problem: '台账不全' }),
    });
  });

  it.each([
    ['without words', { problem: ' \n' }, { code: 'emptyProblem', params: {} }],
    ['with an empty measure', { measures: [measure('m1', '')] }, { code: 'emptyMeasure', params: {} }],
    [
      'with a mark of classified papers',
      { introduction: '机密★1年\n正文' },
      { code: 'classifiedText', params: { marking: '机密★' } },
    ],
    ['on a level that does not exist', { level: 4 }, { code: 'levelOutOfRange', params: { found: 4 } }],
    [
      'with a due that no calendar has',
      { completionDue: { kind: 'date', date: '2026-02-30', wording: null } },
      { code: 'invalidDate', params: { field: '整改到位时限', found: '2026-02-30' } },
    ],
    [
      'with a figure that its text does not hold',
      {
        measures: [measure('m1', '查处35件')],
        figures: [{ ...figure('g1', 'm1', '查处35件', '35件', '35'), at: [1, 4] }],
      },
      { code: 'figureNotInText', params: { text: '35件', found: '处35' } },
    ],
    [
      'with a document whose title its text does not hold',
      {
        introduction: '印发《办法》',
        documents: [
          { id: 'd1', place: 'introduction', at: [2, 6], title: '规定', number: null, action: 'issued' },
        ],
      },
      { code: 'mentionNotInText', params: { text: '规定', found: '《办法》' } },
    ],
  ])('is refused %s', (_name, changes, refusal) => {
    expect(refusalOf(register(changes), initialFinding())).toEqual(refusal);
  });

  it('is refused for one that has been registered', () => {
    expect(refusalOf(register(), registered())).toEqual({ code: 'alreadyRegistered', params: { id: 'f1' } });
  });
});

describe('the words of a finding', () => {
  it('are reworded, and the event tells what they were and why', () => {
    const command = { type: 'RewordProblem', findingId: 'f1', problem: '改造缓慢', reason } as const;
    expect(decideFinding(command, registered(), meta())).toEqual([
      { type: 'ProblemReworded', data: { was: '老旧小区改造进度偏慢', becomes: '改造缓慢', reason } },
    ]);
    expect(after(registered(), command)).toMatchObject({ version: 2, content: { problem: '改造缓慢' } });
  });

  it('make no event when they stay the same', () => {
    const command = {
      type: 'RewordProblem',
      findingId: 'f1',
      problem: '老旧小区改造进度偏慢',
      reason,
    } as const;
    expect(decideFinding(command, registered(), meta())).toEqual([]);
  });

  it('take their new mentions along and lose the old ones', () => {
    const text = '查处35件';
    const state = registered({
      measures: [measure('m1', text)],
      figures: [figure('g1', 'm1', text, '35件', '35')],
    });
    const words = '查处40件、问责2人';
    const { id: _, place: __, ...read } = figure('', '', words, '40件', '40');
    const command = {
      type: 'RewordMeasure',
      findingId: 'f1',
      measureId: 'm1',
      text: words,
      mentions: { ...noMentions, figures: [read] },
      reason,
    } satisfies FindingCommand;
    const changed = contentOf(after(state, command));
    expect(changed.measures[0]?.text).toBe(words);
    expect(changed.figures).toEqual([{ ...read, id: 'new-1', place: 'm1' }]);
  });

  it('of the introduction may go altogether', () => {
    const introduction = '共涉及3个小区';
    const state = registered({
      introduction,
      figures: [figure('g1', 'introduction', introduction, '3个', '3')],
    });
    const command = {
      type: 'RewordIntroduction',
      findingId: 'f1',
      introduction: ' ',
      mentions: noMentions,
      reason,
    } as const;
    expect(contentOf(after(state, command))).toMatchObject({ introduction: null, figures: [] });
  });
});

describe('correcting a finding', () => {
  it('records only the fields that change', () => {
    const command = {
      type: 'CorrectFinding',
      findingId: 'f1',
      changes: { number: '1', section: '（一）已完成整改的事项', leadUnits: [{ text: '市住建局' }] },
      reason,
    } satisfies FindingCommand;
    expect(decideFinding(command, registered(), meta())).toEqual([
      {
        type: 'FindingCorrected',
        data: {
          was: { section: null, leadUnits: [] },
          becomes: { section: '（一）已完成整改的事项', leadUnits: [{ text: '市住建局' }] },
          reason,
        },
      },
    ]);
  });

  it('changes the reported status and keeps what the notice says', () => {
    const state = registered({
      reported: { status: 'ongoing', open: true, text: '持续推进', range: [3, 9] },
    });
    const command = {
      type: 'CorrectFinding',
      findingId: 'f1',
      changes: { reportedStatus: 'completed' },
      reason,
    } as const;
    expect(contentOf(after(state, command)).reported).toEqual({
      status: 'completed',
      open: true,
      text: '持续推进',
      range: [3, 9],
    });
  });
});

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

describe('removing a finding', () => {
  const remove = { type: 'RemoveFinding', findingId: 'f1', reason: '重复登记' } as const;

  it('leaves its identity and nothing to be done', () => {
    const removed = after(registered(), remove);
    expect(removed).toEqual({ status: 'removed', id: 'f1', rectificationId: 'r1', version: 2 });
    expect(refusalOf({ ...remove, type: 'RewordProblem', problem: '别的' }, removed)).toEqual({
      code: 'wrongState',
      params: { deed: 'RewordProblem', status: 'removed' },
    });
  });

  it('is refused without a reason', () => {
    expect(refusalOf({ ...remove, reason: ' ' }, registered())).toEqual({
      code: 'noReason',
      params: { deed: 'RemoveFinding' },
    });
  });

  it('is refused for a finding that nobody registered', () => {
    expect(refusalOf(remove, initialFinding())).toEqual({ code: 'unknownFinding', params: { id: 'f1' } });
  });
});

describe('a damaged stream', () => {
  it('is no state: an event that cannot follow is a fault', () => {
    expect(() => replay([{ type: 'FindingRemoved', data: { reason } }])).toThrow('cannot follow');
  });
});
