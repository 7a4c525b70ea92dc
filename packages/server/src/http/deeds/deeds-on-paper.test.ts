/**
 * 代录 over HTTP: every deed whose route takes it, typed by the office for the person whose deed it is, and refused
 * to the wrong leader, the wrong typist and without the paper. What is seen of it afterwards: `on-paper.test.ts`.
 */

import {
  DEED_NAMES,
  type DeedName,
  deedRoutes,
  RECTIFICATION_DEED_NAMES,
  type RectificationDeedName,
  rectificationDeedRoutes,
} from '@bihuan/contract';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../testing/deeds/expected.js';
import * as onFinding from '../../testing/deeds/on-finding/case.js';
import { findingCasesOf } from '../../testing/deeds/on-finding/cases.js';
import * as onRectification from '../../testing/deeds/on-rectification/case.js';
import { rectificationCasesOf } from '../../testing/deeds/on-rectification/cases.js';
import { pdfBytes } from '../../testing/evidence-files.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';

interface Paper {
  personId: string;
  scanDigest: string;
}
/** Asks for the deed with this paper. */
type Ask = (typist: CityPerson, paper: Paper) => Promise<{ version: number }>;

const NOBODY_SENT = 'a'.repeat(64);
const takesPaper = ({ body }: { body: { shape: object } }) => 'onPaper' in body.shape;
const ofFindings = DEED_NAMES.filter((name) => takesPaper(deedRoutes[name]));
const ofRectifications = RECTIFICATION_DEED_NAMES.filter((name) => takesPaper(rectificationDeedRoutes[name]));

describe('deeds that somebody types for who signed on paper, over HTTP', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
    });

    const scanned = async (leader: CityPerson, typist: CityPerson): Promise<Paper> => {
      const sent = await city.upload(typist, '签批件.pdf', pdfBytes(`signed by ${leader}`));
      return {
        personId: city.people[leader].personId,
        scanDigest: (sent.json() as { digest: string }).digest,
      };
    };

    const isTypedFor = async (leader: CityPerson, ask: Ask) => {
      const paper = await scanned(leader, 'office');
      expect(await refused(ask('office', { ...paper, scanDigest: NOBODY_SENT }))).toBe('unknownUpload');
      expect(await refused(ask('office', { ...paper, personId: 'nobody' }))).toBe('unknownPerson');
      expect(await refused(ask('office', await scanned('verifier', 'office')))).toBe('notYourRole');
      expect(await refused(ask('verifier', await scanned(leader, 'verifier')))).toBe('notYourRole');
      expect((await ask('office', paper)).version).toBeGreaterThan(1);
    };

    it.each(ofFindings)('%s', async (deed) => {
      const { accepted } = findingCasesOf(deed);
      const stand = await onFinding.standOf(city, accepted);
      const words = await onFinding.wordsOf(accepted, stand);
      await isTypedFor(accepted.by, (typist, onPaper) =>
        onFinding.asks<DeedName>(deed, city.as(typist), stand, { ...words, onPaper } as typeof words),
      );
    });

    it.each(ofRectifications)('%s', async (deed) => {
      const { accepted } = rectificationCasesOf(deed);
      const stand = await onRectification.standOf(city, accepted);
      const words = onRectification.wordsOf(accepted, stand);
      await isTypedFor(accepted.by, (typist, onPaper) =>
        onRectification.asks<RectificationDeedName>(deed, city.as(typist), stand, {
          ...words,
          onPaper,
        } as typeof words),
      );
    });

    it('is no way around the rule that nobody endorses what he submitted', async () => {
      const { accepted } = findingCasesOf('endorse');
      const stand = await onFinding.standOf(city, accepted);
      const onPaper = await scanned('leader', 'housing');
      const typed = onFinding.asks<'endorse'>('endorse', city.as('housing'), stand, { onPaper });
      expect(await refused(typed)).toBe('sameActor');
      expect(await city.versionOf(stand.findingId)).toBe(stand.version);
    });
  });
});
