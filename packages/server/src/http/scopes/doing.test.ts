/** Deeds of everybody on findings and rectifications, with two bodies in one database. */

import type { RectificationHeader } from '@bihuan/domain';
import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../app/caller.js';
import { type Ask, asking, type NoAnswer, noAnswer } from '../../testing/asking.js';
import { ROLE_NAMES, type RoleName, SEES, type TwoBodies, twoBodies } from '../../testing/two-bodies.js';

/** Who may change which of the two ledgers. */
const CHANGES: Partial<Record<RoleName, readonly ('near' | 'far')[]>> = {
  office: ['near'],
  officeOfOne: ['near'],
  officeOfFar: ['far'],
  officeOfBoth: ['near', 'far'],
  local: ['near', 'far'],
};
const CHANGERS = Object.keys(CHANGES) as RoleName[];
/** Who drafts the plan of what he sees, until the work begins. */
const DRAFTERS: readonly RoleName[] = ['liaison', 'unitHead'];
const READERS = ROLE_NAMES.filter(
  (role) => SEES[role].length > 0 && !CHANGERS.includes(role) && !DRAFTERS.includes(role),
);
const reason = '核对原件';
const header: RectificationHeader = {
  ...{
    kind: null,
    genre: 'notice',
    title: '新一轮',
    issuer: null,
    inspectedBody: null,
    inspectionTeam: null,
  },
  ...{ authority: null, round: null, inspectedFrom: null, inspectedTo: null, feedbackDate: null },
  publishedDate: null,
};

