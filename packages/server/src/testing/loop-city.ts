/**
 * An invented city at work on its rectification, over HTTP: bodies that do, that coordinate and that verify apart
 * from each other, and one finding with everything that a plan needs.
 */

import { createHash } from 'node:crypto';
import type { Client } from '@bihuan/contract';
import { defaultSessionRule, type FindingContent, type LedgerRole, type Party } from '@bihuan/domain';
import { findingContent, measure, rectificationContent } from '@bihuan/domain/testing';
import {
  type Command,
  createAccount,
  executeAll,
  openSession,
  recordUpload,
  type Store,
} from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import { testBrowser } from './browser.js';
import { type TestServer, testServer } from './test-server.js';
import { formWith } from './upload.js';

const UNITS = {
  city: ['云岭市', null],
  officeUnit: ['云岭市委办公室', 'city'],
  housing: ['云岭市住建局', 'city'],
  finance: ['云岭市财政局', 'city'],
  discipline: ['云岭市纪委监委', 'city'],
  province: ['云岭省委巡视办', null],
} as const;
type UnitName = keyof typeof UNITS;

const PEOPLE = {
  office: ['office', 'officeUnit'],
  group: ['leadingGroup', 'city'],
  leader: ['leadLeader', 'city'],
  housing: ['liaison', 'housing'],
  finance: ['liaison', 'finance'],
  verifier: ['verifier', 'discipline'],
  superior: ['superiorReader', 'province'],
} as const satisfies Record<string, readonly [LedgerRole, UnitName]>;
export type CityPerson = keyof typeof PEOPLE;

/** Noon of the day on which everything happens, unless a test moves the clock. */
export const DAY = '2026-08-25';

export interface LoopCity extends TestServer {
  rectificationId: string;
  units: Record<UnitName, string>;
  people: Record<CityPerson, { personId: string; postId: string }>;
  as(who: CityPerson): Client;
  /** Sends a file of these bytes under this name, as a form of the pages does. */
  upload(who: CityPerson, name: string, bytes: Uint8Array | string): Promise<Answered>;
  /** Fetches an address of the API. */
  fetch(who: CityPerson, address: string): Promise<Answered>;
  /** Registers a leaf with all six points; `changes` take points away or add to them. */
  register(changes?: Partial<FindingContent>): Promise<string>;
  /** A file that this person has sent. @returns its digest */
  sent(who: CityPerson, words: string): Promise<string>;
  /** The version of the finding now. */
  versionOf(findingId: string): Promise<number>;
  /** Drafts, consults and adopts the plan of all that is registered. */
  adopt(): Promise<void>;
  clock: { on: string };
}

/** An answer as it came. */
export type Answered = Awaited<ReturnType<TestServer['app']['inject']>>;

/** Starts the city on a store; to be called in `beforeAll`. */
export async function loopCity(store: Store): Promise<LoopCity> {
  const clock = { on: DAY };
  const units = ids(store, Object.keys(UNITS)) as LoopCity['units'];
  const people = Object.fromEntries(
    Object.keys(PEOPLE).map((name) => [name, { personId: store.newId(), postId: store.newId() }]),
  ) as LoopCity['people'];
  const rectificationId = store.newId();
  const commands = [...unitCommands(units), ...rectificationCommands(rectificationId, units)];
  const all = [...commands, ...peopleCommands(store, people, units, rectificationId)];
  await store.transaction((tx) => executeAll(tx, all, attribution));
  const server = await testServer({ store, clock: { now: () => `${clock.on}T04:00:00.000Z` } });
  const tokens = new Map<string, string>();
  for (const [name, { personId }] of Object.entries(people)) tokens.set(name, await session(store, personId));
  const as = (who: CityPerson) => {
    const { client, cookies } = testBrowser(server.app);
    cookies.set('bihuan', tokens.get(who) ?? '');
    return client;
  };
  const headersOf = (who: CityPerson) => ({
    host: '127.0.0.1:4680',
    'sec-fetch-site': 'same-origin',
    cookie: `bihuan=${tokens.get(who) ?? ''}`,
  });
  let ordinal = 0;
  return {
    ...server,
    ...{ rectificationId, units, people, as, clock },
    upload: (who, name, bytes) => {
      const { headers, payload } = formWith('file', name, bytes);
      const asked = { method: 'POST', url: '/api/uploads', payload } as const;
      return server.app.inject({ ...asked, headers: { ...headers, ...headersOf(who) } });
    },
    fetch: (who, url) => server.app.inject({ method: 'GET', url, headers: headersOf(who) }),
    register(changes = {}) {
      ordinal += 1;
      return registerLeaf(store, { rectificationId, units, people, ordinal }, changes);
    },
    async sent(who, words) {
      const digest = createHash('sha256').update(words).digest('hex');
      const file = { digest, name: `${words}.pdf`, mediaType: 'application/pdf', size: words.length };
      const uploadedAt = attribution.at;
      await store.transaction((tx) => recordUpload(tx, people[who].personId, { ...file, uploadedAt }));
      return digest;
    },
    versionOf: async (findingId) =>
      (await as('office').call('getFinding', { params: { findingId } })).version,
    adopt: () => adopt(as, rectificationId),
  };
}

