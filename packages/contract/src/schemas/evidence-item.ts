import { z } from 'zod';
import { CivilDate, Id, Instant } from './common.js';
import { done } from './done.js';

/** A piece of evidence (佐证材料) as the page lists it. */
export const EvidenceItem = z.object({
  ...done,
  id: Id,
  digest: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  kind: z.string(),
  effectiveDate: CivilDate,
  receivedAt: Instant,
  measureIds: z.array(Id),
  how: z.enum(['uploaded', 'linked']),
  attachedBy: z.enum(['doer', 'verifier']),
  /** Dated before the feedback: a paper that was there already. */
  beforeFeedback: z.boolean(),
  /** It carries a mark of classification: kept, but shown to nobody. */
  withheld: z.boolean(),
  /** Other findings in the reader's scope that hold the same file. */
  alsoOn: z.array(z.object({ findingId: Id, number: z.string() })),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** A piece that was attached by mistake: what it was, who withdrew it and why. Its content is shown no more. */
export const WithdrawnEvidenceItem = EvidenceItem.pick({
  ...{ by: true, at: true, on: true, id: true, name: true, kind: true, effectiveDate: true },
}).extend({ withdrawn: z.object({ ...done, reason: z.string() }) });
