/** Fills a store with invented rectifications, through the same path as every real change. */

import type { FindingContent, Party, RectificationContent } from '@bihuan/domain';
import { type Attribution, type Command, executeAll, type Store } from '@bihuan/store';
import { putToWork, type Share } from './at-work.js';
import { type City, city } from './city.js';
import { fictionalFinding } from './fictional-finding.js';
import { type Chance, chanceFrom } from './random.js';
import { FAULTS, PLACES, SUBJECTS } from './vocabulary.js';

export interface Amount {
  findings: number;
  /** Among how many rectifications the findings are spread. */
  rectifications: number;
  /** Of each finding: its registration, then rewordings. */
  eventsPerFinding: number;
  seed: number;
  /** With a number, a city works on the ledger, and so many findings wait for their second signature. */
  signed?: number;
}

/** What was made, for whoever measures with it. */
export interface Generated {
  rectificationIds: string[];
  /** In the order of their registration. */
  findingIds: string[];
  events: number;
  /** Who works on it, and the findings that wait for a second signature; null where nobody does. */
  work: { city: City; waiting: string[] } | null;
}

const BATCH = 500;
const attribution: Attribution = {
  actor: { kind: 'operator', osUser: 'bench', host: 'bench' },
  origin: { via: 'cli', requestId: null },
  at: '2026-08-25T02:42:00.000Z',
};

/** @param onProgress told after each batch how many events of how many are stored. */
export async function generate(
  store: Store,
  amount: Amount,
  onProgress: (done: number, total: number) => void,
): Promise<Generated> {
  const chance = chanceFrom(amount.seed);
  const rectificationIds = Array.from({ length: amount.rectifications }, () => store.newId());
  const findingIds = Array.from({ length: amount.findings }, () => store.newId());
  const total = amount.findings * amount.eventsPerFinding + amount.rectifications;
  let events = 0;
  const obey = async (commands: Command[]) => {
    const outcomes = await store.transaction((tx) => executeAll(tx, commands, attribution));
    events += outcomes.reduce((sum, outcome) => sum + outcome.events.length, 0);
    onProgress(events, total);
  };
  await obey(rectificationIds.map(registration));
  const people = amount.signed === undefined ? null : city(store, rectificationIds);
  if (people) await obey([...people.commands, ...rectificationIds.map((id) => assignment(id, people))]);
  const shares = new Map<string, Share>();
  for (const batch of batches(findingIds)) {
    const commands = batch.map(({ id, index }) =>
      findingRegistration(store, chance, rectificationIds, id, index),
    );
    await obey(
      people ? commands.map((one, at) => shared(one, batch[at]?.index ?? 0, people, shares)) : commands,
    );
  }
  for (let round = 1; round < amount.eventsPerFinding; round += 1) {
    for (const batch of batches(findingIds)) await obey(batch.map(({ id }) => rewording(chance, id, round)));
  }
  if (!people) return { rectificationIds, findingIds, events, work: null };
  let deeds = 0;
  const onDeeds = (done: number) => {
    deeds += done;
    onProgress(events + deeds, total + 2 * amount.findings);
  };
  const working = { store, city: people, onProgress: onDeeds };
  const waiting = await putToWork(working, [...shares.values()], amount.signed ?? 0);
  return { rectificationIds, findingIds, events: events + deeds, work: { city: people, waiting } };
}

function assignment(rectificationId: string, { bodyId }: City): Command {
  return { type: 'AssignBody', rectificationId, unitId: bodyId, reason: null };
}

/** The finding in the hands of one unit, by turns; a second one takes part. */
function shared(
  command: Command,
  index: number,
  { doing, leader }: City,
  shares: Map<string, Share>,
): Command {
  if (command.type !== 'RegisterFinding') return command;
  const { findingId, rectificationId, content } = command;
  const turn = Math.floor(index / 10);
  const [unit, other] = [doing[turn % doing.length], doing[(turn + 7) % doing.length]];
  if (!unit || !other) throw new Error('the invented city has no units');
  const key = `${rectificationId} ${unit.partyId}`;
  const share = shares.get(key) ?? { rectificationId, unit, findingIds: [] };
  share.findingIds.push(findingId);
  shares.set(key, share);
  return { ...command, content: planned(content, unit.party, other.party, leader.postId) };
}

/** With everything that a plan must say. */
function planned(content: FindingContent, unit: Party, other: Party, leaderId: string): FindingContent {
  const due = content.completionDue ?? { kind: 'immediate', wording: '立行立改' };
  return {
    ...content,
    measures: content.measures.map((measure) => ({ ...measure, resultType: 'money' })),
    leadLeaders: [{ text: '分管副市长', partyId: leaderId }],
    leadUnits: [unit],
    participatingUnits: [other],
    responsiblePerson: { text: '经办人' },
    ...{ resultsDue: due, completionDue: due, acceptanceCriterion: '资金全部收回，制度开始执行' },
  };
}

function* batches(ids: readonly string[]): Generator<{ id: string; index: number }[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    yield ids.slice(start, start + BATCH).map((id, offset) => ({ id, index: start + offset }));
  }
}

function registration(rectificationId: string, index: number): Command {
  const place = PLACES[index % PLACES.length] ?? '';
  const content: RectificationContent = {
    header: {
      kind: '巡视',
      genre: 'notice',
      title: `中共${place}市委关于巡视整改进展情况的通报`,
      issuer: `中共${place}市委员会`,
      inspectedBody: `${place}市`,
      inspectionTeam: '省委巡视组',
      authority: '省委',
      round: null,
      inspectedFrom: '2025-03-10',
      inspectedTo: '2025-05-30',
      feedbackDate: '2025-08-04',
      publishedDate: null,
    },
    organisation: null,
    nextSteps: null,
    contact: { phone: null, email: null, post: null },
    statedCounts: [],
    source: null,
  };
  return { type: 'RegisterRectification', rectificationId, content };
}

function findingRegistration(
  store: Store,
  chance: Chance,
  rectificationIds: readonly string[],
  findingId: string,
  index: number,
): Command {
  const number = Math.floor(index / rectificationIds.length) + 1;
  return {
    type: 'RegisterFinding',
    findingId,
    rectificationId: rectificationIds[index % rectificationIds.length] ?? '',
    ordinal: number,
    content: fictionalFinding(chance, number, () => store.newId()),
  };
}

function rewording(chance: Chance, findingId: string, round: number): Command {
  const problem = `${chance.pick(PLACES)}${chance.pick(SUBJECTS)}${chance.pick(FAULTS)}（第${round}次核对）`;
  return { type: 'RewordProblem', findingId, problem, reason: '核对原文' };
}