describe('doing, with two bodies in one database', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let bodies: TwoBodies;
    let ask: Ask;
    let close: () => Promise<void>;
    const callers = new Map<RoleName, Caller>();
    beforeAll(async () => {
      store = await engine.open();
      ({ ask, close } = asking(store));
      bodies = await twoBodies(store);
      for (const role of ROLE_NAMES) callers.set(role, await bodies.callerOf(role));
    });
    afterAll(() => close());
    const as = (role: RoleName) => callers.get(role) as Caller;

    /** Every deed on a finding, none of which would change anything: the version is always an old one. */
    const deedsOn = (role: RoleName, findingId: string): Promise<unknown>[] => {
      const body = { version: 99, reason, text: '改过' };
      const params = { findingId, measureId: 'm1', figureId: 'f1' };
      return [
        ask('correctFinding', as(role), { params, body: { ...body, changes: { number: '9' } } }),
        ask('removeFinding', as(role), { params, body }),
        ask('addMeasure', as(role), { params, body }),
        ask('correctMeasure', as(role), { params, body: { ...body, changes: { text: '改过' } } }),
        ask('removeMeasure', as(role), { params, body }),
        ask('correctFigure', as(role), { params, body: { ...body, text: '35件' } }),
      ];
    };
    const answersOf = (calls: Promise<unknown>[]): Promise<NoAnswer[]> => Promise.all(calls.map(noAnswer));

    it.each(CHANGERS)('%s changes what is his, and meets nothing elsewhere', async (role) => {
      const missing = await answersOf(deedsOn(role, 'none'));
      expect(new Set(missing.map(({ status }) => status))).toEqual(new Set([404]));
      for (const place of ['near', 'far'] as const) {
        for (const findingId of Object.values<string>(bodies[place].findings)) {
          const told = await answersOf(deedsOn(role, findingId));
          if (CHANGES[role]?.includes(place)) {
            expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['staleVersion']));
          } else expect(told).toEqual(missing);
        }
      }
    });

    it.each(READERS)('%s changes nothing, not even what he reads', async (role) => {
      for (const findingId of [...bodies.idsIn(role), ...bodies.idsOut(role), 'none']) {
        const told = await answersOf(deedsOn(role, findingId));
        expect(new Set(told.map(({ status, code }) => `${status} ${code}`))).toEqual(
          new Set(['403 notYourRole']),
        );
      }
    });

    it.each(DRAFTERS)('%s drafts the measures of what is his, and nothing else', async (role) => {
      const drafts = (findingId: string) => {
        const body = { version: 99, reason };
        const params = { findingId, measureId: 'm1' };
        const changes = { acceptanceCriterion: '台账齐全' };
        return [
          ask('correctFinding', as(role), { params, body: { ...body, changes } }),
          ask('addMeasure', as(role), { params, body: { ...body, text: '逐户核对' } }),
          ask('correctMeasure', as(role), { params, body: { ...body, changes } }),
          ask('removeMeasure', as(role), { params, body }),
        ];
      };
      const codesOf = async (calls: Promise<unknown>[]) =>
        new Set((await answersOf(calls)).map(({ status, code }) => `${status} ${code}`));
      for (const findingId of bodies.idsIn(role)) {
        expect(await codesOf(drafts(findingId))).toEqual(new Set(['409 staleVersion']));
        const params = { findingId, figureId: 'f1' };
        const body = { version: 99, reason };
        const others = [
          ask('correctFinding', as(role), { params, body: { ...body, changes: { problem: '别的' } } }),
          ask('correctFinding', as(role), { params, body: { ...body, changes: { leadUnits: [] } } }),
          ask('removeFinding', as(role), { params, body }),
          ask('correctFigure', as(role), { params, body: { ...body, text: '35件' } }),
        ];
        expect(await codesOf(others)).toEqual(new Set(['403 notYourRole']));
      }
      for (const findingId of [...bodies.idsOut(role), 'none']) {
        expect(await codesOf(drafts(findingId))).toEqual(new Set(['404 unknownFinding']));
      }
    });

    it('a finding is registered where one may, by whoever may, and recorded with the post', async () => {
      const body = { problem: '新登记的问题' };
      const register = (role: RoleName, rectificationId: string) =>
        ask('registerFinding', as(role), { params: { rectificationId }, body });
      const far = bodies.far.rectificationId;
      expect(await noAnswer(register('officeOfOne', far))).toEqual(
        await noAnswer(register('officeOfOne', 'none')),
      );
      const { id } = await register('officeOfFar', far);
      const { history } = await ask('getFinding', as('officeOfFar'), { params: { findingId: id } });
      expect(history).toHaveLength(1);
      const line = await store.read(({ db }) =>
        db
          .selectFrom('events')
          .select('actor')
          .where('stream', '=', `finding:${id}`)
          .executeTakeFirstOrThrow(),
      );
      const { personId, postId } = bodies.people.officeOfFar;
      expect(JSON.parse(line.actor)).toEqual({ kind: 'person', personId, postId });
      const params = { findingId: id };
      await ask('removeFinding', as('officeOfFar'), { params, body: { version: 1, reason } });
    });

    it('a rectification is corrected by its own office only', async () => {
      const { rectificationId } = bodies.near;
      const correct = (role: RoleName, id: string) =>
        ask('correctRectification', as(role), {
          params: { rectificationId: id },
          body: { version: 99, reason, header: { round: '十二届' } },
        });
      expect(await noAnswer(correct('officeOfFar', rectificationId))).toEqual(
        await noAnswer(correct('officeOfFar', 'none')),
      );
      expect(await noAnswer(correct('officeOfOne', rectificationId))).toMatchObject({ code: 'staleVersion' });
      expect(await noAnswer(correct('superiorReader', rectificationId))).toMatchObject({ status: 403 });
    });

    it('a new rectification belongs to the body of whoever registers it, who must say which of several', async () => {
      const register = (role: RoleName, bodyId?: string) =>
        ask('registerRectification', as(role), { body: { header, ...(bodyId !== undefined && { bodyId }) } });
      const seenBy = async (role: RoleName, rectificationId: string) =>
        ask('getRectification', as(role), { params: { rectificationId } }).then(
          () => true,
          () => false,
        );
      const { id } = await register('office');
      expect(await seenBy('office', id)).toBe(true);
      expect(await seenBy('superiorReader', id)).toBe(true);
      for (const role of ['officeOfOne', 'officeOfFar', 'liaison'] as const) {
        expect(await seenBy(role, id)).toBe(false);
      }
      expect(await noAnswer(register('officeOfBoth'))).toMatchObject({ status: 422, code: 'bodyNeeded' });
      const chosen = await register('officeOfBoth', bodies.units.far);
      expect(await seenBy('officeOfFar', chosen.id)).toBe(true);
      expect(await seenBy('office', chosen.id)).toBe(false);
      const outside = { status: 403, code: 'outsideYourScope' };
      expect(await noAnswer(register('office', bodies.units.far))).toMatchObject(outside);
      expect(await noAnswer(register('office', 'none'))).toMatchObject(outside);
      expect(await noAnswer(register('officeOfOne'))).toMatchObject(outside);
      expect(await noAnswer(register('officeOfOne', bodies.units.near))).toMatchObject(outside);
      for (const role of ['liaison', 'superiorReader', 'noRole', 'systemAdmin'] as const) {
        expect(await noAnswer(register(role))).toMatchObject({ status: 403, code: 'notYourRole' });
      }
      expect((await register('local')).version).toBe(1);
    });
  });
});
