/**
 * An invented city at work on its rectification, over HTTP: bodies that do, that coordinate and that verify apart
 * from each other, and findings with everything that a plan needs.
 */

import { createHash } from 'node:crypto';
import type { Client } from '@bihuan/contract';
import { defaultSessionRule, type FindingContent } from '@bihuan/domain';
import { rectificationContent } from '@bihuan/domain/testing';
import {
  type Command,
  createAccount,
  executeAll,
  findFinding,
  openSession,
  recordUpload,
  type Store,
  WHOLE_LEDGER,
} from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import { defaultSignInRules } from '../use-cases/session/sign-in-rules.js';
import { testBrowser } from './browser.js';
import { plannedLeaf } from './loop-city/leaf.js';
import {
  type CityPeople,
  type CityPerson,
  type CityUnits,
  peopleCommands,
  peopleIds,
  RESIDENTS,
  roleCommands,
  unitCommands,
  unitIds,
} from './loop-city/people.js';
import { type TestServer, testServer } from './test-server.js';
import { formWith } from './upload.js';

export type { CityPerson } from './loop-city/people.js';

/** Noon of the day on which everything happens, unless a test moves the clock. */
const DAY = '2026-08-25';
/** Two years: nobody is signed out when a test moves the clock. */
const LASTING = { ...defaultSessionRule, idleMinutes: 1e6, absoluteMinutes: 1e6 };

export interface LoopCity extends TestServer {
  rectificationId: string;
  units: CityUnits;
  people: CityPeople;
  as(who: CityPerson): Client;
  /** Somebody who signed in without a second factor. */
  withPasswordOnly(who: CityPerson): Client;
  /** Sends a file of these bytes under this name, as a form of the pages does. */
  upload(who: CityPerson, name: string, bytes: Uint8Array | string): Promise<Answered>;
  /** Fetches an address of the API. */
  fetch(who: CityPerson, address: string): Promise<Answered>;
  /** Registers a leaf with all six points; `changes` take points away or add to them. */
  register(changes?: Partial<FindingContent>, rectificationId?: string): Promise<string>;
  /** One more rectification of the city, in which everybody has the same roles. @returns its id */
  rectify(): Promise<string>;
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
  const [units, people] = [unitIds(store), peopleIds(store)];
  const obey = (commands: Command[]) =>
    store.transaction(async (tx) => {
      await executeAll(tx, commands, attribution);
    });
  const [rectificationId, elsewhere] = [store.newId(), store.newId()];
  await obey([
    ...unitCommands(units),
    ...peopleCommands(people, units),
    ...rectificationCommands(rectificationId, units.city),
    ...roleCommands(store, people, rectificationId, RESIDENTS),
    ...rectificationCommands(elsewhere, units.archive),
    ...roleCommands(store, people, elsewhere, ['stranger']),
  ]);
  const server = await testServer({
    ...{ store, clock: { now: () => `${clock.on}T04:00:00.000Z` } },
    config: { signIn: { ...defaultSignInRules, session: LASTING } },
  });
  const { as, withPasswordOnly, headersOf } = await signedIn(server, people);
  let ordinal = 0;
  return {
    ...server,
    ...{ rectificationId, units, people, as, withPasswordOnly, clock },
    upload: (who, name, bytes) => {
      const { headers, payload } = formWith('file', name, bytes);
      const asked = { method: 'POST', url: '/api/uploads', payload } as const;
      return server.app.inject({ ...asked, headers: { ...headers, ...headersOf(who) } });
    },
    fetch: (who, url) => server.app.inject({ method: 'GET', url, headers: headersOf(who) }),
    async register(changes = {}, of = rectificationId) {
      ordinal += 1;
      const findingId = store.newId();
      const content = { ...plannedLeaf(units, people, ordinal), ...changes };
      await obey([{ type: 'RegisterFinding', findingId, rectificationId: of, ordinal, content }]);
      return findingId;
    },
    async rectify() {
      const another = store.newId();
      const roles = roleCommands(store, people, another, RESIDENTS);
      await obey([...rectificationCommands(another, units.city), ...roles]);
      return another;
    },
    async sent(who, words) {
      const digest = createHash('sha256').update(words).digest('hex');
      const file = { digest, name: `${words}.pdf`, mediaType: 'application/pdf', size: words.length };
      const uploadedAt = attribution.at;
      await store.transaction((tx) => recordUpload(tx, people[who].personId, { ...file, uploadedAt }));
      return digest;
    },
    versionOf: async (findingId) =>
      (await store.read((tx) => findFinding(tx, WHOLE_LEDGER, findingId)))?.version ?? 0,
    adopt: () => adopt(as, rectificationId),
  };
}

function rectificationCommands(rectificationId: string, unitId: string): Command[] {
  return [
    { type: 'RegisterRectification', rectificationId, content: rectificationContent() },
    { type: 'AssignBody', rectificationId, unitId, reason: null },
  ];
}

/** Browsers of everybody, with open sessions. */
async function signedIn({ app, store }: TestServer, people: CityPeople) {
  const names = Object.keys(people) as CityPerson[];
  const tokens = new Map<CityPerson, { full: string; bare: string }>();
  for (const name of names) tokens.set(name, await sessionsOf(store, people[name].personId));
  const tokenOf = (who: CityPerson, kind: 'full' | 'bare') => tokens.get(who)?.[kind] ?? '';
  const browser = (kind: 'full' | 'bare') => (who: CityPerson) => {
    const { client, cookies } = testBrowser(app);
    cookies.set('bihuan', tokenOf(who, kind));
    return client;
  };
  const headersOf = (who: CityPerson) => ({
    host: '127.0.0.1:4680',
    'sec-fetch-site': 'same-origin',
    cookie: `bihuan=${tokenOf(who, 'full')}`,
  });
  return { as: browser('full'), withPasswordOnly: browser('bare'), headersOf };
}

/** Open sessions, with a second factor and without: signing in has its own tests. @returns their tokens */
async function sessionsOf(store: Store, personId: string): Promise<{ full: string; bare: string }> {
  const accountId = store.newId();
  return store.transaction(async (tx) => {
    const account = { id: accountId, personId, loginName: `user.${accountId}`.slice(0, 40) };
    await createAccount(tx, { ...account, at: `${DAY}T00:00:00.000Z`, passwordHash: null });
    const session = { accountId, stage: 'open', device: null, address: null, rule: LASTING } as const;
    const at = `${DAY}T04:00:00.000Z`;
    const full = await openSession(tx, { ...session, at, secondFactor: true });
    const bare = await openSession(tx, { ...session, at, secondFactor: false });
    return { full: full.token, bare: bare.token };
  });
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
