import { leafOutcomes } from '@bihuan/domain';
import { z } from 'zod';
import { CivilDate, Id, Instant, TextRange } from './common.js';
import { CourseView, Hindrance, Waiting } from './course.js';
import { Due, Party } from './duty.js';

export { Due, Party } from './duty.js';

/** 资金、制度、人员处理、实物: what a measure must prove. */
export const ResultType = z.enum(['money', 'document', 'people', 'physical']);

export const Measure = z.object({
  id: Id,
  marker: z.string().nullable(),
  level: z.number().int().min(1).max(3),
  text: z.string(),
  ownLine: z.boolean(),
  leadUnits: z.array(Party),
  participatingUnits: z.array(Party),
  responsiblePerson: Party.nullable(),
  due: Due.nullable(),
  acceptanceCriterion: z.string().nullable(),
  resultType: ResultType.nullish(),
});

const mention = { id: Id, place: z.string(), at: TextRange };

export const Figure = z.object({
  ...mention,
  text: z.string(),
  value: z.string(),
  unit: z.string(),
  qualifier: z.string().nullable(),
});
export const CitedDocument = z.object({
  ...mention,
  title: z.string(),
  number: z.string().nullable(),
  action: z.string(),
});
export const CitedDate = z.object({
  ...mention,
  text: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  role: z.string(),
});
export const Accountability = z.object({
  ...mention,
  text: z.string(),
  kind: z.string(),
  people: z.number().int().nullable(),
});

export const ReportedStatus = z.enum(['completed', 'ongoing', 'unspecified']);
export const Visibility = z.enum(['public', 'internal', 'restricted']);
export const Part = z.enum(['主报告', '选人用人', '意识形态', '巡察']);

/** The whole content of a finding, as `domain` holds it. */
export const FindingContent = z.object({
  part: Part,
  level: z.number().int().min(1).max(3),
  parentId: Id.nullable(),
  number: z.string(),
  section: z.string().nullable(),
  problem: z.string(),
  introduction: z.string().nullable(),
  measures: z.array(Measure),
  figures: z.array(Figure),
  documents: z.array(CitedDocument),
  dates: z.array(CitedDate),
  accountability: z.array(Accountability),
  leadLeaders: z.array(Party),
  leadUnits: z.array(Party),
  participatingUnits: z.array(Party),
  responsibleSection: Party.nullable(),
  responsiblePerson: Party.nullable(),
  resultsDue: Due.nullable(),
  completionDue: Due.nullable(),
  acceptanceCriterion: z.string().nullable(),
  /** 整改目标; absent where the plan states none. */
  goal: z.string().nullish(),
  reported: z
    .object({ status: ReportedStatus, open: z.boolean(), text: z.string(), range: TextRange.nullable() })
    .nullable(),
  sourceRange: TextRange.nullable(),
  problemRange: TextRange.nullable(),
  visibility: Visibility,
});

/** A stretch of a text to be marked: `[start, end)`. */
export const Highlight = TextRange;

/** Where a finding stands in its loop (登记 … 已销号, 长期坚持). */
export const FindingStatus = z.enum([
  'registered',
  'underway',
  'submitted',
  'endorsed',
  'verified',
  'signedOff',
  'longTerm',
]);

/** One row of the ledger (台账): only what the table shows. */
export const FindingRow = z.object({
  id: Id,
  rectificationId: Id,
  ordinal: z.number(),
  number: z.string(),
  level: z.number().int(),
  section: z.string().nullable(),
  part: Part,
  problem: z.string(),
  /** Stored state in the loop. */
  status: FindingStatus,
  /** The state with its outcome told apart: closed is not fixed. */
  stand: z.enum(leafOutcomes),
  /** 签字已失效: what is signed was changed since. */
  voided: z.boolean(),
  /** Present where others lie under it: it stands where they stand. */
  isParent: z.literal(true).optional(),
  /** 通报所述，未经核验; null where the source reports nothing. */
  reportedStatus: ReportedStatus.nullable(),
  reportedOpen: z.boolean(),
  leadLeaders: z.array(z.string()),
  leadUnits: z.array(z.string()),
  participatingUnits: z.array(z.string()),
  resultsDue: Due.nullable(),
  completionDue: Due.nullable(),
  /** The earliest day on which something is still owed: what the light goes by. */
  openDue: CivilDate.nullable(),
  measureCount: z.number().int(),
  figureCount: z.number().int(),
  documentCount: z.number().int(),
  visibility: Visibility,
  version: z.number().int(),
  updatedAt: Instant,
  /** Where the search words stand; absent when nothing was searched. */
  hit: z
    .object({
      problem: z.array(Highlight),
      /** The best stretch of a measure, when the problem itself does not hold the words. */
      excerpt: z.object({ label: z.string(), text: z.string(), marks: z.array(Highlight) }).nullable(),
    })
    .optional(),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** One entry of a finding's history (经过). */
export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  /** Event type, past tense. */
  type: z.string(),
  /** Chinese: what was done, `改数字：1560亿元 → 1600亿元`. */
  summary: z.string(),
  /** Chinese: who, by the name of now; `本机` or `操作员 root@host`. */
  actor: z.string(),
  reason: z.string().nullable(),
  /** What was said with it, in full: a report, a summary, what a verification found. */
  detail: z.string().nullable(),
  /** What stands differently since, field by field. */
  changes: z.array(z.object({ field: z.string(), was: z.string(), becomes: z.string() })),
  /** 代录: for whom it was typed, and the scan of what he signed; null where nobody typed for another. */
  onPaper: z.object({ leader: z.string(), scanDigest: z.string() }).nullable(),
});

export const FindingPage = z.object({
  id: Id,
  rectificationId: Id,
  ordinal: z.number(),
  version: z.number().int(),
  status: FindingStatus,
  content: FindingContent,
  history: z.array(HistoryEntry),
  /** Pass as `after` for older entries; null when all are here. */
  historyNext: z.string().nullable(),
  previousId: Id.nullable(),
  nextId: Id.nullable(),
  /** 1-based place among the rectification's findings, and how many there are; each null beyond 2,000. */
  position: z.number().int().nullable(),
  total: z.number().int().nullable(),
  /** The earliest day on which something is still owed; null where nothing dated is. */
  openDue: CivilDate.nullable(),
  /** What the loop has left; null before its first deed. */
  course: CourseView.nullable(),
  /** Hex digest of the content as it would be signed now, by the hash of the record. */
  contentHash: z.string(),
  /** What waits on it, and for whom: what comes next. Empty where nothing does. */
  waits: z.array(Waiting),
  /** Of each deed by its name why the reader may not do it now; null: he may. */
  can: z.record(z.string(), Hindrance.nullable()),
  /** Words of the source around the finding; null when it was not imported. */
  source: z
    .object({ importId: Id, fileName: z.string(), text: z.string(), offset: z.number().int() })
    .nullable(),
});
export type FindingPage = z.infer<typeof FindingPage>;
