/**
 * What the deeds on a rectification ask of the domain: most take what was filled in as it is; some are decided for
 * many findings at once, and those commands come with them.
 */

import { createHmac } from 'node:crypto';
import { commandName, type RectificationDeedName, type rectificationDeedRoutes } from '@bihuan/contract';
import {
  type AmendRectificationPlan,
  adoptionCommand,
  commitmentOf,
  drawLookBack,
  type FindingCommand,
  type IssueReminder,
  type KnownRectification,
  type LiveFinding,
  leafAdoptions,
  leafAmendments,
  leafReminders,
  type RectificationCommand,
} from '@bihuan/domain';
import {
  countOpenLeaves,
  leavesOf,
  levelsOfParties,
  sha256,
  statesOf,
  type Transaction,
} from '@bihuan/store';
import type { z } from 'zod';
import { requireKnownParties } from './known-parties.js';
import { requireFindings } from './require-findings.js';

/** What the route of a deed takes. */
export type RectificationDeedBody<N extends RectificationDeedName> = z.output<
  (typeof rectificationDeedRoutes)[N]['body']
>;

/** Where a deed is asked for. */
export interface Asking {
  tx: Transaction;
  rectification: KnownRectification;
  /** Draws the seeds of look-backs; nobody who signs knows it. */
  secretKey: Uint8Array;
}

/** The commands of one deed. */
export interface Commands {
  rectification: RectificationCommand;
  leaves: FindingCommand[];
  /** The findings that the commands are for. */
  findings: LiveFinding[];
  /** Of what the deed makes. */
  id: string | null;
}

type Make<N extends RectificationDeedName> = (
  asking: Asking,
  body: RectificationDeedBody<N>,
) => Promise<Commands>;

/** Deeds that make something with an id of its own: the member that holds it. */
const MADE: Partial<Record<RectificationDeedName, string>> = {
  draftPlanRound: 'roundId',
  holdConsultation: 'consultationId',
  recordOpinion: 'opinionId',
  openCheckRound: 'checkId',
};

const special: { [N in RectificationDeedName]?: Make<N> } = {
  adoptRectificationPlan: adopt,
  amendRectificationPlan: amend,
  issueReminder: remind,
  commitLookBack: commit,
  drawLookBack: draw,
  concludeRectification: conclude,
};

/** The commands of the deed of this name. @throws Refused */
export async function commandsOf<N extends RectificationDeedName>(
  name: N,
  asking: Asking,
  body: RectificationDeedBody<N>,
): Promise<Commands> {
  const make = special[name] as Make<N> | undefined;
  if (make) return make(asking, body);
  const made = MADE[name];
  const id = made ? asking.tx.newId() : null;
  const { version: _, ...members } = body as { version: number; findingIds?: readonly string[] };
  await requireFindings(asking.tx, asking.rectification.id, members.findingIds ?? []);
  const type = commandName(name);
  const command = { type, ...of(asking), ...members, ...(made && { [made]: id }) };
  return alone(command as unknown as RectificationCommand, id);
}

function of({ rectification }: Asking) {
  return { rectificationId: rectification.id };
}

function alone(rectification: RectificationCommand, id: string | null): Commands {
  return { rectification, leaves: [], findings: [], id };
}

/** Every leaf that is not adopted yet, those that were started immediately among them. */
async function adopt(
  asking: Asking,
  { roundId, on, minutes }: RectificationDeedBody<'adoptRectificationPlan'>,
): Promise<Commands> {
  const { tx, rectification } = asking;
  const open = await leavesOf(tx, rectification.id, ['registered', 'underway']);
  const findings = open.filter(({ course }) => !course?.adoption);
  const leaderOf = ({ content }: LiveFinding) => content.leadLeaders[0]?.partyId;
  const bodyId = rectification.bodyId ?? null;
  const parties = [...findings.flatMap((leaf) => leaderOf(leaf) ?? []), ...(bodyId ? [bodyId] : [])];
  const levels = await levelsOfParties(tx, parties);
  const leaders = new Map(findings.map((leaf) => [leaf.id, leaderOf(leaf) ?? '']));
  const ask = { ...of(asking), roundId, on, minutes };
  const command = adoptionCommand(rectification, findings, ask, {
    // The feedback speaks to the inspected body: its leaders lead, not those of a unit under it.
    levelsOf: (findingId) => ({
      demanded: levels.get(bodyId ?? '') ?? null,
      lead: levels.get(leaders.get(findingId) ?? '') ?? null,
    }),
  });
  return { rectification: command, leaves: leafAdoptions(command), findings, id: null };
}

