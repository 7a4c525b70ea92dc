/** Random lives of a finding: mostly what people sensibly do next, often enough what they should not. */

import type { ContentCommand, FindingCommand } from '../finding/commands.js';
import { courseOf } from '../finding/course.js';
import { coLeadsPending } from '../finding/deeds/concur.js';
import { measureStateOf } from '../finding/deeds/report-measure-state.js';
import { evidenceKinds } from '../finding/evidence.js';
import type { FindingContent, FindingState, LiveFinding, Party } from '../finding/finding.js';
import type { LoopCommand } from '../finding/loop/loop-commands.js';
import { measure, noMentions } from './fictions.js';
import { type Asked, evidence, type PersonName, people, planned } from './loop-world.js';

/** One step of a life; the numbers pick among what there is to pick from when its turn comes. */
export interface Step {
  sensible: boolean;
  deed: number;
  person: number;
  pick: number;
  /** Half-months that pass before it. */
  wait: number;
}

export interface Move {
  command: FindingCommand;
  name: PersonName;
}

type ContentAsked = ContentCommand extends infer C
  ? C extends ContentCommand
    ? Omit<C, 'findingId'>
    : never
  : never;

const NAMES = Object.keys(people) as PersonName[];
const PARTIES: Party[] = [
  { text: '市住建局', partyId: 'u-housing' },
  { text: '市水务局', partyId: 'u-water' },
  { text: '市财政局', partyId: 'u-finance' },
  { text: '市纪委监委', partyId: 'u-discipline' },
  { text: '市委组织部', partyId: 'u-organisation' },
  { text: '道路科', partyId: 'u-roads' },
  { text: '某单位' },
];
const reason = '情况有变';

/** Two measures, two lead units: what a life begins with. */
export function beginning(): FindingContent {
  return planned({
    measures: [
      measure('m1', '收回资金', { resultType: 'money' }),
      measure('m2', '印发制度', { resultType: 'document' }),
    ],
    leadUnits: PARTIES.slice(0, 2),
  });
}

/** The day after so many half-months: `2026-08-05`, `2026-08-20`, … */
export function dayOf(halfMonths: number): string {
  const month = 7 + Math.floor(halfMonths / 2);
  const year = 2026 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${halfMonths % 2 === 0 ? '05' : '20'}`;
}

const pickOf = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

/** What the step comes to in this state. `turn` tells pieces of evidence apart. */
export function moveOf(step: Step, state: LiveFinding, on: string, turn: number): Move {
  const [asked, name] = step.sensible ? sensible(state, step.pick, on, turn) : wild(state, step, on, turn);
  return { command: { ...asked, findingId: 'f1' } as FindingCommand, name };
}

type Choice = readonly [asked: Asked | ContentAsked, name: PersonName];

function sensible(state: LiveFinding, pick: number, on: string, turn: number): Choice {
  const check = { methods: ['site' as const], date: on, findings: '已查看' };
  switch (state.status) {
    case 'registered':
      return pick % 4 === 0 ? [{ type: 'StartImmediate' }, 'office'] : [adopt, 'group'];
    case 'underway':
      return atWork(state, pick, on, turn);
    case 'submitted':
      return [{ type: 'Endorse', opinion: null }, leaderOf(state)];
    case 'endorsed':
      return pick % 7 === 0
        ? [closing(on), signer(pick)]
        : [{ type: 'Verify', passed: pick % 5 !== 0, ...check }, 'verifier'];
    case 'verified':
      return [{ type: 'SignOff' }, signer(pick)];
    case 'signedOff':
      return pick % 3 === 0
        ? [{ type: 'Reopen', cause: 'opinion', reason }, 'office']
        : [{ type: 'LookBackAt', confirmed: pick % 2 === 0, ...check }, 'secondVerifier'];
    case 'longTerm': {
      const open = state.stages.find(({ acceptances }) => acceptances.at(-1)?.accepted !== true);
      return open
        ? [{ type: 'AcceptStage', stageId: open.id, accepted: pick % 4 !== 0, ...check }, 'verifier']
        : atWork(state, pick, on, turn);
    }
  }
}

const adopt: Asked = { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' };

function closing(on: string): Asked {
  const approval = { title: '复函', number: '函〔2026〕5号', authority: '省委巡视办', date: on };
  return { type: 'CloseNotImplemented', ground: '机构撤并', approval };
}

function staged(): Asked {
  return {
    type: 'MoveToLongTerm',
    minutes: '会纪〔2026〕11号',
    stages: [{ date: '2029-08-31', goal: '不反弹' }],
  };
}

function signer(pick: number): PersonName {
  return pickOf(['office', 'verifier', 'secondVerifier', 'officeVerifier', 'doingVerifier'], pick);
}

function leaderOf({ content }: LiveFinding): PersonName {
  return content.leadLeaders.some(({ partyId }) => partyId === 'p-leader') ? 'leader' : 'secondLeader';
}

/** The first thing that stands between a finding and its submission. */
function atWork(state: LiveFinding, pick: number, on: string, turn: number): Choice {
  const course = courseOf(state);
  const worker = unitWorker(state.content.leadUnits[0]);
  if (state.status === 'underway' && !course.adoption && pick % 3 === 0) return [adopt, 'group'];
  if (state.status === 'underway' && pick % 4 === 1) return [staged(), signer(pick)];
  const open = state.content.measures.find(({ id }) => measureStateOf(course, id) !== 'done');
  if (open) return [{ type: 'ReportMeasureState', measureId: open.id, state: 'done' }, worker];
  const missing = (['voucher', 'adoptedText', 'firstUse'] as const).find(
    (kind) => !course.evidence.some((held) => held.kind === kind && held.measureIds.length === 0),
  );
  if (missing) {
    return [evidence(`${missing}-${turn}`, { kind: missing, measureIds: [], effectiveDate: on }), worker];
  }
  const [pending] = coLeadsPending(state.content, course);
  return pending
    ? [{ type: 'Concur' }, unitWorker(pending)]
    : [{ type: 'Submit', summary: '已整改' }, worker];
}

function unitWorker(party: Party | undefined): PersonName {
  switch (party?.partyId) {
    case 'u-water':
      return 'water';
    case 'u-finance':
      return 'finance';
    default:
      return 'housing';
  }
}

/** Any deed by anybody, with whatever the numbers pick. */
function wild(state: LiveFinding, { deed, person, pick }: Step, on: string, turn: number): Choice {
  const all = [...loopAsked(state, pick, on, turn), ...contentAsked(state, pick)];
  const asked = pickOf(all, deed);
  const name = pickOf(NAMES, person);
  return [asked, pick % 3 === 0 ? name : (usual[asked.type] ?? name)];
}

/** Who usually does what is rarely done, so that it is done often enough. */
const usual: Partial<Record<FindingCommand['type'], PersonName>> = {
  AmendPlan: 'group',
  RequestExtension: 'housing',
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
    MoveToLongTerm: staged() as Extract<Asked, { type: 'MoveToLongTerm' }>,
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

/** Whether a finding can still be acted on. */
export function isLive(state: FindingState): state is LiveFinding {
  return 'content' in state;
}
