/** Which rules are in force for a body on a day: the shipped ones, with its own over them. */

import { holdsOn } from '../organisation/period.js';
import type { DeadlineRule } from './rule.js';
import { shippedRules } from './shipped-rules.js';

/** What a body has said of its rules: its own by id; null withdraws a shipped one. */
export type OwnRules = Readonly<Record<string, DeadlineRule | null>>;

/** All rules of a body, own ones in the place of shipped ones of the same id, further ones behind, by id. */
export function ruleTable(own: OwnRules = {}): DeadlineRule[] {
  const shipped = shippedRules.map((rule) => (Object.hasOwn(own, rule.id) ? (own[rule.id] ?? null) : rule));
  const known = new Set(shippedRules.map(({ id }) => id));
  const further = Object.keys(own)
    .filter((id) => !known.has(id))
    .sort()
    .map((id) => own[id] ?? null);
  return [...shipped, ...further].filter((rule) => rule !== null);
}

/** Whether the rule is in force on this civil date. */
export function isInForce({ effectiveFrom, effectiveTo }: DeadlineRule, on: string): boolean {
  return holdsOn({ from: effectiveFrom ?? '', to: effectiveTo }, on);
}
