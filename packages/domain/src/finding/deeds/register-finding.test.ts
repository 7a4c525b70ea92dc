import { describe, expect, it } from 'vitest';
import { figure, findingContent, measure, refusalOf, registered } from '../../testing/fictions.js';
import type { FindingCommand } from '../commands.js';
import { initialFinding } from '../decide.js';

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
    [
      'under a chapter with such a mark',
      { section: '秘密★1年' },
      { code: 'classifiedText', params: { marking: '秘密★' } },
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
