/** Any deed, sensible or not. */

import type { FindingCommand } from '../../finding/commands.js';
import { courseOf } from '../../finding/course.js';
import { evidenceKinds } from '../../finding/evidence.js';
import type { LiveFinding, Party } from '../../finding/finding.js';
import type { LoopCommand } from '../../finding/loop/loop-commands.js';
import { measure, noMentions } from '../fictions.js';
import { type Asked, evidence, type PersonName, people } from '../loop-world.js';
import { adopt, closing, staged } from './sensible.js';
import { type Choice, type ContentAsked, dayOf, PARTIES, pickOf, reason, type Step } from './step.js';

const NAMES = Object.keys(people) as PersonName[];

/** Any deed by anybody, with whatever the numbers pick. */
export function wild(state: LiveFinding, { deed, person, pick }: Step, on: string, turn: number): Choice {
  const all = [...loopAsked(state, pick, on, turn), ...contentAsked(state, pick)];
  const asked = pickOf(all, deed);
  const name = pickOf(NAMES, person);
  return [asked, pick % 3 === 0 ? name : (usual[asked.type] ?? name)];
}

/** Who usually does what is rarely done, so that it is done often enough. */
const usual: Partial<Record<FindingCommand['type'], PersonName>> = {
  AmendPlan: 'group',
  RequestExtension: 'housing',
  WithdrawEvidence: 'housing',
  DecideExtension: 'office',
  DecideLateExtension: 'group',
  HandOverDuty: 'office',
  SendReminder: 'office',
  AnswerReminder: 'housing',
  ReturnAsSuperior: 'superior',
  VerifyAsSuperior: 'superior',
  NameSubstitute: 'group',
  ReturnSubmission: 'leader',
  WithdrawSubmission: 'housing',
};

