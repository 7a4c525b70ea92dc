/** A deadline rule is data with provenance: anybody can see where it comes from, and each body may edit its own. */

/** What a period is counted from. */
export const ruleAnchors = [
  'feedbackReceived',
  'planAdopted',
  'concentratedBegan',
  'concentratedEnded',
  'reportSubmitted',
] as const;
export type RuleAnchor = (typeof ruleAnchors)[number];

/** What ends the waiting for what is due. */
export type RuleFulfilment = RuleAnchor | 'noticePublished';

export const ruleUnits = ['calendarDay', 'workingDay', 'month'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** Whose rule it is. */
export const ruleLevels = ['central', 'province', 'city', 'county', 'body'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** Where a rule comes from. Practice has no document; it is what bodies are seen to do. */
export interface RuleBasis {
  /** Title and number of the document; for practice a sentence that says so. */
  document: string;
  /** `第三十二条`; null where none is known or the basis is practice. */
  article: string | null;
  isPractice: boolean;
}

export interface DeadlineRule {
  id: string;
  /** What is due: `报送整改方案`. */
  name: string;
  basis: RuleBasis;
  level: RuleLevel;
  anchor: RuleAnchor;
  /** How many units after the anchor; 0 is the day of the anchor itself. */
  offset: number;
  unit: RuleUnit;
  /** By which day it is seen that it was done; null: nothing on record says so. */
  metBy: RuleFulfilment | null;
  /** Civil dates between which the rule is in force, the last one not included; null: open. */
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** Whether somebody has compared it with the document. A rule that is not verified turns nothing red. */
  isVerified: boolean;
}
