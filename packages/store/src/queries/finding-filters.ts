/** Which findings a list is about: the conditions, and the columns that it may be sorted by. */

import type { LeafOutcome, LiveFinding, Part, Reported } from '@bihuan/domain';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { NO_DUE } from '../projections/finding-row.js';
import type { Tables } from '../tables.js';

/** Each narrows the list; absent ones do not. */
export interface FindingFilters {
  /** Words, separated by white space, that problem, introduction or measures hold. */
  text?: string;
  reportedStatus?: readonly (Reported['status'] | 'none')[];
  status?: readonly LiveFinding['status'][];
  /** Where it stands, outcomes told apart. */
  stand?: LeafOutcome;
  /** Whether it is signed off, and was changed since. */
  voided?: boolean;
  /** Something is still owed on this day or earlier. */
  openDueBefore?: string;
  level?: number;
  section?: string | null;
  part?: Part;
  leadLeader?: string;
  leadUnit?: string;
  participatingUnit?: string;
  /** Due on this day or later; findings without a date are not among them. */
  dueAfter?: string;
  /** Due on this day or earlier. */
  dueBefore?: string;
  hasFigures?: boolean;
}

/** The roles in which a party may be asked for. */
export const PARTY_FILTERS = ['leadLeader', 'leadUnit', 'participatingUnit'] as const;
export type PartyFilter = (typeof PARTY_FILTERS)[number];

type Builder = ExpressionBuilder<Tables, 'findings'>;
type Condition = Expression<SqlBool>;

/** Conditions on the row itself, less those on parties. */
export function rowConditions(eb: Builder, filters: FindingFilters): Condition[] {
  const { reportedStatus, level, section, part, dueAfter, dueBefore, hasFigures } = filters;
  const conditions: Condition[] = [];
  if (reportedStatus) conditions.push(oneOf(eb, reportedStatus));
  // What others lie under stands nowhere: deeds act on leaves only.
  if (filters.status)
    conditions.push(eb('findings.status', 'in', [...filters.status]), eb.not(hasFindingsUnder(eb)));
  if (filters.voided !== undefined) conditions.push(eb('findings.voided', '=', filters.voided ? 1 : 0));
  if (filters.stand !== undefined)
    conditions.push(eb('findings.stand', '=', filters.stand), eb.not(hasFindingsUnder(eb)));
  if (filters.openDueBefore !== undefined)
    conditions.push(eb('findings.open_due', '<=', filters.openDueBefore));
  if (level !== undefined) conditions.push(eb('findings.level', '=', level));
  if (section !== undefined) conditions.push(eb('findings.section', section === null ? 'is' : '=', section));
  if (part !== undefined) conditions.push(eb('findings.part', '=', part));
  if (hasFigures !== undefined) conditions.push(eb('findings.has_figures', '=', hasFigures ? 1 : 0));
  if (dueAfter !== undefined) conditions.push(eb('findings.completion_due', '>=', dueAfter));
  if (dueBefore !== undefined) conditions.push(eb('findings.completion_due', '<=', dueBefore));
  else if (dueAfter !== undefined) conditions.push(eb('findings.completion_due', '<', NO_DUE));
  return conditions;
}

/** True for a row of `findings` that is no leaf. */
export function hasFindingsUnder(eb: Builder): Expression<SqlBool> {
  return eb.exists(
    eb.selectFrom('findings as below').select('below.key').whereRef('below.parent_id', '=', 'findings.id'),
  );
}

function oneOf(eb: Builder, statuses: readonly string[]): Condition {
  const [only] = statuses;
  if (statuses.length === 1 && only !== undefined) return eb('findings.reported_status', '=', only);
  return eb('findings.reported_status', 'in', statuses.length === 0 ? [''] : statuses);
}

/** The filters that are set: by name, which the text of a query depends on, and as values of which it does not. */
export function flatFilters(filters: FindingFilters) {
  const { hasFigures, voided, ...others } = filters;
  const set = Object.entries(others).filter(([, value]) => value !== undefined);
  const names = [...set.map(([name]) => name), `${hasFigures} ${voided}`];
  // A truth value is written into the text.
  const fixed = { ...(hasFigures !== undefined && { hasFigures }), ...(voided !== undefined && { voided }) };
  return { names, fixed, values: Object.fromEntries(set) as Record<string, string> };
}
