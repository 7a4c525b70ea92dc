/**
 * Every deed on a rectification, over HTTP, as `finding-deeds.test.ts` does it for those on a finding. Some are
 * decided for many findings at once: what one of them refuses refuses the whole.
 */

import {
  commandName,
  RECTIFICATION_DEED_NAMES,
  type RectificationDeedName,
  rectificationDeedRoutes,
} from '@bihuan/contract';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingDeedsInSource, rectificationDeedsInSource } from '../../testing/deeds/codes-in-source.js';
import { CHINESE, changesTold, refused } from '../../testing/deeds/expected.js';
import {
  type Asking,
  asks,
  does,
  type Stand,
  standOf,
  step,
  versionOf,
  wordsOf,
} from '../../testing/deeds/on-rectification/case.js';
import { rectificationCasesOf } from '../../testing/deeds/on-rectification/cases.js';
import { isSigned, withoutRoleFor } from '../../testing/deeds/who.js';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

/** Also done when the whole has been concluded. */
const AFTER_THE_END: readonly RectificationDeedName[] = [
  'evaluateRectification',
  'returnRectification',
  'reopenRectification',
];
const conclude = step('concludeRectification', 'office', { on: '2026-08-25', reason: '集中整改结束' });

describe('the deeds on a rectification, over HTTP', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
    });

    describe.each(RECTIFICATION_DEED_NAMES)('%s', (deed) => {
      const { accepted, refused: refusals, byContract = {}, warned = {} } = rectificationCasesOf(deed);
      const { policy } = rectificationDeedRoutes[deed];
      let stand: Stand;
      beforeAll(async () => {
        stand = await standOf(city, accepted);
      });

      const by = (client: ReturnType<LoopCity['as']>) => asks(deed, client, stand, wordsOf(accepted, stand));
      const isRefused = async (call: () => Promise<unknown>, code: string, of = stand) => {
        const leaves = async () => Promise.all(of.leaves.map((id) => city.versionOf(id)));
        const before = await leaves();
        expect(await refused(call())).toEqual(code);
        expect(await versionOf(of)).toBe(of.version);
        expect(await leaves()).toEqual(before);
      };

      it('finds nothing for those who work for another body', () =>
        isRefused(() => by(city.as('stranger')), 'unknownRectification'));

      it('is refused to a role that has no part in it', () =>
        isRefused(() => by(city.as(withoutRoleFor(policy))), 'notYourRole'));

      if (isSigned(policy))
        it('is refused to who signed in with a password alone', () =>
          isRefused(() => by(city.withPasswordOnly(accepted.by)), 'secondFactorNeeded'));

      it('is done by whoever may, once: at the version that was there it is refused then, and told why', async () => {
        const before = { ...stand };
        const words = wordsOf(accepted, stand);
        const { version, warnings } = await does(deed, stand, accepted);
        expect(version).toBeGreaterThan(before.version);
        expect(warnings).toEqual([]);
        const told = await changesTold(asks(deed, city.as(accepted.by), before, words));
        expect(told).toHaveLength(version - before.version);
        for (const change of told) expect(change).toMatch(new RegExp(`^某${accepted.by}[\\u4e00-\\u9fff]`));
      });

      if (!AFTER_THE_END.includes(deed))
        it('is refused when the whole has been concluded', async () => {
          const words = wordsOf(accepted, stand);
          if (deed !== 'concludeRectification') await conclude(stand);
          await isRefused(() => asks(deed, city.as(accepted.by), stand, words), 'rectificationClosed');
        });

      // What the domain decides, it decides without knowing on which engine it is asked: that is tried on one.
      if (engine.name !== 'sqlite') return;
      const askedAs = async (different: Partial<Asking<RectificationDeedName>>) => {
        const asking = { ...accepted, ...different };
        const made = await standOf(city, asking);
        return { made, call: () => does(deed, made, asking) };
      };

      it.each(Object.entries(refusals))('is refused: %s', async (code, different) => {
        const { made, call } = await askedAs(different);
        await isRefused(call, code, made);
      });

      it.each(Object.entries(byContract))(
        'is turned away before it could be refused: %s',
        async (_, different) => {
          const { made, call } = await askedAs(different);
          await isRefused(call, 'invalidRequest', made);
        },
      );

      it.each(Object.entries(warned))('is done, and tells besides: %s', async (_, different) => {
        const { call } = await askedAs(different);
        expect((await call()).warnings).toEqual([expect.stringMatching(CHINESE)]);
      });
    });
  });
});

describe('the cases', () => {
  const own = rectificationDeedsInSource();
  const ofLeaves = findingDeedsInSource();
  /** What a deed on the whole asks of its leaves. */
  const asked: Partial<Record<RectificationDeedName, string>> = {
    adoptRectificationPlan: 'AdoptPlan',
    amendRectificationPlan: 'AmendPlan',
    issueReminder: 'SendReminder',
  };

  it.each(RECTIFICATION_DEED_NAMES)('show each refusal that the domain has for %s, and no other', (deed) => {
    const { refused: refusals, warned, byContract, madeByServer = {} } = rectificationCasesOf(deed);
    const shown = [refusals, warned, byContract, madeByServer].flatMap((codes) => Object.keys(codes ?? {}));
    const leaf = ofLeaves.get(asked[deed] ?? '')?.codes ?? [];
    const codes = new Set([...(own.get(commandName(deed))?.codes ?? []), ...leaf]);
    // Said beside the deed: of a finding that is not of this rectification, of what is still open, of the end.
    const besides = ['unknownFinding', 'leavesStillOpen', 'wrongState'];
    expect(new Set(shown.filter((code) => codes.has(code as never) || !besides.includes(code)))).toEqual(
      codes,
    );
    const members = Object.keys(rectificationDeedRoutes[deed].body.shape);
    expect(members.filter((member) => Object.values(madeByServer).includes(member))).toEqual([]);
  });
});
