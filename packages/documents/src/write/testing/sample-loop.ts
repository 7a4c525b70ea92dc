/** Findings of an invented city in several states of the loop: 云岭市 does not exist, nor does anybody in it. */

import {
  type Course,
  type Doer,
  type Due,
  type Evidence,
  emptyCourse,
  type FindingContent,
  type LiveFinding,
  type Measure,
  type RectificationHeader,
  type Signature,
} from '@bihuan/domain';
import type { FormContext, PartyNames } from '../forms/form-context.js';

export const NAMES: PartyNames = {
  units: {
    'u-office': '云岭市委整改办',
    'u-housing': '云岭市住建局',
    'u-roads': '道路科',
    'u-finance': '云岭市财政局',
    'u-city': '云岭市委',
    'u-discipline': '云岭市纪委监委',
  },
  posts: {
    'p-housing': '联络员',
    'p-leader': '分管副市长',
    'p-verifier': '监督检查室副主任',
    'p-office': '整改办副主任',
  },
};
export const HEADER: RectificationHeader = {
  ...{ kind: '巡视', genre: 'feedback', title: null, issuer: null, inspectedBody: '云岭市' },
  ...{ inspectionTeam: '省委第九巡视组', authority: '省委', round: '十三届省委第二轮巡视' },
  ...{ inspectedFrom: null, inspectedTo: null, feedbackDate: '2026-05-20', publishedDate: null },
};
export const HASH = '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8';

export const CONTEXT: FormContext = {
  header: HEADER,
  names: NAMES,
  contentHash: HASH,
  hashName: 'sha256',
  printedOn: '2026-08-31',
  at: '2026-08-31T01:00:00.000Z',
};

const by = (postId: string, unitId: string, bodyId = unitId): Doer => ({
  ...{ personId: `person-${postId}`, postId, unitId, bodyId },
});

/** Who did it, on which day. */
export function did(who: 'housing' | 'leader' | 'verifier' | 'office', on: string) {
  const doers = {
    housing: by('p-housing', 'u-roads', 'u-housing'),
    leader: by('p-leader', 'u-city'),
    verifier: by('p-verifier', 'u-discipline'),
    office: by('p-office', 'u-office'),
  };
  return { by: doers[who], on, at: `${on}T02:42:00.000Z` };
}

export const dueOn = (date: string): Due => ({ kind: 'date', date, wording: null });

export function measureOf(id: string, text: string, changes: Partial<Measure> = {}): Measure {
  return {
    ...{ id, text, marker: null, level: 1, ownLine: true, leadUnits: [], participatingUnits: [] },
    ...{ responsiblePerson: null, due: null, acceptanceCriterion: null, resultType: 'money' },
    ...changes,
  };
}

export function contentOf(changes: Partial<FindingContent> = {}): FindingContent {
  return {
    ...{
      part: '主报告',
      level: 3,
      parentId: null,
      number: '3-1',
      section: '民生领域',
      visibility: 'internal',
    },
    problem: '部分道路改造资金沉淀，项目推进缓慢',
    introduction: null,
    measures: [
      measureOf('m1', '清理收回沉淀资金', { due: dueOn('2026-09-30') }),
      measureOf('m2', '=HYPERLINK("x") 修订资金管理办法', { resultType: 'document' }),
    ],
    ...{ figures: [], documents: [], dates: [], accountability: [] },
    leadLeaders: [
      { text: '分管副市长', partyId: 'p-leader' },
      { text: '市委常委、秘书长', partyId: 'p-second' },
    ],
    leadUnits: [
      { text: '市住建局', partyId: 'u-housing' },
      { text: '市财政局', partyId: 'u-finance' },
    ],
    participatingUnits: [],
    responsibleSection: { text: '道路科' },
    responsiblePerson: null,
    resultsDue: dueOn('2026-09-30'),
    completionDue: dueOn('2026-11-30'),
    acceptanceCriterion: '沉淀资金全部收回',
    reported: null,
    sourceRange: null,
    problemRange: null,
    ...changes,
  };
}

