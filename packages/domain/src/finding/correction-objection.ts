/** What speaks against correcting a finding on which work has begun. Before that, everything may be drafted. */

import { canonicalJson } from '../audit/canonical-json.js';
import { fieldLabel } from '../labels.js';
import { openTextObjection } from '../open-text.js';
import { type Refusal, refusal } from '../refusal.js';
import type { ContentCommand } from './commands.js';
import type { Due, FindingContent, LiveFinding } from './finding.js';
import { holderObjection } from './loop/holders.js';
import { withMeasuresInside } from './measures.js';

/** A reason is always asked for; dates belong to the plan; the last measure and the last holder stay. */
export function correctionObjection(command: ContentCommand, state: LiveFinding): Refusal | null {
  const marked = wordsObjection(command);
  if (marked || state.status === 'registered') return marked;
  return (
    dateObjection(command, state) ??
    lastObjection(command, state) ??
    (reasonOf(command).trim() === '' ? refusal('noReason', { deed: command.type }) : null)
  );
}

/** Words that come with a correction besides those that its own deed looks at: reason, criterion, goal, headings. */
function wordsObjection(command: ContentCommand): Refusal | null {
  const changes = 'changes' in command ? command.changes : {};
  const { acceptanceCriterion } = 'measure' in command ? command.measure : changes;
  const { goal, number, section }: Partial<FindingContent> =
    command.type === 'CorrectFinding' ? command.changes : {};
  return openTextObjection(reasonOf(command), acceptanceCriterion, goal, number, section);
}

/** Why, in the words of whoever corrects; empty where nothing was said. */
export function reasonOf(command: ContentCommand): string {
  return ('reason' in command ? command.reason : null) ?? '';
}

/** An adopted date moves by an extension or an amendment only: both leave the first one, and its red days, in sight. */
function dateObjection(command: ContentCommand, { content, course }: LiveFinding): Refusal | null {
  if (!course?.adoption) return null;
  const moves = (was: Due | null | undefined, becomes: Due | null | undefined) =>
    becomes !== undefined && canonicalJson(was ?? null) !== canonicalJson(becomes);
  if (command.type === 'CorrectMeasure') {
    const measure = content.measures.find(({ id }) => id === command.measureId);
    return moves(measure?.due, command.changes.due)
      ? refusal('dateSetByPlan', { field: fieldLabel('due') })
      : null;
  }
  if (command.type !== 'CorrectFinding') return null;
  const moved = (['resultsDue', 'completionDue'] as const).find((field) =>
    moves(content[field], command.changes[field]),
  );
  return moved ? refusal('dateSetByPlan', { field: fieldLabel(moved) }) : null;
}

function lastObjection(command: ContentCommand, { content }: LiveFinding): Refusal | null {
  if (command.type === 'RemoveMeasure') {
    const removed = withMeasuresInside(content.measures, command.measureId);
    return removed.length === content.measures.length ? refusal('noMeasure', {}) : null;
  }
  if (command.type !== 'CorrectFinding') return null;
  const { leadUnits = content.leadUnits, leadLeaders = content.leadLeaders } = command.changes;
  return holderObjection({ ...content, leadUnits, leadLeaders });
}
