/** Many people of the city at work at once: each with a session and a connection of his own. */

import { createHash } from 'node:crypto';
import {
  type ApiError,
  type CallArguments,
  type CallResult,
  createClient,
  type RouteName,
} from '@bihuan/contract';
import { defaultSessionRule, type LedgerRole } from '@bihuan/domain';
import {
  type Command,
  createAccount,
  executeAll,
  openSession,
  recordUpload,
  type Store,
} from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import type { LoopCity } from '../loop-city.js';

/** How many there are of each role, and the unit of their post. */
const CROWD = [
  ['office', 'officeUnit', 4],
  ['leadLeader', 'city', 3],
  ['liaison', 'housing', 8],
  ['liaison', 'finance', 5],
  ['verifier', 'discipline', 4],
] as const satisfies readonly (readonly [LedgerRole, keyof LoopCity['units'], number])[];

/** How a request ended. */
export type Answer<N extends RouteName> = { requestId: string } & (
  | { ok: true; body: CallResult<N> }
  | { ok: false; status: number; code: string; currentVersion: number | null }
);

/** Somebody of the crowd. */
export interface Member {
  role: LedgerRole;
  /** Whether his unit leads the findings. */
  leads: boolean;
  personId: string;
  postId: string;
  ask<N extends RouteName>(route: N, input: CallArguments<N>): Promise<Answer<N>>;
}

/**
 * Puts the crowd on record and signs everybody in.
 * @param servers where they are answered, each member by one of them in turn
 */
export async function crowdOf(store: Store, city: LoopCity, servers: readonly string[]): Promise<Member[]> {
  const members: Member[] = [];
  for (const [role, unit, count] of CROWD) {
    for (let place = 0; place < count; place += 1) {
      const ids = { personId: store.newId(), postId: store.newId() };
      await enrol(store, city, ids, { role, unitId: city.units[unit] });
      const server = servers[members.length % servers.length] ?? '';
      const ask = asking(server, await signIn(store, ids.personId, `${city.clock.on}T04:00:00.000Z`));
      members.push({ ...ids, role, leads: unit === 'housing', ask });
    }
  }
  return members;
}

async function enrol(
  store: Store,
  { rectificationId }: LoopCity,
  { personId, postId }: { personId: string; postId: string },
  { role, unitId }: { role: LedgerRole; unitId: string },
): Promise<void> {
  const from = '2020-01-01';
  const post = { id: postId, unitId, title: '干部', isHead: false, from, to: null };
  const commands: Command[] = [
    { type: 'RegisterPerson', personId, personal: { name: '某人', phone: null, email: null } },
    { type: 'GivePost', personId, post },
    { type: 'GiveRole', personId, grantId: store.newId(), role, postId, from, rectificationId },
  ];
  await store.transaction((tx) => executeAll(tx, commands, attribution));
}

/** An open session, without the way there. @returns its token */
async function signIn(store: Store, personId: string, at: string): Promise<string> {
  const accountId = store.newId();

  return store.transaction(async (tx) => {
    const account = { id: accountId, personId, loginName: `user.${accountId}`.slice(0, 40) };
    await createAccount(tx, { ...account, at, passwordHash: null });
    const browser = { device: null, address: null };
    const session = { accountId, stage: 'open', secondFactor: true, at, rule: defaultSessionRule } as const;
    return (await openSession(tx, { ...session, ...browser })).token;
  });
}

/** Asks over a socket, as a browser that has signed in, and keeps the number that the server gave the request. */
function asking(server: string, token: string): Member['ask'] {
  return async (route, input) => {
    let requestId = '';
    const client = createClient(async (address, init) => {
      const headers = { cookie: `bihuan=${token}`, 'sec-fetch-site': 'same-origin', ...init?.headers };
      const response = await fetch(address, { ...init, headers });
      requestId = response.headers.get('x-request-id') ?? '';
      return response;
    }, server);
    try {
      const body = await client.call(route, input);
      return { ok: true, requestId, body };
    } catch (error) {
      const { status, code, currentVersion } = error as ApiError;
      return { ok: false, requestId, status, code, currentVersion };
    }
  };
}

/** Files that these people have sent and not attached yet. @returns their digests by person */
export async function sentFiles(
  store: Store,
  members: readonly Member[],
  each: number,
): Promise<Map<string, string[]>> {
  const sent = new Map<string, string[]>();
  for (const { personId } of members) {
    const digests = Array.from({ length: each }, (_, place) => sha256Of(`${personId} ${place}`));
    for (const digest of digests) {
      const file = { digest, name: '凭证.pdf', mediaType: 'application/pdf', size: 9 };
      const upload = { ...file, uploadedAt: attribution.at };
      await store.transaction((tx) => recordUpload(tx, personId, upload));
    }
    sent.set(personId, digests);
  }
  return sent;
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
