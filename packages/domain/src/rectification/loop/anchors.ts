import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { type Anchors, type Deadline, deadlinesOf } from '../../rules/deadlines.js';
import { ruleTable } from '../../rules/rule-table.js';
import type { KnownRectification } from '../rectification.js';
import { loopOf } from './loop.js';

/** The days of this rectification that rules count from. */
export function anchorsOf(rectification: KnownRectification): Anchors {
  const { milestones, adoptions } = loopOf(rectification);
  return {
    // The header names the day of the feedback as the notice has it; what the office recorded goes before it.
    feedbackReceived: milestones.feedbackReceived ?? rectification.content.header.feedbackDate,
    planAdopted: adoptions[0]?.on ?? null,
    concentratedBegan: milestones.concentratedBegan ?? null,
    concentratedEnded: milestones.concentratedEnded ?? null,
    reportSubmitted: milestones.reportSubmitted ?? null,
    noticePublished: milestones.noticePublished ?? null,
  };
}

/** Everything that is due of this rectification by its rules, in the order of its table. */
export function deadlinesOfRectification(
  rectification: KnownRectification,
  calendar: WorkingCalendar,
): Deadline[] {
  const rules = ruleTable(loopOf(rectification).ownRules);
  return deadlinesOf(rules, anchorsOf(rectification), calendar);
}
