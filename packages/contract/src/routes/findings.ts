import { leafOutcomes } from '@bihuan/domain';
import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id, pageOf } from '../schemas/common.js';
import {
  Due,
  FindingContent,
  FindingPage,
  FindingRow,
  FindingStatus,
  HistoryEntry,
  Part,
  Party,
  ReportedStatus,
  Visibility,
} from '../schemas/finding.js';

const params = z.object({ findingId: Id });
const version = z.number().int().positive();
const reason = z.string().min(1).max(500);
const changed = z.object({ version });
const tag = '问题';

/** Filters and order of the ledger; the page's address holds the same words. */
export const LedgerQuery = z.object({
  q: z.string().max(100).optional(),
  reportedStatus: z.union([ReportedStatus, z.array(ReportedStatus)]).optional(),
  section: z.string().optional(),
  part: Part.optional(),
  level: z.coerce.number().int().min(1).max(3).optional(),
  leadLeader: z.string().optional(),
  leadUnit: z.string().optional(),
  status: z.union([FindingStatus, z.array(FindingStatus)]).optional(),
  /** Where it stands, outcomes told apart, as the counts tell it; `voided` are among the signed ones. */
  stand: z.enum([...leafOutcomes, 'voided']).optional(),
  /** Something is still owed on this day or earlier: what the lights go by. */
  openDueBefore: CivilDate.optional(),
  dueBefore: CivilDate.optional(),
  dueAfter: CivilDate.optional(),
  sort: z.enum(['ordinal', 'completionDue']).default('ordinal'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LedgerQuery = z.infer<typeof LedgerQuery>;

/** What may be corrected on a finding besides its measures and figures. */
export const FindingCorrection = z.object({
  problem: z.string().min(1).max(20_000).optional(),
  /** What stands before the first measure; its figures, documents and dates are read again. */
  introduction: z.string().max(20_000).nullable().optional(),
  number: z.string().max(40).optional(),
  section: z.string().max(400).nullable().optional(),
  part: Part.optional(),
  level: z.number().int().min(1).max(3).optional(),
  leadLeaders: z.array(Party).optional(),
  leadUnits: z.array(Party).optional(),
  participatingUnits: z.array(Party).optional(),
  responsibleSection: Party.nullable().optional(),
  responsiblePerson: Party.nullable().optional(),
  resultsDue: Due.nullable().optional(),
  completionDue: Due.nullable().optional(),
  acceptanceCriterion: z.string().max(2_000).nullable().optional(),
  goal: z.string().max(2_000).nullable().optional(),
  reportedStatus: ReportedStatus.optional(),
  visibility: Visibility.optional(),
});

/** A finding typed by hand. */
export const NewFinding = FindingContent.pick({ problem: true }).extend({
  number: z.string().max(40).optional(),
  section: z.string().max(400).nullable().optional(),
  part: Part.optional(),
  level: z.number().int().min(1).max(3).optional(),
  reportedStatus: ReportedStatus.optional(),
  introduction: z.string().max(20_000).nullable().optional(),
  measures: z
    .array(
      z.object({
        marker: z.string().max(10).nullable().optional(),
        level: z.number().int().min(1).max(2).optional(),
        text: z.string().min(1).max(20_000),
      }),
    )
    .optional(),
});

export const findingRoutes = {
  listFindings: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/findings',
    summary: '台账的一页',
    tag,
    policy: 'readLedger',
    params: z.object({ rectificationId: Id }),
    query: LedgerQuery,
    /** `matched`: how many findings match, told on the first page; null beyond 2,000 and on later pages. */
    response: pageOf(FindingRow).extend({ matched: z.number().int().nullable() }),
  }),
  searchFindings: route({
    method: 'GET',
    path: '/api/findings',
    summary: '在所有整改工作里找',
    tag,
    policy: 'readLedger',
    query: z.object({
      q: z.string().min(1).max(100),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: pageOf(FindingRow),
  }),
  registerFinding: route({
    method: 'POST',
    path: '/api/rectifications/:rectificationId/findings',
    summary: '登记问题',
    tag,
    policy: 'changeLedger',
    params: z.object({ rectificationId: Id }),
    body: NewFinding,
    response: z.object({ id: Id, version }),
    status: 201,
  }),
  getFinding: route({
    method: 'GET',
    path: '/api/findings/:findingId',
    summary: '一个问题的全部内容和经过',
    tag,
    policy: 'readLedger',
    params,
    response: FindingPage,
  }),
  getFindingHistory: route({
    method: 'GET',
    path: '/api/findings/:findingId/history',
    summary: '更早的经过',
    tag,
    policy: 'readLedger',
    params,
    query: z.object({
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    // Whose it is: what is read of a restricted finding is kept on record.
    response: pageOf(HistoryEntry).extend({ id: Id, visibility: Visibility }),
  }),
  /** Units draft what the plan owes (time, criterion, who takes part and answers); all else is the office's. */
  correctFinding: route({
    method: 'PATCH',
    path: '/api/findings/:findingId',
    summary: '更正问题',
    tag,
    policy: 'draftPlan',
    params,
    body: z.object({ version, reason, changes: FindingCorrection }),
    response: changed,
  }),
  removeFinding: route({
    method: 'DELETE',
    path: '/api/findings/:findingId',
    summary: '删去误登的问题',
    tag,
    policy: 'changeLedger',
    params,
    body: z.object({ version, reason }),
    response: changed,
  }),
} as const;
