import type { DeedName, RectificationDeedName } from '@bihuan/contract';
import { about, type Row } from '../row.js';

const finding = about('finding');
const rectification = about('rectification');

const DAY = '2026-08-20';
const reason = '情况有变';
const checked = { methods: ['site'], date: DAY, findings: '账实相符' };
const party = { text: '青石县教育局' };

/** The deeds on a finding. */
export const deedRows = {
  startImmediate: finding(),
  reportProgress: finding({ text: '已核对' }),
  reportNoChange: finding({ reason }),
  reportMeasureState: finding({ measureId: 'm1', state: 'done' }),
  attachEvidence: finding({
    ...{ digest: '0'.repeat(64), name: '凭证.pdf', kind: 'voucher' },
    effectiveDate: DAY,
  }),
  withdrawEvidence: finding({ evidenceId: 'e1', reason }),
  concur: finding(),
  submit: finding({ summary: '全部完成' }),
  withdrawSubmission: finding(),
  endorse: finding(),
  returnSubmission: finding({ reason }),
  verify: finding({ ...checked, passed: true }),
  verifyAsSuperior: finding({ ...checked, passed: true, documentNumber: '云督〔2026〕3号' }),
  signOff: finding(),
  refuseSignOff: finding({ reason }),
  closeNotImplemented: finding({
    ground: reason,
    approval: { title: '请示', number: '3', authority: '领导小组', date: DAY },
  }),
  moveToLongTerm: finding({ stages: [{ date: '2026-12-31', goal: '巩固' }], minutes: '会纪〔2026〕3号' }),
  acceptStage: finding({ ...checked, stageId: 's1', accepted: true }),
  requestExtension: finding({ newDate: '2026-12-31', reason, progress: '过半' }),
  decideExtension: finding({ extensionId: 'e1', granted: true, opinion: '同意' }),
  decideLateExtension: finding({ extensionId: 'e1', granted: true, opinion: '同意', minutes: '会纪' }),
  reopen: finding({ cause: 'lookBack', reason }),
  // To itself, which the domain refuses: any other might be out of sight, and that is not what is asked here.
  relate: finding(({ ids }) => ({ kind: 'sameRoot', relatedId: ids.findingId ?? '' })),
  answerReminder: finding({ reminderId: 'r1', text: '已办' }),
  recordCheck: finding({ ...checked, passed: true }),
  lookBackAt: finding({ ...checked, confirmed: true }),
  returnAsSuperior: finding({ reason }),
  evaluate: finding({ opinion: '良好' }),
  handOverDuty: finding({ from: 'p1', to: party, reason }),
  nameSubstitute: finding(({ ids }) => ({ unitId: ids.unitId, minutes: '会纪' })),
  setVisibility: finding({ visibility: 'internal' }),
  approveWording: finding({ text: '正在整改' }),
} satisfies Record<DeedName, Row>;

const RULE = {
  ...{ id: 'local-plan', name: '报送方案', level: 'county', anchor: 'feedbackReceived', offset: 30 },
  basis: { document: '整改办法', article: null, isPractice: true },
  ...{ unit: 'calendarDay', metBy: null, effectiveFrom: null, effectiveTo: null, isVerified: false },
};

/** The deeds on a rectification. */
export const rectificationDeedRows = {
  nameOrgan: rectification({
    organ: 'office',
    becomes: { name: '整改办', members: [], document: null, setUpOn: DAY },
  }),
  recordMilestone: rectification({ milestone: 'concentratedBegan', on: DAY }),
  setRule: rectification({ rule: RULE, reason }),
  withdrawRule: rectification({ ruleId: 'local-plan', reason }),
  draftPlanRound: rectification({ on: DAY, title: '方案（第一稿）' }),
  holdConsultation: rectification({ roundId: 'r1', on: DAY, bodies: [party], minutes: '会商' }),
  recordOpinion: rectification({ consultationId: 'c1', body: party, text: '建议压实责任' }),
  answerOpinion: rectification({ opinionId: 'o1', answer: { taken: 'adopted', text: '采纳' } }),
  adoptRectificationPlan: rectification({ roundId: 'r1', on: DAY, minutes: '会纪' }),
  amendRectificationPlan: rectification(({ ids }) => ({
    ...{ on: DAY, minutes: '会纪', reason },
    leaves: [{ findingId: ids.findingId, plan: { acceptanceCriterion: '全部完成' } }],
  })),
  issueReminder: rectification(({ ids }) => ({
    ...{ on: DAY, text: '请按期办结', replyDue: '2026-09-01' },
    to: [{ text: '教育局', partyId: ids.unitId }],
    findingIds: [ids.findingId],
  })),
  openCheckRound: rectification(({ ids }) => ({
    ...{ on: DAY, methods: ['site'], by: [party], findingIds: [ids.findingId] },
  })),
  commitLookBack: rectification(({ ids }) => ({ on: DAY, findingIds: [ids.findingId] })),
  drawLookBack: rectification({ batchId: 'b1', on: DAY, size: 1 }),
  evaluateRectification: rectification({ on: DAY, opinion: '良好' }),
  returnRectification: rectification({ on: DAY, opinion: '补课', documentNumber: '云督〔2026〕4号' }),
  concludeRectification: rectification({ on: DAY, reason }),
  reopenRectification: rectification({ reason }),
} satisfies Record<RectificationDeedName, Row>;
