import {
  type Hindrance,
  RECTIFICATION_DEED_NAMES,
  type RectificationDeedName,
  type RectificationLoopView,
  rectificationDeedRoutes,
} from '@bihuan/contract';
import {
  type KnownRectification,
  ledgerScope,
  loopOf,
  mayDo,
  type PolicyObject,
  planGaps,
  type Refusal,
  refusal,
  refuse,
  sentenceOf,
} from '@bihuan/domain';
import {
  eachLeaf,
  findKnownRectification,
  hiddenFindings,
  isSeenWhole,
  objectOfRectification,
  type ReadTransaction,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { localDate } from '../../use-cases/local-date.js';
import { outcomesOf } from './outcomes.js';
import { loopPresented } from './present-loop.js';
import { withoutHidden } from './without-hidden.js';

/** More gaps than these nobody fills before looking again. */
const MOST_GAPS = 200;

/** Deeds on a rectification that was concluded. */
const AFTER_CONCLUSION: readonly RectificationDeedName[] = [
  'evaluateRectification',
  'returnRectification',
  'reopenRectification',
];

/** Routes of the work above the findings. */
export function loopHandlers({ store }: Pick<ServerDeps, 'store'>): HandlersOf<'getLoop' | 'listOutcomes'> {
  return {
    getLoop: ({ caller, params }) => store.read((tx) => loopPage(tx, caller, params.rectificationId)),
    listOutcomes: async ({ caller, params: { rectificationId }, query: { round } }) => ({
      rows: await store.read((tx) => outcomesOf(tx, caller, { rectificationId, round })),
    }),
  };
}

/** Duties alone show nothing of it: reminders and checks name findings that are not theirs. */
async function loopPage(
  tx: ReadTransaction,
  caller: Caller,
  rectificationId: string,
): Promise<RectificationLoopView> {
  const scope = ledgerScope(caller.profile);
  const rectification = await findKnownRectification(tx, scope, rectificationId);
  const object = rectification && (await objectOfRectification(tx, rectificationId));
  if (!rectification || !object || !(await isSeenWhole(tx, [scope.ledger], rectificationId))) {
    return refuse('unknownRectification', { id: rectificationId });
  }
  const hidden = await hiddenFindings(tx, scope, rectificationId);
  return {
    ...withoutHidden(loopPresented(rectification, localDate(caller.at)), hidden),
    gaps: await gapsOf(tx, rectification, hidden),
    can: hindrances(caller, rectification, object),
  };
}

async function gapsOf(
  tx: ReadTransaction,
  { id, status }: KnownRectification,
  hidden: ReadonlySet<string>,
): Promise<RectificationLoopView['gaps']> {
  if (status !== 'open') return [];
  const found: RectificationLoopView['gaps'] = [];
  for await (const leaf of eachLeaf(tx, id, ['registered', 'underway'])) {
    if (leaf.course?.adoption || hidden.has(leaf.id)) continue;
    const gaps = planGaps(leaf).map(({ label }) => label);
    if (gaps.length === 0) continue;
    const words = `${leaf.content.number} ${leaf.content.problem}`.trim().slice(0, 60);
    found.push({ findingId: leaf.id, visibility: leaf.content.visibility, words, gaps });
    if (found.length === MOST_GAPS) break;
  }
  return found;
}

function hindrances(
  { profile }: Caller,
  rectification: KnownRectification,
  object: PolicyObject,
): Record<string, Hindrance | null> {
  const why = (name: RectificationDeedName): Refusal | null =>
    mayDo(profile, rectificationDeedRoutes[name].policy, object) ?? stateObjection(name, rectification);
  return Object.fromEntries(
    RECTIFICATION_DEED_NAMES.map((name) => {
      const found = why(name);
      return [name, found && { code: found.code, message: sentenceOf(found) }];
    }),
  );
}

function stateObjection(name: RectificationDeedName, { id, status, ...rest }: KnownRectification) {
  if (status === 'concluded') {
    return AFTER_CONCLUSION.includes(name) ? null : refusal('rectificationClosed', { id });
  }
  if (name === 'reopenRectification') return refusal('wrongState', { deed: 'ReopenRectification', status });
  const { rounds } = loopOf(rest);
  const needsRound = name === 'adoptRectificationPlan' && rounds.length === 0;
  return needsRound ? refusal('consultationMissing', {}) : null;
}
