/**
 * What somebody sends besides what a route asks for: fields that are nobody's to set, in every body, and parts of
 * queries and scripts, in every parameter of every address.
 */

import { type Route, type RouteName, routes } from '@bihuan/contract';
import type { Store } from '@bihuan/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { lastPosition, recordedAfter, withoutIds } from '../recorded.js';
import { PERSON_NAMES, type PersonName } from '../two-bodies.js';
import type { Answered } from './call.js';
import { expected } from './expectation.js';
import { type Floor, laidFloor } from './floor.js';
import { leaksIn } from './leaks.js';
import { rows } from './rows.js';
import type { Thing } from './thing.js';
import { FINDING_NAMES, findingThing } from './things/of-ledger.js';
import { thingsFor } from './things.js';

type WithShape = { shape?: Record<string, unknown> };
const NAMES = Object.keys(routes) as RouteName[];
const WITH_BODY = NAMES.filter((name) => (routes[name] as Route).body !== undefined);
const WITH_QUERY = NAMES.filter((name) => (routes[name] as Route).query !== undefined);

/** Nobody sets these by a body: they come from the address, the session, or the rules. */
const PRIVILEGED = {
  ...{ id: 'chosen', actor: { kind: 'local' }, role: 'office', personId: 'chosen', status: 'signedOff' },
  ...{ visibility: 'public', administration: 'systemAdmin', ownerId: 'chosen', seq: 1, state: 'accepted' },
  ...{ findingId: 'chosen', rectificationId: 'chosen', accountId: 'chosen', importId: 'chosen', at: '1999' },
};
const INSIDE = { actor: { kind: 'local' }, ownerId: 'chosen', seq: 1 };

const INJECTED = [
  "' or 1=1 --",
  '") or ("1"="1',
  '%',
  '_',
  '*',
  '"',
  "'; drop table findings; --",
  '\\',
  '中 OR 中',
  "查无此词' or '1'='1",
];

/** Those that would find everything if they became a part of the statement, */
const FINDING_ALL = INJECTED.filter((words) => words.includes('1'));
/** and what finds as little as they must. */
const NONSENSE = encodeURIComponent('查无此词');

interface Cell {
  who: PersonName;
  thing: Thing;
}

function keysOf(schema: unknown): string[] {
  return Object.keys((schema as WithShape).shape ?? {});
}

/** The same body with more in it, at every depth. */
function widened(body: object, own: readonly string[]): object {
  const more = Object.entries(PRIVILEGED).filter(([key]) => !own.includes(key));
  return { ...(deeper(body) as object), ...Object.fromEntries(more) };
}

function deeper(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deeper);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.entries(value).map(([key, one]): [string, unknown] => [
    key,
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? { ...INSIDE, ...(deeper(one) as object) }
      : deeper(one),
  ]);
  return Object.fromEntries(inner);
}

/** @param storeOf an empty store, which is closed behind the tests; called in `beforeAll` */
export function hostileOn(storeOf: () => Promise<Store>): void {
  describe('what nobody asked for', () => nobodyAsked(storeOf));
}

function nobodyAsked(storeOf: () => Promise<Store>): void {
  let floor: Floor;
  let findings: Thing[];
  let before = 0;
  beforeAll(async () => {
    const store = await storeOf();
    floor = await laidFloor(store);
    findings = FINDING_NAMES.map((name) => findingThing(floor.known, name));
    before = await store.read(lastPosition);
  });
  /** Everybody on everything that the policies let him do with this route. */
  async function allowed(route: RouteName): Promise<Cell[]> {
    const { policy }: Route = routes[route];
    const found: Cell[] = [];
    for (const who of PERSON_NAMES) {
      const profile = await floor.profileOf(who);
      for (const thing of thingsFor(rows[route].about, floor.known, who)) {
        const asked = { profile, policy, thing, findings };
        if (expected(rows[route].about, asked) === 'allowed') found.push({ who, thing });
      }
    }
    return found;
  }

  async function effect(route: RouteName, who: PersonName, thing: Thing, body: object) {
    const written: string[] = [];
    floor.forgetful.watch(async (tx) => {
      written.push(...(await recordedAfter(tx, before)));
    });
    const { params = {}, query } = rows[route];
    const more = typeof query === 'string' ? { query } : {};
    const question = { ids: { ...thing.ids, ...params }, body, ...more };
    const { status, code, raw } = await floor.call(await floor.cookieOf(who), route, question);
    floor.forgetful.watch(null);
    const answer = status < 300 ? withoutIds(raw.toString('utf8')) : '';
    return { status, code, written, answer };
  }

  it.each(WITH_BODY)('in the body of %s has no effect', async (route) => {
    const own = keysOf((routes[route] as Route).body);
    const cells = await allowed(route);
    expect(cells.length).toBeGreaterThan(0);
    for (const { who, thing } of cells.slice(0, 4)) {
      const body = rows[route].body?.(thing) ?? {};
      const plain = await effect(route, who, thing, body);
      const wide = await effect(route, who, thing, widened(body, own));
      if (wide.code !== 'invalidRequest') expect(wide).toEqual(plain);
      else expect(wide.written).toEqual([]);
    }
  });

  async function ask(route: RouteName, { who, thing }: Cell, query: string) {
    const ids = { ...thing.ids, ...rows[route].params };
    const answered = await floor.call(await floor.cookieOf(who), route, { ids, query });
    const profile = await floor.profileOf(who);
    const leaks = await leaksIn(answered.raw, { profile, route, thing, findings, known: floor.known });
    return { status: answered.status, leaks, found: rowsIn(answered) };
  }

  it.each(WITH_QUERY)('in the address of %s opens nothing', async (route) => {
    const cells = await allowed(route);
    expect(cells.length).toBeGreaterThan(0);
    for (const key of [...keysOf((routes[route] as Route).query), 'scope', 'actor', 'personId']) {
      for (const [index, words] of INJECTED.entries()) {
        // By everybody in turn who gets as far as the question.
        const cell = cells[Math.floor((index * cells.length) / INJECTED.length)] as Cell;
        const query = `${key}=${encodeURIComponent(words)}`;
        const { status, leaks, found } = await ask(route, cell, query);
        expect([query, cell.who, status < 500 || status === 503]).toEqual([query, cell.who, true]);
        expect([query, cell.who, leaks]).toEqual([query, cell.who, []]);
        if (!FINDING_ALL.includes(words) || found === null) continue;
        const nonsense = await ask(route, cell, `${key}=${NONSENSE}`);
        expect([query, cell.who, found]).toEqual([query, cell.who, nonsense.found]);
      }
    }
  });
}

/** How many rows a list has; null for what is no list. */
function rowsIn({ status, raw, headers }: Answered): number | null {
  if (status !== 200 || !String(headers['content-type']).startsWith('application/json')) return null;
  const { rows: found } = JSON.parse(raw.toString('utf8')) as { rows?: unknown[] };
  return found?.length ?? null;
}
