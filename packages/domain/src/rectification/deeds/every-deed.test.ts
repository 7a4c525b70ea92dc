/** Refusals that the deeds on a rectification share: after the end, without words, on no real day, of classified papers. */

import { describe, expect, it } from 'vitest';
import { commitmentOf } from '../../look-back/sample.js';
import type { DeadlineRule } from '../../rules/rule.js';
import { sha256 } from '../../testing/sha256.js';
import type { RectificationCommand } from '../commands.js';
import type { RectificationState } from '../rectification.js';
import { ask, given, refusalOf } from '../testing/lives.js';
import { consultation, draft, opinion } from '../testing/plans.js';

const CLASSIFIED = '机密★10年 资金台账';
const nowhere = { on: '2025-02-30' };
const party = { text: '云岭市纪委监委', partyId: 'u9' };
const seed = 'ab'.repeat(32);
const rectificationId = 'r1';
const own: DeadlineRule = {
  ...{ id: 'own-report', name: '整改情况月报', level: 'body', anchor: 'feedbackReceived', offset: 1 },
  ...{ unit: 'month', metBy: null, effectiveFrom: null, effectiveTo: null, isVerified: false },
  basis: { document: '市委整改工作规程', article: '第五条', isPractice: false },
};
const batch = ask({
  ...{ type: 'CommitLookBack', batchId: 'b1', on: '2026-04-01', findingIds: ['f1'] },
  commitment: commitmentOf(seed, sha256),
});
const setRule = ask({ type: 'SetRule', rule: own, reason: '按规程' });
const adopted = ask({
  ...{ type: 'AdoptRectificationPlan', roundId: 'round1', on: '2025-09-02', minutes: '纪要〔2025〕1号' },
  leaves: [
    {
      ...{ findingId: 'f1', version: 1, words: '道路破损', isAnswered: true },
      ...{ gaps: [], disorder: null, isPushedDown: false },
    },
  ],
});
const amend = ask({
  ...{ type: 'AmendRectificationPlan', amendmentId: 'a1', on: '2026-01-10', minutes: '纪要〔2026〕1号' },
  ...{ reason: '雨季停工', leaves: [{ findingId: 'f1', plan: {}, measures: [] }] },
});
const plan = () => [draft(), consultation(), opinion(), answer];
const answer = ask({
  type: 'AnswerOpinion',
  opinionId: 'o1',
  answer: { taken: 'adopted', text: '已写明' },
});
const conclude = ask({
  type: 'ConcludeRectification',
  on: '2026-08-25',
  reason: '集中整改结束',
  openLeaves: 0,
});

/** One asking of each deed that is allowed, and what was done before. */
const allowed: Record<
  Exclude<RectificationCommand['type'], 'RegisterRectification'>,
  [RectificationCommand, ...RectificationCommand[]]
> = {
  CorrectHeader: [{ type: 'CorrectHeader', rectificationId, changes: { title: '通报' }, reason: null }],
  CorrectChapter: [
    { type: 'CorrectChapter', rectificationId, chapter: 'organisation', becomes: null, reason: null },
  ],
  CorrectContact: [{ type: 'CorrectContact', rectificationId, changes: {}, reason: null }],
  AssignBody: [{ type: 'AssignBody', rectificationId, unitId: 'u1', reason: null }],
  NameOrgan: [
    ask({
      ...{ type: 'NameOrgan', organ: 'office', reason: null },
      becomes: { name: '整改办', members: [], document: null, setUpOn: null },
    }),
  ],
  RecordMilestone: [
    ask({ type: 'RecordMilestone', milestone: 'feedbackReceived', on: '2025-08-04', reason: null }),
  ],
  SetRule: [setRule],
  WithdrawRule: [ask({ type: 'WithdrawRule', ruleId: 'own-report', reason: '已废止' }), setRule],
  DraftPlanRound: [draft()],
  HoldConsultation: [consultation(), draft()],
  RecordOpinion: [opinion(), draft(), consultation()],
  AnswerOpinion: [answer, draft(), consultation(), opinion()],
  AdoptRectificationPlan: [adopted, ...plan()],
  AmendRectificationPlan: [amend, ...plan(), adopted],
  IssueReminder: [
    ask({
      ...{ type: 'IssueReminder', reminderId: 'n1', on: '2026-01-10', to: [party], findingIds: ['f1'] },
      ...{ text: '请抓紧', replyDue: '2026-01-20' },
    }),
  ],
  OpenCheckRound: [
    ask({
      ...{ type: 'OpenCheckRound', checkId: 'k1', on: '2026-01-10', methods: ['site'] },
      ...{ by: [party], findingIds: ['f1'] },
    }),
  ],
  CommitLookBack: [batch],
  DrawLookBack: [ask({ type: 'DrawLookBack', batchId: 'b1', on: '2026-06-01', seed, sample: ['f1'] }), batch],
  EvaluateRectification: [
    ask({ type: 'EvaluateRectification', on: '2026-08-25', opinion: '较好', documentNumber: null }),
  ],
  ReturnRectification: [
    ask({ type: 'ReturnRectification', on: '2026-08-25', opinion: '不实', documentNumber: '9号' }),
  ],
  ConcludeRectification: [conclude],
  ReopenRectification: [ask({ type: 'ReopenRectification', reason: '还有事' }), conclude],
};
type Name = keyof typeof allowed;
const NAMES = Object.keys(allowed) as Name[];