function ids(store: Store, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, store.newId()]));
}

function unitCommands(units: LoopCity['units']): Command[] {
  return (Object.keys(UNITS) as UnitName[]).map((key) => {
    const [name, above] = UNITS[key];
    const level = key === 'province' ? 'province' : key === 'city' ? 'city' : 'unit';
    const parentId = above === null ? null : units[above];
    const supervising = key === 'discipline';
    return {
      type: 'RegisterUnit',
      unitId: units[key],
      content: { name, level, parentId, supervising, aliases: [] },
    };
  });
}

function rectificationCommands(rectificationId: string, { city }: LoopCity['units']): Command[] {
  return [
    { type: 'RegisterRectification', rectificationId, content: rectificationContent() },
    { type: 'AssignBody', rectificationId, unitId: city, reason: null },
  ];
}

function peopleCommands(
  store: Store,
  people: LoopCity['people'],
  units: LoopCity['units'],
  rectificationId: string,
): Command[] {
  return (Object.keys(PEOPLE) as CityPerson[]).flatMap((key): Command[] => {
    const [role, unit] = PEOPLE[key];
    const { personId, postId } = people[key];
    const post = {
      ...{ id: postId, unitId: units[unit], title: '负责人' },
      ...{ isHead: false, from: '2020-01-01', to: null },
    };
    return [
      { type: 'RegisterPerson', personId, personal: { name: `某${key}`, phone: null, email: null } },
      { type: 'GivePost', personId, post },
      {
        type: 'GiveRole',
        ...{ personId, grantId: store.newId(), role, postId },
        ...{ from: '2020-01-01', rectificationId },
      },
    ];
  });
}

/** An open session, without the way there: signing in has its own tests. @returns its token */
async function session(store: Store, personId: string): Promise<string> {
  const accountId = store.newId();
  return store.transaction(async (tx) => {
    const account = { id: accountId, personId, loginName: `user.${accountId}`.slice(0, 40) };
    await createAccount(tx, { ...account, at: `${DAY}T00:00:00.000Z`, passwordHash: null });
    const { token } = await openSession(tx, {
      ...{ accountId, stage: 'open', secondFactor: true, device: null, address: null },
      ...{
        at: `${DAY}T04:00:00.000Z`,
        rule: { ...defaultSessionRule, idleMinutes: 1e6, absoluteMinutes: 1e6 },
      },
    });
    return token;
  });
}

interface Leaf {
  rectificationId: string;
  units: LoopCity['units'];
  people: LoopCity['people'];
  ordinal: number;
}

const dueOn = (date: string) => ({ kind: 'date', date, wording: null }) as const;
const party = (text: string, partyId: string): Party => ({ text, partyId });

async function registerLeaf(
  store: Store,
  { rectificationId, units, people, ordinal }: Leaf,
  changes: Partial<FindingContent>,
): Promise<string> {
  const findingId = store.newId();
  const content = findingContent({
    level: 2,
    number: String(ordinal),
    problem: '部分道路改造资金沉淀',
    measures: [measure('m1', '清理沉淀资金', { resultType: 'money', due: dueOn('2026-09-30') })],
    leadLeaders: [party('副市长', people.leader.postId)],
    leadUnits: [party('市住建局', units.housing)],
    participatingUnits: [party('市财政局', units.finance)],
    resultsDue: dueOn('2026-09-30'),
    completionDue: dueOn('2026-10-31'),
    acceptanceCriterion: '沉淀资金全部收回',
    responsiblePerson: party('经办人', people.housing.postId),
    ...changes,
  });
  const command: Command = { type: 'RegisterFinding', findingId, rectificationId, ordinal, content };
  await store.transaction((tx) => executeAll(tx, [command], attribution));
  return findingId;
}

async function adopt(as: LoopCity['as'], rectificationId: string): Promise<void> {
  const params = { rectificationId };
  const office = as('office');
  const version = async () => (await office.call('getRectification', { params })).version;
  const draft = { on: '2026-06-10', title: '整改方案（第一稿）' };
  const round = await office.call('draftPlanRound', { params, body: { version: await version(), ...draft } });
  const consultation = { on: '2026-06-12', bodies: [{ text: '市纪委监委' }], minutes: '会商纪要〔2026〕1号' };
  const roundId = round.id ?? '';
  await office.call('holdConsultation', {
    params,
    body: { version: round.version, roundId, ...consultation },
  });
  await as('group').call('adoptRectificationPlan', {
    params,
    body: { version: await version(), roundId, on: '2026-06-20', minutes: '会纪〔2026〕7号' },
  });
}
