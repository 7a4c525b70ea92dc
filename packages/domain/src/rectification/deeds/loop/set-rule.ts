import { canonicalJson } from '../../../audit/canonical-json.js';
import { type Refusal, refusal } from '../../../refusal.js';
import type { DeadlineRule } from '../../../rules/rule.js';
import { ruleTable } from '../../../rules/rule-table.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { blankObjection, dateObjection, orderObjection, reasonObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** No period of this work is longer: 1,000 months. */
const LONGEST = 1_000;

/** 设定期限规则: a rule of the body's own, with its source. */
export const setRule: LoopDeed<'SetRule'> = {
  from: ['open'],
  objection: ({ rule, reason }) => ruleObjection(rule) ?? reasonObjection('SetRule', reason),
  decide({ rule, reason }, state) {
    const was = ruleTable(loopOf(state).ownRules).find(({ id }) => id === rule.id) ?? null;
    if (was !== null && canonicalJson(was) === canonicalJson(rule)) return [];
    return [{ type: 'RuleSet', data: { was, becomes: rule, reason } }];
  },
};

function ruleObjection({ id, name, basis, offset, isVerified, ...rule }: DeadlineRule): Refusal | null {
  const blank = blankObjection('规则编号', id) ?? blankObjection('规则名称', name);
  if (blank) return blank;
  if (!Number.isInteger(offset) || offset < 0 || offset > LONGEST) {
    return refusal('ruleOffsetNotValid', { found: String(offset) });
  }
  // Verified means: somebody compared it with a document, so there is one, and a place in it.
  const isFounded = !basis.isPractice && basis.document.trim() !== '' && Boolean(basis.article?.trim());
  if (isVerified && !isFounded) return refusal('ruleWithoutBasis', { name });
  return effectObjection(rule);
}

function effectObjection({
  effectiveFrom: from,
  effectiveTo: to,
}: Pick<DeadlineRule, 'effectiveFrom' | 'effectiveTo'>): Refusal | null {
  const wrong = (from && dateObjection('生效日期', from)) || (to && dateObjection('失效日期', to));
  if (wrong) return wrong;
  if (from === null || to === null) return null;
  return orderObjection({ field: '生效日期', date: from }, { field: '失效日期', date: to });
}

export function ruleSet(state: OpenRectification, { becomes }: LoopDataOf<'RuleSet'>): OpenRectification {
  return withLoop(state, ({ ownRules }) => ({ ownRules: { ...ownRules, [becomes.id]: becomes } }));
}