const evidence: Evidence = {
  ...did('housing', '2026-08-21'),
  ...{ id: 'e1', kind: 'voucher', name: '资金缴回凭证.pdf', mediaType: 'application/pdf', size: 1024 },
  ...{ digest: 'ab'.repeat(32), effectiveDate: '2026-08-20', receivedAt: '2026-08-20T17:30:00.000Z' },
  ...{ measureIds: ['m1'], how: 'uploaded', attachedBy: 'doer' },
};

/** A signature of the second round; `void` and the rest by `changes`. */
export function signatureOf(
  id: string,
  deed: Signature['deed'],
  done: ReturnType<typeof did>,
  changes: Partial<Signature> = {},
): Signature {
  const capacity = deed === 'endorse' ? 'leadLeader' : deed === 'verify' ? 'verifier' : 'office';
  const rest = { contentHash: HASH, verificationId: null, round: 2, recordedFor: null, void: null } as const;
  return { ...done, ...rest, id, deed, capacity, ...changes };
}

/** A finding on which the plan was adopted. */
export function underway(
  id: string,
  content: Partial<FindingContent> = {},
  course: Partial<Course> = {},
): LiveFinding {
  return {
    ...{ id, rectificationId: 'r1', ordinal: 1, version: 3, status: 'underway', pending: null },
    content: contentOf(content),
    course: { ...emptyCourse(), started: { ...did('office', '2026-06-18'), immediately: false }, ...course },
  };
}

const verification = {
  ...did('verifier', '2026-08-26'),
  ...{ id: 'v1', passed: true, methods: ['site' as const, 'ledger' as const], date: '2026-08-25' },
  ...{
    findings: '现场核对账户，资金已全部收回。',
    contentHash: HASH,
    signatureId: 's2',
    documentNumber: null,
  },
};

const fullCourse: Partial<Course> = {
  round: 2,
  adoption: {
    ...did('office', '2026-06-18'),
    minutes: '会纪〔2026〕7号',
    originalDues: { resultsDue: dueOn('2026-09-30'), completionDue: dueOn('2026-10-31'), measures: [] },
  },
  measureStates: [{ measureId: 'm1', state: 'done' }],
  progress: [
    { ...did('housing', '2026-07-28'), id: 'p1', measureId: 'm1', text: '已收回6200万元', noChange: false },
    { ...did('housing', '2026-08-12'), id: 'p2', measureId: null, text: '等待财政批复', noChange: true },
  ],
  evidence: [evidence],
  concurrences: [],
  submissions: [
    { ...did('housing', '2026-08-22'), id: 'b1', summary: '沉淀资金8600万元已全部收回。', round: 2 },
  ],
  returns: [
    {
      ...did('leader', '2026-08-02'),
      ...{ kind: 'returned', reason: '凭证不全', cause: null, from: 'submitted' },
    },
  ],
  verifications: [verification],
  signatures: [
    signatureOf('s0', 'endorse', did('leader', '2026-08-01'), { round: 1 }),
    signatureOf('s1', 'endorse', did('leader', '2026-08-23'), {
      void: {
        at: '2026-08-23T18:00:00.000Z',
        by: { kind: 'person', personId: 'x', postId: 'p-housing' },
        ...{ what: 'EvidenceAttached', reason: '补充凭证' },
      },
    }),
    signatureOf('s2', 'verify', did('verifier', '2026-08-26'), { verificationId: 'v1' }),
  ],
};

/** Verified, one leader's signature void, the office about to sign. */
export function verified(content: Partial<FindingContent> = {}, course: Partial<Course> = {}): LiveFinding {
  return {
    ...{ id: 'f1', rectificationId: 'r1', ordinal: 1, version: 9 },
    ...{ status: 'verified', verificationId: 'v1', pending: null },
    content: contentOf(content),
    course: { ...emptyCourse(), ...fullCourse, ...course },
  };
}
