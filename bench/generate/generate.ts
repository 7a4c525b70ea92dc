/** Fills a store with invented rectifications, through the same path as every real change. */

import type { RectificationContent } from '@bihuan/domain';
import { type Attribution, type Command, executeAll, type Store } from '@bihuan/store';
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
}

/** What was made, for whoever measures with it. */
export interface Generated {
  rectificationIds: string[];
  /** In the order of their registration. */
  findingIds: string[];
  events: number;
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
  for (const batch of batches(findingIds)) {
    await obey(batch.map(({ id, index }) => findingRegistration(store, chance, rectificationIds, id, index)));
  }
  for (let round = 1; round < amount.eventsPerFinding; round += 1) {
    for (const batch of batches(findingIds)) await obey(batch.map(({ id }) => rewording(chance, id, round)));
  }
  return { rectificationIds, findingIds, events };
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
