import { canonicalJson } from '../../audit/canonical-json.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { ExtensionRequest } from '../course.js';
import { daysOver } from '../due.js';
import type { Due, FindingContent, WorkingFinding } from '../finding.js';
import type { DecideExtension, DecideLateExtension } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { minutesObjection, reasonObjection } from '../loop/payload.js';
import { voidMark, withCourse, withoutPending } from '../loop/transitions.js';
import { withMeasure } from '../measures.js';
import { dueOf } from './request-extension.js';

/** 审批延期, by the office, as long as it was asked for in time. */
export const decideExtension: LoopDeed<DecideExtension, 'underway'> = {
  policy: 'decideExtension',
  from: ['underway'],
  whyNot: ({ course }) => waitingObjection(course.extensions),
  objection(command, finding) {
    const request = requestOf(finding.course.extensions, command.extensionId);
    if (request?.late) return refusal('lateExtension', { due: dateOf(request.was) });
    return decisionObjection(command, finding);
  },
  decide: ({ extensionId, granted, opinion }, _finding, { done, recordedFor }) => {
    const decision = { ...done, granted, opinion: opinion.trim(), minutes: null, recordedFor };
    return [{ type: 'ExtensionDecided', data: { extensionId, decision } }];
  },
};

/** 审批逾期后的延期, by the leading group. */
export const decideLateExtension: LoopDeed<DecideLateExtension, 'underway'> = {
  policy: 'decideLateExtension',
  from: ['underway'],
  onPaper: true,
  whyNot: ({ course }) => waitingObjection(course.extensions),
  objection: (command, finding) => decisionObjection(command, finding) ?? minutesObjection(command.minutes),
  decide: ({ extensionId, granted, opinion, minutes }, _finding, { done, recordedFor }) => {
    const decision = { ...done, granted, opinion: opinion.trim(), minutes: minutes.trim(), recordedFor };
    return [{ type: 'ExtensionDecided', data: { extensionId, decision } }];
  },
};

function requestOf(extensions: readonly ExtensionRequest[], id: string): ExtensionRequest | undefined {
  return extensions.find((request) => request.id === id);
}

function dateOf(due: Due): string {
  return due.kind === 'date' ? due.date : '';
}

function waitingObjection(extensions: readonly ExtensionRequest[]): Refusal | null {
  return extensions.some(({ decision }) => decision === null) ? null : refusal('nothingRequested', {});
}

/** Refuses an unknown request, one that is decided, one that was overtaken, and a no without a word. */
function decisionObjection(
  { type, extensionId, granted, opinion }: DecideExtension | DecideLateExtension,
  { content, course }: WorkingFinding,
): Refusal | null {
  const request = requestOf(course.extensions, extensionId);
  if (!request) return refusal('unknownExtension', { id: extensionId });
  if (request.decision) return refusal('alreadyDecided', {});
  if (!granted) return reasonObjection(type, opinion);
  return isOvertaken(request, content) ? refusal('extensionOvertaken', {}) : openTextObjection(opinion);
}

/** The plan was amended since: the date that was asked for might move the new one back, or lie behind the finding's. */
function isOvertaken({ measureId, was }: ExtensionRequest, content: FindingContent): boolean {
  return canonicalJson(dueOf(content, measureId)) !== canonicalJson(was);
}

export function extensionDecided<F extends WorkingFinding>(
  finding: F,
  { extensionId, decision }: LoopDataOf<'ExtensionDecided'>,
): F {
  const request = requestOf(finding.course.extensions, extensionId);
  if (!request) throw new Error(`ExtensionDecided for ${extensionId}, which was not requested`);
  const { on, granted } = decision;
  // Red until the day of the decision, whenever it was asked for.
  const days = granted ? daysOver(dateOf(request.was) || on, on) : 0;
  const decided = withCourse(finding, ({ extensions, overdue }) => ({
    extensions: extensions.map((entry) => (entry.id === extensionId ? { ...entry, decision } : entry)),
    overdue: days > 0 ? [...overdue, { on, days, ended: 'extension' as const }] : overdue,
  }));
  if (!granted) return decided;
  const mark = voidMark(decision, 'ExtensionDecided', request.reason);
  return withoutPending<F>({ ...decided, content: extended(finding.content, request) }, mark);
}

/** The wording of the plan stays beside the new date. */
function extended(content: FindingContent, { measureId, was, newDate }: ExtensionRequest): FindingContent {
  const due: Due = { kind: 'date', date: newDate, wording: was.wording };
  return measureId === null ? { ...content, completionDue: due } : withMeasure(content, measureId, { due });
}
