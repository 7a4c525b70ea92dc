/**
 * Every route of the contract, called over HTTP by everybody on every thing in scope, out of scope and not there,
 * and compared with what the policy table says. Whatever a call does is undone behind it.
 */

import { type Route, type RouteName, routes } from '@bihuan/contract';
import { POLICY_NAMES } from '@bihuan/domain';
import type { Store } from '@bihuan/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSON_NAMES, type PersonName, SEES } from '../two-bodies.js';
import type { Answered } from './call.js';
import { expected, type Outcome, seesFinding } from './expectation.js';
import { type CallerName, type Floor, laidFloor, localFloor } from './floor.js';
import { leaksIn } from './leaks.js';
import { rows } from './rows.js';
import type { Thing } from './thing.js';
import { FINDING_NAMES, findingThing } from './things/of-ledger.js';
import { thingsFor } from './things.js';

const NAMES = Object.keys(routes) as RouteName[];
const WITH_ACCOUNTS: readonly CallerName[] = [...PERSON_NAMES, 'nobody'];

const KEPT_OUT: readonly string[] = [
  'secondFactorNeeded',
  'notYourRole',
  'outsideYourScope',
  'notToYourself',
];
const NOT_THERE: readonly string[] = [
  ...['unknownFinding', 'unknownRectification', 'unknownUnit', 'unknownPerson', 'unknownImport'],
  ...['unknownAccount', 'unknownSession', 'unknownNotification', 'unknownWebhook'],
];
/** A request that does not reach the policy shows nothing about it. */
const NOT_ASKED: readonly string[] = [
  'invalidRequest',
  'unsupportedMedia',
  'crossSite',
  'hostNotAllowed',
  'tooManyRequests',
];
/** Steps of signing in that ask for a session of their own, at which everybody is still a stranger. */
const ASK_FOR_A_STEP: readonly RouteName[] = ['giveSecondFactor'];

function outcomeOf(route: RouteName, { status, code }: Answered): Outcome | string {
  if (code === null) return 'allowed';
  if (NOT_ASKED.includes(code) || status >= 500) return `not asked: ${status} ${code}`;
  if (code === 'signInNeeded') return ASK_FOR_A_STEP.includes(route) ? 'allowed' : '401';
  if (status === 403 && KEPT_OUT.includes(code)) return '403';
  return status === 404 && NOT_THERE.includes(code) ? '404' : 'allowed';
}

interface Tally {
  cells: number;
  differences: string[];
}

async function cells(floor: Floor, route: RouteName, who: CallerName): Promise<Tally> {
  const { known, call } = floor;
  const row = rows[route];
  const { policy, onPaper }: Route = routes[route];
  const profile = await floor.profileOf(who);
  const cookie = await floor.cookieOf(who);
  const findings = FINDING_NAMES.map((name) => findingThing(known, name));
  const isPerson = who !== 'nobody' && who !== 'local';
  const things = thingsFor(row.about, known, isPerson ? (who as PersonName) : null);
  const differences: string[] = [];
  for (const thing of things) {
    const answered = await call(cookie, route, questionOf(route, thing));
    const found = outcomeOf(route, answered);
    const wanted = expected(row.about, { profile, policy, onPaper, thing, findings });
    const cell = `${route} by ${who} on ${thing.place}`;
    if (found !== wanted) differences.push(`${cell}: ${wanted} expected, ${found} found (${answered.code})`);
    const leaks = await leaksIn(answered.raw, { profile, route, thing, findings, known });
    differences.push(...leaks.map((leak) => `${cell}: told ${leak}`));
  }
  return { cells: things.length, differences };
}

function questionOf(route: RouteName, thing: Thing) {
  const { params = {}, query, body } = rows[route];
  const asked = typeof query === 'function' ? query(thing) : query;
  return {
    ids: { ...thing.ids, ...params },
    ...(asked !== undefined && { query: asked }),
    ...(body && { body: body(thing) }),
  };
}

/** @param storeOf an empty store, which is closed behind the tests; called in `beforeAll` */
export function matrixOn(storeOf: () => Promise<Store>): void {
  describe('every route, by everybody, on everything', () => withAccounts(storeOf));
  describe('every route, at a machine without accounts', () => withoutAccounts(storeOf));
}

function withAccounts(storeOf: () => Promise<Store>): void {
  it('has a policy of the table', () => {
    const without = NAMES.filter((name) => !POLICY_NAMES.includes(routes[name].policy));
    expect(without).toEqual([]);
  });

  let floor: Floor;
  let counted = 0;
  beforeAll(async () => {
    floor = await laidFloor(await storeOf());
  });
  afterAll(() => {
    process.stdout.write(`matrix with accounts: ${NAMES.length} routes, ${counted} cells\n`);
  });

  it('the policies show to each the findings that were written down by hand', async () => {
    const findings = FINDING_NAMES.map((name) => findingThing(floor.known, name));
    for (const who of PERSON_NAMES) {
      const profile = await floor.profileOf(who);
      const seen = findings.filter((finding) => seesFinding(profile, finding)).map(({ place }) => place);
      expect(seen).toEqual(SEES[who]);
    }
  });

  it.each(NAMES)(
    '%s',
    async (route) => {
      const differences: string[] = [];
      for (const who of WITH_ACCOUNTS) {
        const tally = await cells(floor, route, who);
        counted += tally.cells;
        differences.push(...tally.differences);
      }
      expect(differences).toEqual([]);
    },
    120_000,
  );
}

function withoutAccounts(storeOf: () => Promise<Store>): void {
  let floor: Floor;
  let counted = 0;
  beforeAll(async () => {
    floor = await localFloor(await storeOf());
  });
  afterAll(() => {
    process.stdout.write(`matrix without accounts: ${counted} cells\n`);
  });

  it.each(NAMES)('%s', async (route) => {
    const tally = await cells(floor, route, 'local');
    counted += tally.cells;
    expect(tally.differences).toEqual([]);
  });
}
