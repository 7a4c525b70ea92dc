/**
 * What somebody sends besides what a route asks for: fields that are nobody's to set, in every body, and parts of
 * queries and scripts, in every parameter of every address.
 */

import { type Route, type RouteName, routes } from '@bihuan/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { lastPosition, recordedAfter, withoutIds } from '../recorded.js';
import { storeOfTest } from '../store-of-test.js';
import { PERSON_NAMES, type PersonName } from '../two-bodies.js';
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
];

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

describe('what nobody asked for', () => {
  let floor: Floor;
  let findings: Thing[];
  let before = 0;
  beforeAll(async () => {
    const store = await storeOfTest();
    floor = await laidFloor(store);
    findings = FINDING_NAMES.map((name) => findingThing(floor.known, name));
    before = await store.read(lastPosition);
  });
  /** Everybody on everything that the policies let him do with this route. */
  async function allowed(route: RouteName): Promise<{ who: PersonName; thing: Thing }[]> {
    const { policy }: Route = routes[route];
    const found: { who: PersonName; thing: Thing }[] = [];
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

  it.each(WITH_QUERY)('in the address of %s opens nothing', async (route) => {
    const { query, policy }: Route = routes[route];
    for (const key of [...keysOf(query), 'scope', 'actor', 'personId']) {
      for (const words of INJECTED) {
        const who = (['liaison', 'office', 'auditAdmin'] as const)[INJECTED.indexOf(words) % 3] ?? 'liaison';
        const [thing] = thingsFor(rows[route].about, floor.known, who);
        if (!thing) throw new Error('a row without things');
        const ids = { ...thing.ids, ...rows[route].params };
        const asked = `${key}=${encodeURIComponent(words)}`;
        const { status, raw } = await floor.call(await floor.cookieOf(who), route, { ids, query: asked });
        expect([route, asked, status < 500 || status === 503]).toEqual([route, asked, true]);
        const profile = await floor.profileOf(who);
        const leaks = await leaksIn(raw, { profile, route, thing, findings, known: floor.known });
        expect([asked, policy, leaks]).toEqual([asked, policy, []]);
      }
    }
  });
});
