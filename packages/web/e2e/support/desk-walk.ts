import { addDays } from '@bihuan/domain';
import type { DeskTown } from './desk-town.js';
import { sendVoucher } from './loop-town.js';

/** A finding on its way, with what its next deed names. */
export interface Walked {
  id: string;
  version: number;
  measureId: string;
}

/** The day of the offices. */
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const CHECKED = { methods: ['site' as const], date: TODAY, findings: '抽查三所学校，账实相符' };
/** A name that is longer than its column. */
const UNIT = '市教育局（市委教育工作领导小组秘书组、市语言文字工作委员会办公室）';
/** So many requests are on their way at once. */
const TOGETHER = 4;
/** Of so many that ask for more time one gets none, and stays late. */
const KEPT_LATE = 10;

/** The place of the one that is latest, among so many that have asked for time. */
export function latestOf(count: number): number {
  return Math.floor((count - 1) / KEPT_LATE) * KEPT_LATE;
}

async function each<T>(all: readonly T[], act: (one: T, index: number) => Promise<void>): Promise<void> {
  const waiting = all.entries();
  const work = async () => {
    for (const [index, one] of waiting) await act(one, index);
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
}

/** Registers findings with all six points, the n-th of them late by n days, and adopts their plan. */
export async function begin(town: DeskTown, problems: readonly string[]): Promise<Walked[]> {
  const { rectificationId, units, posts } = town;
  const office = town.people.office.client;
  const ids: string[] = [];
  await each(problems, async (problem, index) => {
    const measures = [{ text: '逐校设立专账，按月公示收支' }];
    const { id, version } = await office.call('registerFinding', {
      params: { rectificationId },
      body: { problem, measures, number: String(index + 1) },
    });
    const due = { kind: 'date', date: addDays(TODAY, -index - 1), wording: null } as const;
    const changes = {
      leadLeaders: [{ text: '祁明洲副市长', partyId: posts.leader.postId }],
      leadUnits: [{ text: index % 2 ? UNIT : '市教育局', partyId: units.education }],
      participatingUnits: [{ text: '市委整改办', partyId: units.office }],
      responsiblePerson: { text: '贺青山', partyId: posts.liaison.postId },
      ...{ resultsDue: due, completionDue: due, acceptanceCriterion: '每所学校有专账，账实相符' },
    };
    const body = { version, reason: '照方案补写', changes };
    await office.call('correctFinding', { params: { findingId: id }, body });
    ids[index] = id;
  });
  await town.adopt();
  const walked = ids.map((id): Walked => ({ id, version: 0, measureId: '' }));
  await each(walked, async (finding) => {
    const { version, content } = await office.call('getFinding', { params: { findingId: finding.id } });
    Object.assign(finding, { version, measureId: content.measures[0]?.id });
  });
  return walked;
}

/** What is done with a finding next. @returns its version then */
export type Deed = (town: DeskTown, finding: Walked, index: number) => Promise<number>;

/** Does it to all of them. */
export async function doToAll(town: DeskTown, findings: readonly Walked[], deed: Deed): Promise<void> {
  await each(findings, async (finding, index) => {
    finding.version = await deed(town, finding, index);
  });
}

/** Asks, too late, for more time. */
export const askForTime: Deed = async ({ people }, { id, version }, index) => {
  const newDate = addDays(TODAY, 10 + index);
  const body = { version, newDate, reason: '财政评审未结束', progress: '已完成三所学校' };
  return (await people.liaison.client.call('requestExtension', { params: { findingId: id }, body })).version;
};

/** Grants the time, save to one in ten. */
export const grantTime: Deed = async ({ people }, { id, version }, index) => {
  const params = { findingId: id };
  const group = people.group.client;
  const extensionId = (await group.call('getFinding', { params })).course?.extensions[0]?.id ?? '';
  const granted = index % KEPT_LATE !== 0;
  const body = { version, extensionId, granted, opinion: '照此办理', minutes: '会纪〔2026〕9号' };
  return (await group.call('decideLateExtension', { params, body })).version;
};

/** Reports the measure done, proves it and asks for sign-off. */
export const askForSignOff: Deed = async ({ people, served }, { id, version, measureId }) => {
  const params = { findingId: id };
  const liaison = people.liaison.client;
  const done = { version, measureId, state: 'done' as const };
  const said = await liaison.call('reportMeasureState', { params, body: done });
  const digest = await sendVoucher(served, people.liaison, id);
  const voucher = { digest, name: '缴款凭证.txt', kind: 'voucher' as const, effectiveDate: TODAY };
  const proof = { ...voucher, version: said.version, measureIds: [measureId] };
  const proved = await liaison.call('attachEvidence', { params, body: proof });
  const body = { version: proved.version, summary: '全部整改到位' };
  return (await liaison.call('submit', { params, body })).version;
};

export const endorse: Deed = async ({ people }, { id, version }) =>
  (await people.leader.client.call('endorse', { params: { findingId: id }, body: { version } })).version;

export const verify: Deed = async ({ people }, { id, version }) => {
  const body = { version, passed: true, ...CHECKED };
  return (await people.verifier.client.call('verify', { params: { findingId: id }, body })).version;
};

export const sign =
  (who: 'office' | 'verifier'): Deed =>
  async ({ people }, { id, version }) =>
    (await people[who].client.call('signOff', { params: { findingId: id }, body: { version } })).version;
