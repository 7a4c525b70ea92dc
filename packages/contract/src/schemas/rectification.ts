import { z } from 'zod';
import { CivilDate, Id, Instant, TextRange } from './common.js';

export const InspectionKind = z.enum(['巡视', '巡察', '审计', '督察']);
export const SourceGenre = z.enum(['notice', 'feedback', 'plan', 'report']);

export const RectificationHeader = z.object({
  kind: InspectionKind.nullable(),
  genre: SourceGenre,
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  inspectedBody: z.string().nullable(),
  inspectionTeam: z.string().nullable(),
  authority: z.string().nullable(),
  round: z.string().nullable(),
  inspectedFrom: CivilDate.nullable(),
  inspectedTo: CivilDate.nullable(),
  feedbackDate: CivilDate.nullable(),
  publishedDate: CivilDate.nullable(),
});

export const Chapter = z.object({ heading: z.string(), text: z.string(), range: TextRange.nullable() });
export const Contact = z.object({
  phone: z.string().nullable(),
  email: z.string().nullable(),
  post: z.string().nullable(),
});

export const RectificationRow = z.object({
  id: Id,
  /** What people call it: title, or body and round. */
  name: z.string(),
  inspectedBody: z.string().nullable(),
  kind: InspectionKind.nullable(),
  genre: SourceGenre,
  feedbackDate: CivilDate.nullable(),
  findingCount: z.number().int(),
  updatedAt: Instant,
});

export const RectificationPage = z.object({
  id: Id,
  name: z.string(),
  version: z.number().int(),
  header: RectificationHeader,
  organisation: Chapter.nullable(),
  nextSteps: Chapter.nullable(),
  contact: Contact,
  statedCounts: z.array(
    z.object({
      text: z.string(),
      what: z.string(),
      value: z.string(),
      unit: z.string(),
      range: TextRange.nullable(),
    }),
  ),
  source: z.object({ importId: Id, fileName: z.string(), sha256: z.string() }).nullable(),
});
export type RectificationPage = z.infer<typeof RectificationPage>;

/** What the head of the ledger counts; every number names the level it counts. */
export const LedgerCounts = z.object({
  total: z.number().int(),
  byReportedStatus: z.object({
    completed: z.number().int(),
    ongoing: z.number().int(),
    unspecified: z.number().int(),
    none: z.number().int(),
  }),
  /** Where they stand; outcomes are told apart. `voided` are among the signed ones. */
  byStand: z.object({
    registered: z.number().int(),
    underway: z.number().int(),
    reopened: z.number().int(),
    submitted: z.number().int(),
    endorsed: z.number().int(),
    verified: z.number().int(),
    longTerm: z.number().int(),
    resolved: z.number().int(),
    notImplemented: z.number().int(),
    voided: z.number().int(),
  }),
  byLevel: z.array(z.object({ level: z.number().int(), count: z.number().int() })),
  bySection: z.array(z.object({ section: z.string().nullable(), count: z.number().int() })),
  /** Values to choose from in the filter bar. */
  leadLeaders: z.array(z.string()),
  leadUnits: z.array(z.string()),
});
export type LedgerCounts = z.infer<typeof LedgerCounts>;
