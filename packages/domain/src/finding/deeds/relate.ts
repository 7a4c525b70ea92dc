import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import { courseOf } from '../course.js';
import type { LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import type { Relate } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { withCourse } from '../loop/transitions.js';

/** 关联问题: 举一反三, recurrence of an earlier round, split, merge. */
export const relate: LoopDeed<Relate, LiveFinding['status']> = {
  policy: 'relateFindings',
  from: LIVE,
  anyNode: true,
  objection({ relatedId, note }, { id }) {
    return relatedId === id ? refusal('relatedToItself', {}) : openTextObjection(note);
  },
  decide({ kind, relatedId, note }, finding, { done }) {
    const isThere = courseOf(finding).relations.some(
      (relation) => relation.kind === kind && relation.findingId === relatedId,
    );
    return isThere ? [] : [{ type: 'FindingRelated', data: { ...done, kind, findingId: relatedId, note } }];
  },
};

export function findingRelated<F extends LiveFinding>(finding: F, relation: LoopDataOf<'FindingRelated'>): F {
  return withCourse(finding, ({ relations }) => ({ relations: [...relations, relation] }));
}