function loopAsked(state: LiveFinding, pick: number, on: string, turn: number): Asked[] {
  const check = {
    methods: pick % 5 === 0 ? [] : (['site'] as ('site' | 'ledger')[]),
    date: on,
    findings: '已查看',
  };
  const measureId = pickOf(['m1', 'm2', 'm9', null], pick);
  const course = courseOf(state);
  const extensionId = pickOf([...course.extensions.map(({ id }) => id), 'x'], pick);
  const party = pickOf(PARTIES, pick);
  const date = dayOf(4 + (pick % 40));
  const granted = pick % 2 === 0;
  const commands: { [T in LoopCommand['type']]: Extract<Asked, { type: T }> } = {
    StartImmediate: { type: 'StartImmediate' },
    AdoptPlan: adopt as Extract<Asked, { type: 'AdoptPlan' }>,
    AmendPlan: {
      type: 'AmendPlan',
      plan: { completionDue: { kind: 'date', date, wording: null }, participatingUnits: [party] },
      measures: [],
      minutes: '会纪〔2026〕9号',
      reason,
    },
    ReportProgress: { type: 'ReportProgress', measureId, text: '已推进' },
    ReportNoChange: { type: 'ReportNoChange', measureId, reason },
    ReportMeasureState: {
      type: 'ReportMeasureState',
      measureId: measureId ?? 'm1',
      state: pickOf(['advancing', 'done', 'longTerm'], pick),
    },
    AttachEvidence: evidence(`wild-${turn % 7}`, {
      kind: pickOf(evidenceKinds, pick),
      measureIds: [],
      effectiveDate: on,
    }),
    WithdrawEvidence: {
      type: 'WithdrawEvidence',
      evidenceId: pickOf([...course.evidence.map(({ id }) => id), 'x'], pick),
      reason,
    },
    Concur: { type: 'Concur' },
    Submit: { type: 'Submit', summary: '' },
    WithdrawSubmission: { type: 'WithdrawSubmission', reason: null },
    Endorse: { type: 'Endorse', opinion: null },
    ReturnSubmission: { type: 'ReturnSubmission', reason },
    Verify: { type: 'Verify', passed: granted, ...check },
    VerifyAsSuperior: { type: 'VerifyAsSuperior', passed: true, documentNumber: '函〔2026〕3号', ...check },
    SignOff: { type: 'SignOff' },
    RefuseSignOff: { type: 'RefuseSignOff', reason },
    CloseNotImplemented: closing(on) as Extract<Asked, { type: 'CloseNotImplemented' }>,
    MoveToLongTerm: staged(on) as Extract<Asked, { type: 'MoveToLongTerm' }>,
    AcceptStage: { type: 'AcceptStage', stageId: 'x', accepted: true, ...check },
    RequestExtension: { type: 'RequestExtension', measureId: null, newDate: date, reason, progress: '七成' },
    DecideExtension: { type: 'DecideExtension', extensionId, granted, opinion: reason },
    DecideLateExtension: {
      type: 'DecideLateExtension',
      extensionId,
      granted,
      opinion: reason,
      minutes: '会纪〔2026〕12号',
    },
    Reopen: { type: 'Reopen', cause: 'audit', reason },
    Relate: { type: 'Relate', kind: 'sameRoot', relatedId: pickOf(['f1', 'f2'], pick), note: null },
    SendReminder: {
      type: 'SendReminder',
      number: `〔2026〕${turn}号`,
      text: '请报',
      toUnitIds: ['u-housing'],
      replyDue: on,
    },
    AnswerReminder: {
      type: 'AnswerReminder',
      reminderId: pickOf([...course.reminders.map(({ id }) => id), 'x'], pick),
      text: '已报',
    },
    RecordCheck: { type: 'RecordCheck', checkId: null, passed: granted, ...check },
    LookBackAt: { type: 'LookBackAt', confirmed: granted, ...check },
    ReturnAsSuperior: { type: 'ReturnAsSuperior', reason },
    Evaluate: { type: 'Evaluate', opinion: '基本到位' },
    HandOverDuty: {
      type: 'HandOverDuty',
      measureId: null,
      from: pickOf(['p-leader', 'u-water', 'u-finance', 'p-secondLeader'], pick),
      to: handTo(pick),
      reason,
    },
    NameSubstitute: { type: 'NameSubstitute', unitId: party.partyId ?? 'x', minutes: '会纪〔2026〕12号' },
    SetVisibility: {
      type: 'SetVisibility',
      visibility: pickOf(['public', 'internal'], pick),
      ground: '内部',
    },
    ApproveWording: { type: 'ApproveWording', text: '公开表述' },
  };
  return Object.values(commands);
}

/** A leader takes over from a leader, a unit from a unit; now and then nobody does. */
function handTo(pick: number): Party {
  const leaders = [
    { text: '常务副市长', partyId: 'p-secondLeader' },
    { text: '副市长', partyId: 'p-leader' },
  ];
  return pickOf(pick % 4 === 0 || pick % 4 === 3 ? leaders : PARTIES, Math.floor(pick / 4));
}

function contentAsked({ content }: LiveFinding, pick: number): ContentAsked[] {
  const { id: _, ...added } = measure('', '另立制度');
  const measureId = pickOf([...content.measures.map(({ id }) => id), 'm9'], pick);
  return [
    { type: 'RewordProblem', problem: `问题的第${pick % 5}种说法`, reason },
    { type: 'CorrectFinding', changes: { participatingUnits: [pickOf(PARTIES, pick)] }, reason },
    { type: 'CorrectFinding', changes: { leadUnits: [pickOf(PARTIES, pick)] }, reason },
    { type: 'CorrectFinding', changes: { leadLeaders: [] }, reason },
    { type: 'CorrectFinding', changes: { responsibleSection: pickOf(PARTIES, pick) }, reason },
    { type: 'CorrectMeasure', measureId, changes: { acceptanceCriterion: `标准${pick % 3}` }, reason },
    { type: 'AddMeasure', after: null, measure: added, mentions: noMentions, reason },
    { type: 'RemoveMeasure', measureId, reason },
  ];
}