/** Why it is refused when it is asked for as it is allowed, but for these words; null: it is not. */
function asked(name: Name, words: object = {}, state?: RectificationState) {
  const [command, ...before] = allowed[name];
  return refusalOf(state ?? given(...before), { ...command, ...words } as RectificationCommand)?.code ?? null;
}

describe('a deed on a rectification', () => {
  it.each(NAMES)('is allowed: %s', (name) => {
    expect(asked(name)).toBeNull();
  });

  const afterwards: readonly Name[] = ['EvaluateRectification', 'ReturnRectification', 'ReopenRectification'];
  it.each(NAMES)('is refused when the whole has been concluded, unless it is of that time: %s', (name) => {
    const [, ...before] = allowed[name];
    const ended = given(...before.filter((command) => command !== conclude), conclude);
    expect(asked(name, {}, ended)).toBe(afterwards.includes(name) ? null : 'rectificationClosed');
  });

  it.each([
    ['CorrectHeader', 'invalidDate', { changes: { feedbackDate: '2025-02-30' } }],
    ['CorrectChapter', 'classifiedText', { becomes: { heading: '前言', text: CLASSIFIED } }],
    ['RecordMilestone', 'classifiedText', { reason: CLASSIFIED }],
    ['SetRule', 'classifiedText', { reason: CLASSIFIED }],
    ['WithdrawRule', 'classifiedText', { reason: CLASSIFIED }],
    ['DraftPlanRound', 'invalidDate', nowhere],
    ['DraftPlanRound', 'emptyName', { title: ' ' }],
    ['DraftPlanRound', 'classifiedText', { note: CLASSIFIED }],
    ['HoldConsultation', 'invalidDate', nowhere],
    ['RecordOpinion', 'emptyName', { text: '' }],
    ['RecordOpinion', 'classifiedText', { text: CLASSIFIED }],
    ['AnswerOpinion', 'classifiedText', { answer: { taken: 'partly', text: CLASSIFIED } }],
    ['AmendRectificationPlan', 'classifiedText', { reason: CLASSIFIED }],
    ['CommitLookBack', 'invalidDate', nowhere],
    ['DrawLookBack', 'seedNotCommitted', { seed: 'AB' }],
    ['DrawLookBack', 'invalidDate', nowhere],
    ['EvaluateRectification', 'invalidDate', nowhere],
    ['EvaluateRectification', 'classifiedText', { opinion: CLASSIFIED }],
    ['ReturnRectification', 'invalidDate', nowhere],
    ['ReturnRectification', 'classifiedText', { opinion: CLASSIFIED }],
    ['ConcludeRectification', 'classifiedText', { reason: CLASSIFIED }],
    ['ReopenRectification', 'classifiedText', { reason: CLASSIFIED }],
  ] as const)('%s is refused: %s', (name, code, words) => {
    expect(asked(name, words)).toBe(code);
  });

  it('is refused under an id that is taken: AmendRectificationPlan', () => {
    expect(asked('AmendRectificationPlan', {}, given(...plan(), adopted, amend))).toBe('alreadyRegistered');
  });
});
