import { refusal } from '../../refusal.js';
import type { FindingContent, LiveFinding, Measure, Party } from '../finding.js';
import { LIVE } from '../live.js';
import { idsOf } from '../loop/holders.js';
import type { HandOverDuty } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';
import { measureObjection, measureOf, withMeasure } from '../measures.js';

/** 交接责任: a duty never falls to the ground; it goes from one holder to the next. */
export const handOverDuty: LoopDeed<HandOverDuty, LiveFinding['status']> = {
  policy: 'handOver',
  from: LIVE,
  objection({ measureId, from, to, reason }, { content }, context) {
    const unknown = measureId === null ? null : measureObjection(content, measureId);
    if (unknown) return unknown;
    const next = replaced(content, measureId, from, to);
    if (next === content) {
      // A post, or a unit far from the finding, has no name here: an id would tell nobody anything.
      return refusal('unknownDuty', { holder: context.units[from]?.name ?? '所选的单位或职务' });
    }
    if (!to.partyId) return refusal('dutyWithoutHolder', { count: 1, first: content.problem });
    // Of a post the domain knows nothing but its id: whoever asks has looked it up.
    if (standsAsUnit(content, measureId, from) && !context.units[to.partyId]) {
      return refusal('unknownUnit', { id: to.partyId });
    }
    return reasonObjection('HandOverDuty', reason);
  },
  decide: ({ measureId, from, to, reason }, _finding, { done }) =>
    from === to.partyId
      ? []
      : [{ type: 'DutyHandedOver', data: { ...done, measureId, from, to, reason: reason.trim() } }],
};

/** Whether the holder stands where only a unit may. */
function standsAsUnit(content: FindingContent, measureId: string | null, holder: string): boolean {
  const place = measureId === null ? content : measureOf(content, measureId);
  const section = 'responsibleSection' in place ? place.responsibleSection : null;
  return idsOf([...place.leadUnits, ...place.participatingUnits, section]).includes(holder);
}

const LISTS = ['leadLeaders', 'leadUnits', 'participatingUnits'] as const;
const SINGLE = ['responsibleSection', 'responsiblePerson'] as const;
const MEASURE_LISTS = ['leadUnits', 'participatingUnits'] as const;

/** The content with the holder replaced; the very same content when he holds nothing there. */
function replaced(
  content: FindingContent,
  measureId: string | null,
  from: string,
  to: Party,
): FindingContent {
  if (measureId === null) {
    const changes = { ...listsWith(content, LISTS, from, to), ...singleWith(content, SINGLE, from, to) };
    return Object.keys(changes).length === 0 ? content : { ...content, ...changes };
  }
  const measure = content.measures.find(({ id }) => id === measureId);
  if (!measure) return content;
  const changes: Partial<Measure> = {
    ...listsWith(measure, MEASURE_LISTS, from, to),
    ...singleWith(measure, ['responsiblePerson'], from, to),
  };
  return Object.keys(changes).length === 0 ? content : withMeasure(content, measureId, changes);
}

/** The lists that name the holder, with the next one in his place; nobody stands twice in a list. */
function listsWith<K extends string>(
  holder: Record<K, Party[]>,
  names: readonly K[],
  from: string,
  to: Party,
): Partial<Record<K, Party[]>> {
  const changes: Partial<Record<K, Party[]>> = {};
  for (const name of names) {
    const list = holder[name];
    if (!list.some(({ partyId }) => partyId === from)) continue;
    const next = list.map((party) => (party.partyId === from ? to : party));
    changes[name] = next.filter(
      (party, index) =>
        !party.partyId || next.findIndex(({ partyId }) => partyId === party.partyId) === index,
    );
  }
  return changes;
}

function singleWith<K extends string>(
  holder: Record<K, Party | null>,
  names: readonly K[],
  from: string,
  to: Party,
): Partial<Record<K, Party>> {
  const held = names.filter((name) => holder[name]?.partyId === from);
  return Object.fromEntries(held.map((name) => [name, to])) as Partial<Record<K, Party>>;
}

export function dutyHandedOver<F extends LiveFinding>(
  finding: F,
  { measureId, from, to, reason, ...done }: LoopDataOf<'DutyHandedOver'>,
): F {
  const content = replaced(finding.content, measureId, from, to);
  return withCourse<F>({ ...finding, content }, ({ handOvers }) => ({
    handOvers: [...handOvers, { ...done, from, to: to.partyId ?? to.text, reason }],
  }));
}
