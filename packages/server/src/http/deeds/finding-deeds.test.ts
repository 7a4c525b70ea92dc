/**
 * Every deed on a finding, over HTTP: given what was done before, when somebody asks for it, then it is done, or
 * refused with status, code and a Chinese sentence, and nothing has changed. The cases stand in `testing/deeds`.
 */

import { commandName, DEED_NAMES, type DeedName, deedRoutes } from '@bihuan/contract';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingDeedsInSource } from '../../testing/deeds/codes-in-source.js';
import { CHINESE, changesTold, refused } from '../../testing/deeds/expected.js';
import {
  type Asking,
  asks,
  does,
  type Stand,
  standOf,
  type Words,
  wordsOf,
} from '../../testing/deeds/on-finding/case.js';
import { findingCasesOf } from '../../testing/deeds/on-finding/cases.js';
import { underway } from '../../testing/deeds/on-finding/steps.js';
import { concluded, underNode } from '../../testing/deeds/on-finding/surroundings.js';
import { isSigned, withoutRoleFor } from '../../testing/deeds/who.js';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const inSource = findingDeedsInSource();

describe('the deeds on a finding, over HTTP', () => {
  onEveryEngine((engine) => {
    // What the domain decides, it decides without knowing on which engine it is asked: that is tried on one.
    const decidesHere = engine.name === 'sqlite';
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
    });

    describe.each(DEED_NAMES)('%s', (deed) => {
      const { accepted, refused: refusals, byContract = {}, warned = {} } = findingCasesOf(deed);
      const { policy } = deedRoutes[deed];
      const { dependsOnState, onAnyNode } = inSource.get(commandName(deed)) ?? {};
      let stand: Stand;
      let words: Words<DeedName>;
      beforeAll(async () => {
        stand = await standOf(city, accepted);
        words = await wordsOf(accepted, stand);
      });

      const by = (client: ReturnType<LoopCity['as']>) => asks(deed, client, stand, words);
      const isRefused = async (call: Promise<unknown>, code: string, of = stand) => {
        expect(await refused(call)).toEqual(code);
        expect(await city.versionOf(of.findingId)).toBe(of.version);
      };

      it('finds nothing for those who work for another body', () =>
        isRefused(by(city.as('stranger')), 'unknownFinding'));

      it('is refused to a role that has no part in it', () =>
        isRefused(by(city.as(withoutRoleFor(policy))), 'notYourRole'));

      if (isSigned(policy))
        it('is refused to who signed in with a password alone', () =>
          isRefused(by(city.withPasswordOnly(accepted.by)), 'secondFactorNeeded'));

      if (decidesHere && !onAnyNode)
        it('is refused where findings lie under it', () =>
          underNode(stand, () => isRefused(by(city.as(accepted.by)), 'notALeaf')));

      if (decidesHere)
        it('is refused when the work on the whole has been concluded', () =>
          concluded(stand, () => isRefused(by(city.as(accepted.by)), 'rectificationClosed')));

      it('is done by whoever may, once: at the version that was there it is refused then, and told why', async () => {
        const before = { ...stand };
        const { version, warnings } = await does(deed, stand, { by: accepted.by, words });
        expect(version).toBeGreaterThan(before.version);
        expect(warnings).toEqual([]);
        const told = await changesTold(asks(deed, city.as(accepted.by), before, words));
        expect(told).toHaveLength(version - before.version);
        for (const change of told) expect(change).toMatch(new RegExp(`^某${accepted.by}[\\u4e00-\\u9fff]`));
      });

      if (!decidesHere) return;
      const askedAs = async (different: Partial<Asking<DeedName>>) => {
        const asking = { ...accepted, ...different };
        const made = await standOf(city, asking);
        const words = await wordsOf(asking, made);
        return { made, call: () => does(deed, made, { by: asking.by, words }) };
      };

      if (dependsOnState)
        it('is refused in another state', async () => {
          const given = deed === 'startImmediate' ? underway : [];
          const { made, call } = await askedAs({ given });
          await isRefused(call(), 'wrongState', made);
        });

      it.each(Object.entries(refusals))('is refused: %s', async (code, different) => {
        const { made, call } = await askedAs(different);
        await isRefused(call(), code, made);
      });

      it.each(Object.entries(byContract))(
        'is turned away before it could be refused: %s',
        async (_, different) => {
          const { made, call } = await askedAs(different);
          await isRefused(call(), 'invalidRequest', made);
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
  it.each(DEED_NAMES)('show each refusal that the domain has for %s, and no other', (deed) => {
    const { refused: refusals, warned, byContract, neverFromOutside } = findingCasesOf(deed);
    const shown = [refusals, warned, byContract, neverFromOutside].flatMap((codes) =>
      Object.keys(codes ?? {}),
    );
    // Said by the server before the domain is asked.
    const besides = ['unknownUpload', 'unknownFinding', 'outsideYourScope'];
    const codes = inSource.get(commandName(deed))?.codes;
    expect(new Set(shown.filter((code) => !besides.includes(code)))).toEqual(codes);
  });
});
