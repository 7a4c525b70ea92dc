/** A leaf as the adoption of the plan looks at it. */

import { dueOrderObjection } from '../../finding/due.js';
import type { FindingContent } from '../../finding/finding.js';
import { planGaps } from '../../finding/plan-gaps.js';
import { fieldLabel } from '../../labels.js';
import { type UnitLevel, unitLevels } from '../../organisation/unit/unit.js';
import { milestoneLabels } from './labels.js';

export interface AdoptionLeaf {
  findingId: string;
  /** The version that was looked at. */
  version: number;
  /** How people call it: number and problem. */
  words: string;
  /** False: nothing answers it, no measure at all (事事有回音). */
  isAnswered: boolean;
  /** Every gap in the six clear points and the criterion, in Chinese. */
  gaps: string[];
  /** Two dates of the leaf in the wrong order; null: they are in order. */
  disorder: DateDisorder | null;
  /** The lead stands below the level that the finding demands. */
  isPushedDown: boolean;
}

export interface DateDisorder {
  earlier: string;
  later: string;
  from: string;
  to: string;
}

/** The finding as far as adoption depends on it. */
export interface LeafOfPlan {
  id: string;
  version: number;
  content: FindingContent;
}

/** Levels of units that adoption compares; null: not known, and then nothing is warned of. */
export interface ResponsibilityLevels {
  /** The level that the finding demands: that of the inspected body where the feedback addresses its leaders. */
  demanded: UnitLevel | null;
  /** The level of the unit that the first lead leader belongs to. */
  lead: UnitLevel | null;
}

const WORDS = 30;

/** Looks at a leaf before adoption. `feedbackOn` is the civil date of the feedback: nothing is due before it. */
export function adoptionLeaf(
  finding: LeafOfPlan,
  feedbackOn: string | null,
  { demanded, lead }: ResponsibilityLevels,
): AdoptionLeaf {
  const { id, version, content } = finding;
  return {
    findingId: id,
    version,
    words: `${content.number} ${content.problem}`.trim().slice(0, WORDS),
    isAnswered: content.measures.length > 0,
    gaps: planGaps(finding).map(({ label }) => label),
    disorder: disorderOf(content, feedbackOn),
    isPushedDown:
      demanded !== null && lead !== null && unitLevels.indexOf(lead) > unitLevels.indexOf(demanded),
  };
}

/** The order inside the plan, and that nothing is to be completed before the feedback came. */
function disorderOf(content: FindingContent, feedbackOn: string | null): DateDisorder | null {
  const objection = dueOrderObjection(content);
  if (objection?.code === 'datesOutOfOrder') return objection.params;
  const completion = content.completionDue?.kind === 'date' ? content.completionDue.date : null;
  if (feedbackOn === null || completion === null || feedbackOn <= completion) return null;
  return {
    earlier: milestoneLabels.feedbackReceived,
    later: fieldLabel('completionDue'),
    from: feedbackOn,
    to: completion,
  };
}
