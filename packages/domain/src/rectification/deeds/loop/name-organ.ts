import { canonicalJson } from '../../../audit/canonical-json.js';
import { openTextObjection } from '../../../open-text.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { blankObjection, dateObjection, reasonObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 成立整改机构: leading group, office, special groups ("1+3"); later changes say why. */
export const nameOrgan: LoopDeed<'NameOrgan'> = {
  from: ['open'],
  objection({ organ, becomes, reason }, state) {
    const { name, document, setUpOn } = becomes;
    const isChange = loopOf(state).organs[organ] !== undefined;
    return (
      blankObjection('机构名称', name) ??
      openTextObjection(document) ??
      (setUpOn === null ? null : dateObjection('成立日期', setUpOn)) ??
      (isChange ? reasonObjection('NameOrgan', reason) : openTextObjection(reason))
    );
  },
  decide({ organ, becomes, reason }, state) {
    const was = loopOf(state).organs[organ] ?? null;
    if (was !== null && canonicalJson(was) === canonicalJson(becomes)) return [];
    return [{ type: 'OrganNamed', data: { organ, was, becomes, reason } }];
  },
};

export function organNamed(
  state: OpenRectification,
  { organ, becomes }: LoopDataOf<'OrganNamed'>,
): OpenRectification {
  return withLoop(state, ({ organs }) => ({ organs: { ...organs, [organ]: becomes } }));
}
