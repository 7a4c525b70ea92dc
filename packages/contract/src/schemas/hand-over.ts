import { z } from 'zod';
import { CivilDate, Id } from './common.js';
import { Named, PostRow } from './organisation.js';

/** As what a party is named in a finding. */
export const DutyRole = z.enum([
  'leadLeader',
  'leadUnit',
  'participatingUnit',
  'responsibleSection',
  'responsiblePerson',
]);

/** Names one duty: the finding, the measure (null: the finding itself), and as what the post is named there. */
export const DutyKey = z.object({ findingId: Id, measureId: Id.nullable(), role: DutyRole });

/** Somebody who may take over a duty. */
export const SuccessorRow = z.object({ person: Named, post: PostRow });

/** The hand-over sheet (责任交接单) of a post. */
export const HandOverSheet = z.object({
  person: Named,
  post: PostRow,
  /** First day on which the post is held no more. */
  on: CivilDate,
  lines: z.array(
    DutyKey.extend({
      rectificationId: Id,
      /** Number and problem of the finding. */
      words: z.string(),
      successor: SuccessorRow.nullable(),
      /** Why this successor is proposed. */
      ground: z.enum(['chosen', 'sameTitle', 'headOfUnit']).nullable(),
    }),
  ),
  /** Duties outside the caller's ledger: their office must hand them over. */
  hidden: z.number().int(),
  /** Who holds a post in the same unit on that day: to choose from. */
  candidates: z.array(SuccessorRow),
});
export type HandOverSheet = z.infer<typeof HandOverSheet>;