async function amend(
  asking: Asking,
  { on, minutes, reason, leaves }: RectificationDeedBody<'amendRectificationPlan'>,
): Promise<Commands> {
  await requireKnownParties(asking.tx, leaves.flatMap(partiesIn));
  const amendmentId = asking.tx.newId();
  const command = {
    type: 'AmendRectificationPlan',
    ...{ ...of(asking), amendmentId, on, minutes, reason, leaves },
  } as AmendRectificationPlan;
  const ids = leaves.map(({ findingId }) => findingId);
  return { ...(await across(asking, command, ids)), leaves: leafAmendments(command), id: amendmentId };
}

/** Everybody whom the amendment of one leaf names. */
function partiesIn({ plan, measures }: RectificationDeedBody<'amendRectificationPlan'>['leaves'][number]) {
  const { leadLeaders = [], leadUnits = [], participatingUnits = [] } = plan;
  const ofMeasures = measures.flatMap(({ changes }) => [
    ...(changes.leadUnits ?? []),
    ...(changes.participatingUnits ?? []),
    changes.responsiblePerson,
  ]);
  return [...leadLeaders, ...leadUnits, ...participatingUnits, ...ofMeasures];
}

async function remind(
  asking: Asking,
  { version: _, ...members }: RectificationDeedBody<'issueReminder'>,
): Promise<Commands> {
  const reminderId = asking.tx.newId();
  const command = { type: 'IssueReminder', ...of(asking), reminderId, ...members } as IssueReminder;
  const leaves = leafReminders(asking.rectification, command);
  return { ...(await across(asking, command, members.findingIds)), leaves, id: reminderId };
}

async function across(
  { tx, rectification }: Asking,
  command: RectificationCommand,
  findingIds: readonly string[],
): Promise<Pick<Commands, 'rectification' | 'findings'>> {
  return { rectification: command, findings: await statesOf(tx, rectification.id, findingIds) };
}

/** The seed is made of a secret of this installation: it need not be kept, and nobody can choose it. */
function seedOf(secretKey: Uint8Array, batchId: string): string {
  return createHmac('sha256', secretKey).update(`look-back seed of batch ${batchId}`).digest('hex');
}

async function commit(
  asking: Asking,
  { on, findingIds }: RectificationDeedBody<'commitLookBack'>,
): Promise<Commands> {
  await requireFindings(asking.tx, asking.rectification.id, findingIds);
  const batchId = asking.tx.newId();
  const commitment = commitmentOf(seedOf(asking.secretKey, batchId), sha256);
  return alone({ type: 'CommitLookBack', ...of(asking), batchId, on, findingIds, commitment }, batchId);
}

async function draw(
  { rectification, secretKey }: Asking,
  { batchId, on, size }: RectificationDeedBody<'drawLookBack'>,
): Promise<Commands> {
  const seed = seedOf(secretKey, batchId);
  return alone(drawLookBack(rectification, { batchId, on, seed, size }, sha256), batchId);
}

async function conclude(
  asking: Asking,
  { on, reason }: RectificationDeedBody<'concludeRectification'>,
): Promise<Commands> {
  const openLeaves = await countOpenLeaves(asking.tx, asking.rectification.id);
  return alone({ type: 'ConcludeRectification', ...of(asking), on, reason, openLeaves }, null);
}
