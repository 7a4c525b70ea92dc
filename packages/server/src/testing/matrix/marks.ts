/** Words that stand in one finding only, in every place where a finding has words, and who must never read them. */

import type { RouteName } from '@bihuan/contract';
import { executeAll, type Store, tellOfDeed } from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import { cookieFor } from '../two-bodies/sessions.js';
import { type FindingName, NOW, type TwoBodies } from '../two-bodies.js';
import type { Answered, Call } from './call.js';

/** Stands in everything that is written into a finding. */
export const markOf = (name: FindingName): string => `暗号〔${name}〕`;
/** Stands in the chapters of a ledger. */
export const chapterOf = (place: 'near' | 'far'): string => `章节〔${place}〕`;
/** Stands where nobody may read it again: in the address of a webhook. */
export const SECRET_PATH = 'hook-9f83ac';
/** The telephone numbers of somebody near and somebody far. */
export const PHONES = { near: '13900000001', far: '13900000002' } as const;

/** Findings with work on them: progress, evidence, a reminder. */
const WORKED = ['led', 'restricted', 'farLed', 'farRestricted'] as const;

interface Marking {
  bodies: TwoBodies;
  store: Store;
  call: Call;
}

/** What was made, by finding. */
export interface Marked {
  evidence: Partial<Record<FindingName, string>>;
  measures: Partial<Record<FindingName, string>>;
}

/** Writes the marks: into the content of every finding by commands, into the work on some of them over HTTP. */
export async function mark(marking: Marking): Promise<Marked> {
  const { bodies, store } = marking;
  const marked: Marked = { evidence: {}, measures: {} };
  const ids = { ...bodies.near.findings, ...bodies.far.findings };
  for (const [name, findingId] of Object.entries(ids) as [FindingName, string][]) {
    await store.transaction((tx) => executeAll(tx, contentMarks(bodies, name, findingId), attribution));
  }
  await chapters(marking);
  const farVerifier = await verifierOfFar(marking);
  for (const name of WORKED) {
    const cookie = name.startsWith('far') ? farVerifier : await bodies.cookieOf('verifier');
    await work(marking, name, cookie, marked);
  }
  await across(marking);
  return marked;
}

/** What binds a finding that many see to one that few see: the same file, a relation, reminders and checks. */
async function across({ bodies, call }: Marking): Promise<void> {
  const { rectificationId, findings } = bodies.near;
  const office = await bodies.cookieOf('office');
  const verifier = await bodies.cookieOf('verifier');
  const on = async (findingId: string) => {
    const ids = { findingId };
    const { version } = await done<{ version: number }>(call(office, 'getFinding', { ids }));
    return { ids, version };
  };
  const upload = { name: '共用.txt', bytes: Buffer.from('两个问题共用的会议纪要') };
  for (const findingId of [findings.led, findings.restricted]) {
    const { digest } = await done<{ digest: string }>(call(verifier, 'uploadEvidence', { ids: {}, upload }));
    const { ids, version } = await on(findingId);
    const file = { digest, name: '共用.txt', kind: 'meeting', effectiveDate: '2026-08-20' };
    await done(call(verifier, 'attachEvidence', { ids, body: { version, ...file } }));
  }
  const { ids, version } = await on(findings.led);
  const relation = { kind: 'sameRoot', relatedId: findings.restricted, note: null };
  await done(call(office, 'relate', { ids, body: { version, ...relation } }));
  const reminded = { text: `${markOf('restricted')}提示`, replyDue: '2026-09-01' };
  const to = [{ text: '青石县', partyId: bodies.units.near }];
  const deeds = [
    ['issueReminder', { on: '2026-08-20', to, findingIds: [findings.restricted], ...reminded }],
    ['openCheckRound', { on: '2026-08-20', methods: ['site'], by: to, findingIds: Object.values(findings) }],
  ] as const;
  for (const [route, members] of deeds) {
    const now = await done<{ version: number }>(call(office, 'getLoop', { ids: { rectificationId } }));
    const body = { version: now.version, ...members };
    await done(call(office, route, { ids: { rectificationId }, body }));
  }
}

