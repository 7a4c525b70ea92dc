import { refusal } from '../../../refusal.js';
import { ruleTable } from '../../../rules/rule-table.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { reasonObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 停用期限规则: a shipped rule or one's own; what was in force before stays in the record. */
export const withdrawRule: LoopDeed<'WithdrawRule'> = {
  from: ['open'],
  objection: ({ ruleId, reason }, state) =>
    ruleOf(state, ruleId) === undefined
      ? refusal('unknownRule', { id: ruleId })
      : reasonObjection('WithdrawRule', reason),
  decide({ ruleId, reason }, state) {
    const was = ruleOf(state, ruleId);
    return was === undefined ? [] : [{ type: 'RuleWithdrawn', data: { ruleId, was, reason } }];
  },
};

function ruleOf(state: OpenRectification, ruleId: string) {
  return ruleTable(loopOf(state).ownRules).find(({ id }) => id === ruleId);
}

export function ruleWithdrawn(
  state: OpenRectification,
  { ruleId }: LoopDataOf<'RuleWithdrawn'>,
): OpenRectification {
  return withLoop(state, ({ ownRules }) => ({ ownRules: { ...ownRules, [ruleId]: null } }));
}
