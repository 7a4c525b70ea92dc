/** What the matrix stands on: two bodies, marked, behind a server that forgets what it is told to do. */

import type { ActorProfile } from '@bihuan/domain';
import { executeAll, type Store } from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';
import { defaultSignInRules } from '../../use-cases/session/sign-in-rules.js';
import { type ForgettingStore, forgetting } from '../forgetting.js';
import { testServer } from '../test-server.js';
import { NOW, PERSON_NAMES, type PersonName, type TwoBodies, twoBodies } from '../two-bodies.js';
import { type Call, calling } from './call.js';
import { type Marked, mark, PHONES, SECRET_PATH } from './marks.js';
import type { Known } from './thing.js';

/** Who calls: somebody of the cast, a stranger, or whoever sits at a machine without accounts. */
export type CallerName = PersonName | 'nobody' | 'local';

export interface Floor {
  forgetful: ForgettingStore;
  known: Known;
  call: Call;
  cookieOf(who: CallerName): Promise<string | null>;
  profileOf(who: CallerName): Promise<ActorProfile>;
}

const NOTHING = { evidence: {}, measures: {} };

/** The floor with accounts; to be laid in `beforeAll`. */
export async function laidFloor(store: Store): Promise<Floor> {
  const bodies = await twoBodies(store);
  const { forgetful, call } = await server(store);
  const cookieOf = async (who: CallerName) => (who === 'local' ? null : bodies.cookieOf(who));
  for (const name of PERSON_NAMES) await cookieOf(name);
  await phones(store, bodies);
  const newcomerId = await newcomer(store);
  const marked = await forgetful.kept(() => mark({ bodies, store, call }));
  const office = await bodies.cookieOf('officeOfBoth');
  const webhooks = await forgetful.kept(() => webhooksOf(call, bodies, office));
  const access = await accessOf(call, bodies);
  const notificationId = await firstNotification(call, bodies);
  const known = await knownOf(store, bodies, marked, { webhooks, newcomerId, notificationId, access });
  return { forgetful, known, call, cookieOf, profileOf: async (who) => (await bodies.callerOf(who)).profile };
}

/** The floor of a machine without accounts. */
export async function localFloor(store: Store): Promise<Floor> {
  const bodies = await twoBodies(store);
  const { forgetful, call } = await server(store);
  const more = {
    webhooks: await forgetful.kept(() => webhooksOf(call, bodies, null)),
    ...{ newcomerId: await newcomer(store), notificationId: 'none' },
    access: () => ({ accountId: 'none', sessionId: 'none' }),
  };
  const known = await knownOf(store, bodies, NOTHING, more);
  return { forgetful, known, call, cookieOf: async () => null, profileOf: async () => ({ kind: 'local' }) };
}

async function server(store: Store) {
  const forgetful = forgetting(store);
  const signIn = { ...defaultSignInRules, perMinute: 1_000_000 };
  const config = { signIn, requestsPerMinute: 1_000_000 };
  const { app } = await testServer({ store: forgetful.store, clock: { now: () => NOW }, config });
  return { forgetful, call: calling(app) };
}

async function newcomer(store: Store): Promise<string> {
  const personId = store.newId();
  const personal = { name: '新来某', phone: null, email: null };
  await store.transaction((tx) =>
    executeAll(tx, [{ type: 'RegisterPerson', personId, personal }], attribution),
  );
  return personId;
}

async function phones(store: Store, { people }: TwoBodies): Promise<void> {
  const numbers = [
    [people.noRole.personId, PHONES.near],
    [people.superiorOfFar.personId, PHONES.far],
  ] as const;
  const commands = numbers.map(
    ([personId, phone]) => ({ type: 'CorrectPerson', personId, changes: { phone }, reason: null }) as const,
  );
  await store.transaction((tx) => executeAll(tx, commands, attribution));
}

/** A webhook in each rectification. */
async function webhooksOf(call: Call, bodies: TwoBodies, cookie: string | null): Promise<Known['webhooks']> {
  const added = async ({ rectificationId }: { rectificationId: string }) => {
    const body = { kind: 'wecom', name: '整改群', address: `https://10.0.0.1/${SECRET_PATH}` };
    const { raw } = await call(cookie, 'addWebhook', { ids: { rectificationId }, body });
    return (JSON.parse(raw.toString()) as { id: string }).id;
  };
  return { near: await added(bodies.near), far: await added(bodies.far) };
}

async function rowsOf<T>(call: Call, cookie: string | null, ...[route, ids]: [Parameters<Call>[1], object]) {
  const { raw } = await call(cookie, route, { ids: ids as Record<string, string>, query: 'limit=100' });
  return (JSON.parse(raw.toString()) as { rows: T[] }).rows;
}

/** Accounts and sessions as the security administrator is told of them. */
async function accessOf(call: Call, bodies: TwoBodies): Promise<Known['access']> {
  const cookie = await bodies.cookieOf('securityAdmin');
  const accounts = await rowsOf<{ id: string; personId: string }>(call, cookie, 'listAccounts', {});
  const found = new Map<string, { accountId: string; sessionId: string }>();
  for (const { id: accountId, personId } of accounts) {
    const [session] = await rowsOf<{ id: string }>(call, cookie, 'listAccountSessions', { accountId });
    found.set(personId, { accountId, sessionId: session?.id ?? 'none' });
  }
  return (personId) => found.get(personId) ?? { accountId: 'none', sessionId: 'none' };
}

async function firstNotification(call: Call, bodies: TwoBodies): Promise<string> {
  const cookie = await bodies.cookieOf('liaison');
  const [first] = await rowsOf<{ id: string }>(call, cookie, 'listNotifications', {});
  if (!first) throw new Error('the liaison was told of nothing');
  return first.id;
}

type Rest = Pick<Known, 'webhooks' | 'newcomerId' | 'notificationId' | 'access'>;

async function knownOf(store: Store, bodies: TwoBodies, marked: Marked, rest: Rest): Promise<Known> {
  const versions = await store.read(async ({ db }) => {
    const tables = ['findings', 'rectifications', 'units', 'people'] as const;
    const all = new Map<string, number>();
    for (const table of tables) {
      const rows = await db.selectFrom(table).select(['id', 'version']).execute();
      for (const { id, version } of rows) all.set(id, Number(version));
    }
    return all;
  });
  return { bodies, ...marked, ...rest, version: (id) => versions.get(id) ?? 1 };
}