/** Work begins only where unit and leader are people on record. */
function holdersFor({ units, people }: TwoBodies, name: FindingName) {
  const leader = { text: `${markOf(name)}领导`, partyId: people.office.postId };
  const far = { text: `${markOf(name)}领导`, partyId: people.officeOfFar.postId };
  const unit = (partyId: string) => ({ leadUnits: [{ text: `${markOf(name)}单位`, partyId }] });
  const holders: Partial<Record<FindingName, object>> = {
    led: { leadLeaders: [leader] },
    restricted: { leadLeaders: [leader], ...unit(units.near) },
    farLed: { leadLeaders: [far] },
    farRestricted: { leadLeaders: [far], ...unit(units.far) },
  };
  return holders[name] ?? {};
}

function contentMarks(bodies: TwoBodies, name: FindingName, findingId: string) {
  const words = { acceptanceCriterion: `${markOf(name)}标准`, section: `${markOf(name)}方面` };
  const changes = { ...words, ...holdersFor(bodies, name) };
  return [{ type: 'CorrectFinding', findingId, changes, reason: `${markOf(name)}理由` } as const];
}

async function chapters({ bodies, call }: Marking): Promise<void> {
  const cookie = await bodies.cookieOf('officeOfBoth');
  for (const place of ['near', 'far'] as const) {
    const { rectificationId } = bodies[place];
    const nextSteps = { heading: '下一步', text: `${chapterOf(place)}统筹推进`, range: null };
    const body = { version: 2, reason: '补录', nextSteps };
    await done(call(cookie, 'correctRectification', { ids: { rectificationId }, body }));
  }
}

/** The cast has nobody in the other body who could attach evidence. */
async function verifierOfFar({ bodies, store }: Marking): Promise<string> {
  const [personId, postId, grantId] = [store.newId(), store.newId(), store.newId()];
  const { rectificationId } = bodies.far;
  const from = '2020-01-01';
  const post = { id: postId, unitId: bodies.units.far, title: '核验员', isHead: false, from, to: null };
  const commands = [
    { type: 'RegisterPerson', personId, personal: { name: '核验某', phone: null, email: null } },
    { type: 'GivePost', personId, post },
    { type: 'GiveRole', personId, grantId, role: 'verifier', postId, from, rectificationId },
  ] as const;
  await store.transaction((tx) => executeAll(tx, commands, attribution));
  return cookieFor(store, { personId, postId }, NOW);
}

async function work(
  { bodies, store, call }: Marking,
  name: FindingName,
  verifier: string | null,
  marked: Marked,
) {
  const office = await bodies.cookieOf('officeOfBoth');
  const place = name.startsWith('far') ? bodies.far : bodies.near;
  const findingId = { ...bodies.near.findings, ...bodies.far.findings }[name];
  const ids = { findingId, rectificationId: place.rectificationId };
  const version = async () => (await done<{ version: number }>(call(office, 'getFinding', { ids }))).version;
  const deed = async (cookie: string | null, route: RouteName, members: object) =>
    done<{ id: string }>(call(cookie, route, { ids, body: { version: await version(), ...members } }));
  const added = await deed(office, 'addMeasure', { text: `${markOf(name)}措施` });
  marked.measures[name] = added.id;
  await deed(office, 'startImmediate', {});
  await deed(office, 'recordCheck', {
    ...{ methods: ['site'], date: '2026-08-20', findings: `${markOf(name)}督查`, passed: true },
  });
  const upload = { name: `${markOf(name)}凭证.txt`, bytes: Buffer.from(`${markOf(name)}证明文字`) };
  const { digest } = await done<{ digest: string }>(call(verifier, 'uploadEvidence', { ids: {}, upload }));
  await deed(verifier, 'attachEvidence', {
    ...{ digest, name: `${markOf(name)}凭证.txt`, kind: 'voucher', effectiveDate: '2026-08-20' },
  });
  const page = await done<{ course: { evidence: { id: string }[] } }>(call(office, 'getFinding', { ids }));
  marked.evidence[name] = page.course.evidence[0]?.id ?? '';
  const told = {
    kind: 'reminderReceived',
    findingId,
    rectificationId: place.rectificationId,
    due: null,
  } as const;
  const people = Object.values(bodies.people).map(({ personId }) => personId);
  const at = { topic: `told:${findingId}`, by: null, at: NOW, on: '2026-08-25' };
  // Everybody is told, so that only the sight of the reader decides what a list of notifications shows.
  await store.transaction((tx) => tellOfDeed(tx, { ...told, ...at }, people));
}

async function done<T>(answer: Promise<Answered>): Promise<T> {
  const { status, raw } = await answer;
  const text = raw.toString('utf8');
  if (status >= 300) throw new Error(`the floor of the matrix could not be laid: ${status} ${text}`);
  return JSON.parse(text) as T;
}
