/** The feedback becomes findings, and the findings a plan. */

import { type FindingContent, type Measure, refuse } from '@bihuan/domain';
import { executeAll, objectOfRectification } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import { newMeasure } from '../../use-cases/findings/new-measure.js';
import { mentionsIn } from '../../use-cases/mentions-in.js';
import { between } from '../chance.js';
import { type DemoNode, demoNodes } from '../data/findings.js';
import { dueOn } from '../days.js';
import { change, on, type Scene, unitParty } from '../scene.js';
import type { Step } from '../step.js';
import type { LivedLeaf } from './planned-leaves.js';

/** The tree is registered on one day; what was fed back late, later. */
export function registrations(lived: readonly LivedLeaf[]): Step[] {
  const late = new Set(lived.filter(({ life }) => life.due === null).map(({ leaf }) => leaf.key));
  const nodes = demoNodes();
  return [
    registering(
      -240,
      nodes.filter(({ key }) => !late.has(key)),
    ),
    registering(
      -8,
      nodes.filter(({ key }) => late.has(key)),
    ),
  ];
}

function registering(day: number, nodes: readonly DemoNode[]): Step {
  return {
    day,
    who: 'office',
    async act(scene, caller) {
      const { tx, ids } = scene;
      const { rectificationId } = ids;
      const object = await objectOfRectification(tx, rectificationId);
      if (!object) return refuse('unknownRectification', { id: rectificationId });
      const order = demoNodes().map(({ key }) => key);
      const commands = nodes.map((node) => ({
        type: 'RegisterFinding' as const,
        findingId: ids.finding(node.key),
        rectificationId,
        ordinal: order.indexOf(node.key) + 1,
        content: contentOf(node, scene),
      }));
      await executeAll(tx, commands, authorised(caller, 'changeLedger', object));
    },
  };
}

/** What the feedback says: no more than the words. */
function contentOf({ key, parent, level, part, text }: DemoNode, { ids }: Scene): FindingContent {
  return {
    ...{ part, level, number: key, problem: text, parentId: parent === null ? null : ids.finding(parent) },
    ...{ section: null, introduction: null, measures: [] },
    ...{ figures: [], documents: [], dates: [], accountability: [] },
    ...{ leadLeaders: [], leadUnits: [], participatingUnits: [] },
    ...{ responsibleSection: null, responsiblePerson: null },
    ...{ resultsDue: null, completionDue: null, acceptanceCriterion: null },
    ...{ reported: null, sourceRange: null, problemRange: null, visibility: 'public' },
  };
}

/** 六个明确 and the measures of one leaf, as the office drafts them; none for one without a plan. */
export function draft({ leaf, life }: LivedLeaf): Step[] {
  const { due } = life;
  if (due === null) return [];
  const day = life.immediate ? -237 : between(leaf.draw, -234, -228);
  return [{ day, who: 'office', act: (scene, caller) => drafted(scene, caller, { leaf, life, due }) }];
}

async function drafted(
  scene: Scene,
  caller: Parameters<Step['act']>[1],
  { leaf, life, due }: Pick<LivedLeaf, 'leaf' | 'life'> & { due: number },
): Promise<void> {
  const { ids } = scene;
  const leaders = life.twoLeaders ? [leaf.leader, secondLeader(leaf.leader)] : [leaf.leader];
  const lead = unitParty(scene, leaf.lead);
  const other = unitParty(scene, leaf.with);
  const changes = {
    leadLeaders: leaders.map((key) => ({ text: ids.title(key), partyId: ids.post(key) })),
    leadUnits: life.coLed ? [lead, other] : [lead],
    participatingUnits: [life.coLed ? { text: '无' } : other],
    responsiblePerson: { text: ids.title(`liaison:${leaf.lead}`), partyId: ids.post(`liaison:${leaf.lead}`) },
    resultsDue: dueOn(on(scene, due - 15)),
    completionDue: dueOn(on(scene, due)),
    acceptanceCriterion: '措施全部完成，有现场或书面证明，回访群众满意，三个月内没有反弹。',
  };
  await change(scene, caller, leaf.key, (findingId) => [
    { type: 'CorrectFinding', findingId, changes, reason: null },
    // Each is put first: so the last one is added first.
    ...leaf.measures.toReversed().map(([resultType, text]) => {
      const measure: Omit<Measure, 'id'> = { ...newMeasure({ text }), resultType };
      const immediately = life.immediate ? { due: { kind: 'immediate', wording: '立行立改' } as const } : {};
      const mentions = mentionsIn(text);
      return {
        type: 'AddMeasure' as const,
        findingId,
        after: null,
        measure: { ...measure, ...immediately },
        mentions,
      };
    }),
  ]);
}

function secondLeader(leader: string): 'mayor' | 'deputy' {
  return leader === 'mayor' ? 'deputy' : 'mayor';
}
