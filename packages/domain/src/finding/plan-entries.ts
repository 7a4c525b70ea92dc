/** What was planned for a finding, and how its dates and duties were moved. Civil dates are `YYYY-MM-DD`. */

import type { Done, RecordedFor } from '../signature/signature.js';
import type { Due, FindingContent, Measure } from './finding.js';

/** The dates as they were adopted; extensions and amendments are seen against them. */
export interface OriginalDues {
  resultsDue: Due | null;
  completionDue: Due | null;
  measures: { measureId: string; due: Due | null }[];
}

export interface Adoption extends Done {
  /** Number of the leading group's minutes. */
  minutes: string;
  originalDues: OriginalDues;
}

/** Fields of the plan that the leading group may change. */
export type PlanChanges = Partial<
  Pick<
    FindingContent,
    | 'leadLeaders'
    | 'leadUnits'
    | 'participatingUnits'
    | 'resultsDue'
    | 'completionDue'
    | 'acceptanceCriterion'
  >
>;

/** The same of one measure. */
export interface MeasureChanges {
  measureId: string;
  changes: Partial<
    Pick<Measure, 'leadUnits' | 'participatingUnits' | 'responsiblePerson' | 'due' | 'acceptanceCriterion'>
  >;
}

export interface Amendment extends Done {
  id: string;
  minutes: string;
  reason: string;
  was: { plan: PlanChanges; measures: MeasureChanges[] };
  becomes: { plan: PlanChanges; measures: MeasureChanges[] };
  recordedFor: RecordedFor | null;
}

export interface ExtensionRequest extends Done {
  id: string;
  /** Null: of the date for completion of the finding. */
  measureId: string | null;
  was: Due;
  newDate: string;
  reason: string;
  progress: string;
  /** Asked for after the date: only the leading group decides. */
  late: boolean;
  /** Calendar days overdue when it was asked for; what is counted runs on to the decision. */
  overdueDays: number;
  decision: ExtensionDecision | null;
}

export interface ExtensionDecision extends Done {
  granted: boolean;
  opinion: string;
  /** Number of the leading group's minutes, for a late one. */
  minutes: string | null;
  recordedFor: RecordedFor | null;
}

/** Days on which it was overdue before a date was moved. */
export interface OverdueRecord {
  on: string;
  days: number;
  ended: 'extension' | 'amendment' | 'longTerm';
}
