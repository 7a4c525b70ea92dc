import { describe, expect, it } from 'vitest';
import { header, meta, rectificationContent } from '../testing/fictions.js';
import type { RectificationCommand } from './commands.js';
import { decideRectification, initialRectification, whyNotRectification } from './decide.js';
import { evolveRectification } from './evolve.js';
import type { RectificationContent, RectificationState } from './rectification.js';

const rectificationId = 'r1';
const reason = '核对原文';

function after(state: RectificationState, command: RectificationCommand): RectificationState {
  return decideRectification(command, state, meta()).reduce(evolveRectification, state);
}

function open(changes: Partial<RectificationContent> = {}): RectificationState {
  const content = rectificationContent(changes);
  return after(initialRectification(), { type: 'RegisterRectification', rectificationId, content });
}

const refusalOf = (command: RectificationCommand, state: RectificationState) =>
  whyNotRectification(command, state, meta()).refusal;

describe('registering a rectification', () => {
  it('makes it as it was given', () => {
    expect(open()).toEqual({ status: 'open', id: 'r1', content: rectificationContent(), version: 1 });
  });

  it.each([
    [
      'with a date that no calendar has',
      { feedbackDate: '2025-02-29' },
      { code: 'invalidDate', params: { field: '反馈日期', found: '2025-02-29' } },
    ],
    [
      'with dates in the wrong order',
      { inspectedTo: '2025-03-01' },
      {
        code: 'datesOutOfOrder',
        params: { earlier: '巡视开始日期', later: '巡视结束日期', from: '2025-03-10', to: '2025-03-01' },
      },
    ],
    [
      'with dates in the wrong order, one between them unknown',
      { inspectedTo: null, feedbackDate: '2025-03-09' },
      {
        code: 'datesOutOfOrder',
        params: { earlier: '巡视开始日期', later: '反馈日期', from: '2025-03-10', to: '2025-03-09' },
      },
    ],
  ])('is refused %s', (_name, changes, refusal) => {
    const content = rectificationContent({ header: header(changes) });
    expect(
      refusalOf({ type: 'RegisterRectification', rectificationId, content }, initialRectification()),
    ).toEqual(refusal);
  });

  it('is refused twice', () => {
    const command = {
      type: 'RegisterRectification',
      rectificationId,
      content: rectificationContent(),
    } as const;
    expect(refusalOf(command, open())).toEqual({ code: 'alreadyRegistered', params: { id: 'r1' } });
  });
});

describe('correcting a rectification', () => {
  it('records only the header fields that change', () => {
    const changes = { title: '另一个标题', issuer: '中共云岭市委员会' };
    expect(
      decideRectification({ type: 'CorrectHeader', rectificationId, changes, reason }, open(), meta()),
    ).toEqual([
      {
        type: 'HeaderCorrected',
        data: {
          was: { title: '中共云岭市委关于巡视整改进展情况的通报' },
          becomes: { title: '另一个标题' },
          reason,
        },
      },
    ]);
  });

  it('checks a changed date against those that stay', () => {
    const command = {
      type: 'CorrectHeader',
      rectificationId,
      changes: { publishedDate: '2025-08-01' },
      reason,
    } as const;
    expect(refusalOf(command, open())?.code).toBe('datesOutOfOrder');
  });

  it('keeps the place of a chapter whose words change', () => {
    const nextSteps = { heading: '下一步工作打算', text: '继续推进。', range: [10, 30] as const };
    const becomes = { heading: '下一步工作', text: '继续推进。\n适时回头看。' };
    const command = {
      type: 'CorrectChapter',
      rectificationId,
      chapter: 'nextSteps',
      becomes,
      reason,
    } as const;
    expect(after(open({ nextSteps }), command)).toMatchObject({
      content: { nextSteps: { ...becomes, range: [10, 30] } },
      version: 2,
    });
  });

  it('takes a chapter out, and makes no event where there was none', () => {
    const organisation = { heading: '组织领导', text: '成立领导小组。', range: null };
    const command = {
      type: 'CorrectChapter',
      rectificationId,
      chapter: 'organisation',
      becomes: null,
      reason,
    } as const;
    expect(after(open({ organisation }), command)).toMatchObject({ content: { organisation: null } });
    expect(decideRectification(command, open(), meta())).toEqual([]);
  });

  it('changes the way to reach the office', () => {
    const command = {
      type: 'CorrectContact',
      rectificationId,
      changes: { phone: '0000-12345678' },
      reason,
    } as const;
    expect(after(open(), command)).toMatchObject({
      content: { contact: { phone: '0000-12345678', email: null } },
    });
  });

  it('says which unit the inspected body is, once', () => {
    const command = { type: 'AssignBody', rectificationId, unitId: 'u1', reason: null } as const;
    expect(decideRectification(command, open(), meta())).toEqual([
      { type: 'BodyAssigned', data: { was: null, becomes: 'u1', reason: null } },
    ]);
    const assigned = after(open(), command);
    expect(assigned).toMatchObject({ bodyId: 'u1', version: 2 });
    expect(decideRectification(command, assigned, meta())).toEqual([]);
  });

  it('is refused for one that nobody registered', () => {
    const command = { type: 'CorrectContact', rectificationId, changes: {}, reason } as const;
    expect(refusalOf(command, initialRectification())).toEqual({
      code: 'unknownRectification',
      params: { id: 'r1' },
    });
  });
});
