import { describe, expect, it } from 'vitest';
import { after, contentOf, figure, measure, meta, noMentions, registered } from '../../testing/fictions.js';
import type { FindingCommand } from '../commands.js';
import { decideFinding } from '../decide.js';

const reason = '核对原文';

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
