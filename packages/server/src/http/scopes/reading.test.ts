/** What everybody gets to read, with two bodies in one database; the expectations are `SEES`, written by hand. */

import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../app/caller.js';
import { type Ask, asking, noAnswer } from '../../testing/asking.js';
import {
  COMMON_WORD,
  FAR_FINDINGS,
  type FindingName,
  NEAR_FINDINGS,
  ROLE_NAMES,
  type RoleName,
  SEES,
  type TwoBodies,
  twoBodies,
} from '../../testing/two-bodies.js';

/** Who may read the ledger at all; the others are told so before anything is looked at. */
const READERS = ROLE_NAMES.filter((role) => SEES[role].length > 0);
const OTHERS = ROLE_NAMES.filter((role) => SEES[role].length === 0);
const list = { sort: 'ordinal', direction: 'asc', limit: 50 } as const;

describe('reading, with two bodies in one database', () => {
  onEveryEngine((engine) => {
    let bodies: TwoBodies;
    let ask: Ask;
    let close: () => Promise<void>;
    const callers = new Map<RoleName, Caller>();
    beforeAll(async () => {
      const store = await engine.open();
      ({ ask, close } = asking(store));
      bodies = await twoBodies(store);
      for (const role of ROLE_NAMES) callers.set(role, await bodies.callerOf(role));
    });
    afterAll(() => close());

    const as = (role: RoleName) => callers.get(role) as Caller;
    const places = () => [bodies.near, bodies.far] as const;
    const inPlace = (role: RoleName, place: 'near' | 'far') =>
      SEES[role].filter((name) =>
        ((place === 'near' ? NEAR_FINDINGS : FAR_FINDINGS) as readonly string[]).includes(name),
      );
    const names = (rows: readonly { id: string }[]) => rows.map(({ id }) => bodies.nameOf(id));
    const idOf = (name: FindingName) => ({ ...bodies.near.findings, ...bodies.far.findings })[name];

    /** The ledger of a place, or what is told instead. */
    const ledger = (role: RoleName, rectificationId: string, query = {}) =>
      ask('listFindings', as(role), { params: { rectificationId }, query: { ...list, ...query } });

    it.each(READERS)('%s lists exactly the findings in sight, and counts only these', async (role) => {
      for (const place of ['near', 'far'] as const) {
        const expected = inPlace(role, place);
        const { rectificationId } = bodies[place];
        const params = { rectificationId };
        if (expected.length === 0) {
          const hidden = await noAnswer(ledger(role, rectificationId));
          const missing = await noAnswer(ledger(role, 'none'));
          expect(hidden).toEqual(missing);
          expect(hidden.status).toBe(404);
          expect(await noAnswer(ask('countLedger', as(role), { params }))).toEqual(missing);
          continue;
        }
        const page = await ledger(role, rectificationId);
        expect(names(page.rows)).toEqual(expected);
        expect(page.matched).toBe(expected.length);
        const first = await ledger(role, rectificationId, { limit: 1 });
        expect(first.matched).toBe(expected.length);
        expect(first.next === null).toBe(expected.length === 1);
        const counts = await ask('countLedger', as(role), { params });
        expect(counts.total).toBe(expected.length);
        expect(counts.byLevel).toEqual([{ level: 2, count: expected.length }]);
        expect(counts.bySection.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
      }
    });

    it.each(READERS)('%s goes through the list page by page, and past nothing else', async (role) => {
      for (const sort of ['ordinal', 'completionDue'] as const) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const query = { sort, limit: 2, ...(after !== undefined && { after }) };
          const page = await ledger(role, bodies.near.rectificationId, query).catch(() => null);
          seen.push(...names(page?.rows ?? []));
          after = page?.next ?? undefined;
        } while (after !== undefined);
        expect(seen.sort()).toEqual([...inPlace(role, 'near')].sort());
      }
    });

    it.each(READERS)('%s finds only words in sight', async (role) => {
      const search = (q: string, more = {}) =>
        ask('searchFindings', as(role), { query: { q, limit: 20, ...more } });
      expect(names((await search(COMMON_WORD)).rows)).toEqual([...SEES[role]]);
      for (const name of bodies.idsOut(role).map(bodies.nameOf)) {
        const { rows } = await search(`${name}${COMMON_WORD}`);
        expect(names(rows)).not.toContain(name);
      }
      const { rows, next } = await search(COMMON_WORD, { limit: 1 });
      expect(names(rows)).toEqual(SEES[role].slice(0, 1));
      expect(next === null).toBe(SEES[role].length === 1);
      const rest = next === null ? [] : (await search(COMMON_WORD, { after: next })).rows;
      expect(names([...rows, ...rest])).toEqual([...SEES[role]]);
      const inLedger = await ledger(role, bodies.near.rectificationId, { q: COMMON_WORD }).catch(() => null);
      expect(names(inLedger?.rows ?? [])).toEqual(inPlace(role, 'near'));
    });

    it.each(READERS)('%s is told the place of a finding among those in sight', async (role) => {
      for (const place of ['near', 'far'] as const) {
        const expected = inPlace(role, place);
        for (const [index, name] of expected.entries()) {
          const page = await ask('getFinding', as(role), { params: { findingId: idOf(name) } });
          expect(page).toMatchObject({
            position: index + 1,
            total: expected.length,
            previousId: index === 0 ? null : idOf(expected[index - 1] as FindingName),
            nextId: index === expected.length - 1 ? null : idOf(expected[index + 1] as FindingName),
          });
          expect(page.history).toHaveLength(1);
          const { parentId } = page.content;
          expect(parentId === null || bodies.idsIn(role).includes(parentId)).toBe(true);
        }
      }
    });

    it.each(READERS)('%s finds a finding out of sight no more there than one that is not', async (role) => {
      const missing = await noAnswer(ask('getFinding', as(role), { params: { findingId: 'none' } }));
      expect(missing).toMatchObject({ status: 404, code: 'unknownFinding' });
      for (const findingId of bodies.idsOut(role)) {
        expect(await noAnswer(ask('getFinding', as(role), { params: { findingId } }))).toEqual(missing);
        const history = ask('getFindingHistory', as(role), { params: { findingId }, query: { limit: 20 } });
        expect(await noAnswer(history)).toEqual(missing);
      }
    });

    it.each(READERS)('%s chooses among names in sight', async (role) => {
      const expected: Record<string, string[]> = {
        led: ['青石县教育局'],
        other: ['青石县水务局'],
        restricted: ['青石县密电室'],
      };
      const near = inPlace(role, 'near');
      if (near.length === 0) return;
      const params = { rectificationId: bodies.near.rectificationId };
      const { leadUnits, leadLeaders } = await ask('countLedger', as(role), { params });
      expect([...leadUnits].sort()).toEqual(near.flatMap((name) => expected[name] ?? []).sort());
      const leaders = { leader: ['青石县副县长'], other: ['青石县县长'] } as Record<string, string[]>;
      expect([...leadLeaders].sort()).toEqual(near.flatMap((name) => leaders[name] ?? []).sort());
    });

    it.each(READERS)('%s lists the rectifications of which something is in sight', async (role) => {
      const { rows } = await ask('listRectifications', as(role), { query: { limit: 50 } });
      const found = Object.fromEntries(rows.map(({ id, findingCount }) => [id, findingCount]));
      const expected = (['near', 'far'] as const)
        .filter((place) => inPlace(role, place).length > 0)
        .map((place) => [bodies[place].rectificationId, inPlace(role, place).length]);
      expect(found).toEqual(Object.fromEntries(expected));
    });

    it('whoever has only duties reads neither the chapters, nor the stated counts, nor the source', async () => {
      for (const role of ['liaison', 'unitHead', 'leadLeader'] as const) {
        const params = { rectificationId: bodies.near.rectificationId };
        const page = await ask('getRectification', as(role), { params });
        expect(page).toMatchObject({ organisation: null, nextSteps: null, statedCounts: [], source: null });
        const [name] = SEES[role];
        const finding = await ask('getFinding', as(role), {
          params: { findingId: idOf(name as FindingName) },
        });
        expect(finding.source).toBeNull();
      }
      const params = { rectificationId: bodies.near.rectificationId };
      const whole = await ask('getRectification', as('superiorReader'), { params });
      expect(whole.organisation).not.toBeNull();
    });

    it('the words around a finding are shown to whoever may read all of them', async () => {
      const source = async (role: RoleName) =>
        (await ask('getFinding', as(role), { params: { findingId: idOf('led') } })).source;
      expect((await source('verifier'))?.text).toContain('restricted');
      // A superior does not see what is restricted, which stands in the same document.
      expect(await source('superiorReader')).toBeNull();
    });

    it('whoever has no part in the ledger is told so, whatever he asks for', async () => {
      for (const role of OTHERS) {
        const { rectificationId, findings } = bodies.near;
        for (const ids of [
          { rectificationId, findingId: findings.led },
          { rectificationId: 'none', findingId: 'none' },
        ]) {
          const told = await Promise.all([
            noAnswer(ledger(role, ids.rectificationId)),
            noAnswer(ask('getFinding', as(role), { params: ids })),
            noAnswer(ask('searchFindings', as(role), { query: { q: COMMON_WORD, limit: 9 } })),
            noAnswer(ask('countLedger', as(role), { params: ids })),
            noAnswer(ask('listRectifications', as(role), { query: { limit: 9 } })),
          ]);
          const code = role === 'nobody' ? 'signInNeeded' : 'notYourRole';
          expect(new Set(told.map((answer) => answer.code))).toEqual(new Set([code]));
        }
      }
    });

    it('has both ledgers in view of this test, each with something that is restricted', () => {
      expect(places().map(({ findings }) => Object.keys(findings).length)).toEqual([6, 3]);
    });
  });
});
