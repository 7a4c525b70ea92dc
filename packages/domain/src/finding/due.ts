import { isCivilDate } from '../calendar/civil-date.js';
import { fieldLabel } from '../labels.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Due, FindingContent } from './finding.js';
import { owedMeasures } from './owed-measures.js';

/** What speaks against a due: a date that no calendar has. `field` is the identifier of the field. */
export function dueObjection(field: string, due: Due | null | undefined): Refusal | null {
  const wrong = datesOf(due).find((date) => !isCivilDate(date));
  return wrong === undefined ? null : refusal('invalidDate', { field: fieldLabel(field), found: wrong });
}

function datesOf(due: Due | null | undefined): string[] {
  if (due?.kind === 'date') return [due.date];
  return due?.kind === 'longTerm' ? due.stages.map(({ date }) => date) : [];
}

/**
 * The day on which it is due as far as a list sorts by it: the date, or the first stage of long-term work;
 * null where no day is named.
 */
export function dueDate(due: Due | null): string | null {
  return datesOf(due)[0] ?? null;
}

/** What speaks against the dates of a plan: results after completion, or a measure due after the finding. */
export function dueOrderObjection(content: FindingContent): Refusal | null {
  const results = dueDate(content.resultsDue);
  const completion = content.completionDue?.kind === 'date' ? content.completionDue.date : null;
  if (completion === null) return null;
  if (results !== null && results > completion) return outOfOrder('resultsDue', results, completion);
  const late = owedMeasures(content).find(({ due }) => due?.kind === 'date' && due.date > completion);
  return late?.due?.kind === 'date' ? outOfOrder('due', late.due.date, completion) : null;
}

function outOfOrder(field: string, from: string, to: string): Refusal {
  const earlier = field === 'due' ? '措施的完成时限' : fieldLabel(field);
  return refusal('datesOutOfOrder', { earlier, later: fieldLabel('completionDue'), from, to });
}

const DAY = 86_400_000;

/** Calendar days from one civil date to another; 0 when the second is not later. */
export function daysOver(due: string, on: string): number {
  return Math.max(0, Math.round((Date.parse(on) - Date.parse(due)) / DAY));
}
