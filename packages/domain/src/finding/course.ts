/**
 * The course (经过) of a finding: everything that the deeds of its loop have left behind. Entries are only ever
 * added; what was undone is marked, or put aside with its mark, and never lost. Civil dates are `YYYY-MM-DD`, instants UTC.
 */

import type { Done, Signature } from '../signature/signature.js';
import type {
  CheckResult,
  Concurrence,
  Evaluation,
  FindingRelation,
  HandOverEntry,
  LookBack,
  MeasureState,
  ProgressEntry,
  Reminder,
  ReturnEntry,
  Submission,
  Substitute,
  Verification,
} from './course-entries.js';
import type { Evidence, WithdrawnEvidence } from './evidence.js';
import type { Adoption, Amendment, ExtensionRequest, OverdueRecord } from './plan-entries.js';

export type * from './course-entries.js';
export type * from './plan-entries.js';

export interface Course {
  /** Counts up whenever the finding goes back to 整改中: concurrences and signatures hold in their round. */
  round: number;
  started: (Done & { immediately: boolean }) | null;
  adoption: Adoption | null;
  amendments: Amendment[];
  /** Of a measure that is not here, nothing has been said: 未启动. */
  measureStates: { measureId: string; state: MeasureState }[];
  progress: ProgressEntry[];
  evidence: Evidence[];
  /** Absent until a first piece is withdrawn, as in everything that was stored before pieces could be. */
  withdrawnEvidence?: WithdrawnEvidence[];
  concurrences: Concurrence[];
  submissions: Submission[];
  returns: ReturnEntry[];
  verifications: Verification[];
  signatures: Signature[];
  extensions: ExtensionRequest[];
  overdue: OverdueRecord[];
  relations: FindingRelation[];
  reminders: Reminder[];
  checks: CheckResult[];
  lookBacks: LookBack[];
  evaluations: Evaluation[];
  substitutes: Substitute[];
  handOvers: HandOverEntry[];
  /** The approved public wording; null: none was approved. */
  wording: (Done & { text: string }) | null;
  /** Why it is withheld; null for a public one. */
  withheld: (Done & { ground: string }) | null;
}

/** Before the first deed of the loop. */
export function emptyCourse(): Course {
  return {
    round: 1,
    started: null,
    adoption: null,
    amendments: [],
    measureStates: [],
    progress: [],
    evidence: [],
    concurrences: [],
    submissions: [],
    returns: [],
    verifications: [],
    signatures: [],
    extensions: [],
    overdue: [],
    relations: [],
    reminders: [],
    checks: [],
    lookBacks: [],
    evaluations: [],
    substitutes: [],
    handOvers: [],
    wording: null,
    withheld: null,
  };
}

/** Who verifies in place of the usual body: whom the leading group has named last; undefined: nobody. */
export function substituteOf({ substitutes }: Course): Substitute | undefined {
  return substitutes.at(-1);
}

/** Everything that has been done, also of a finding on which nothing was. */
export function courseOf(finding: { course?: Course }): Course {
  return finding.course ?? emptyCourse();
}
