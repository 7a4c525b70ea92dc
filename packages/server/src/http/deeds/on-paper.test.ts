import type { Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfBytes } from '../../testing/evidence-files.js';
import { type CityPerson, type LoopCity, loopCity } from '../../testing/loop-city.js';
import { failureOf } from '../../testing/signed-in.js';

describe('what a leader signed on paper and somebody types for him (代录), over HTTP', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let city: LoopCity;
    let findingId: string;
    beforeAll(async () => {
      store = await engine.open();
      city = await loopCity(store);
      findingId = await city.register();
    });

    const scan = pdfBytes('signed paper');
    const sent = async (who: CityPerson, name: string, bytes: Uint8Array | string) =>
      ((await city.upload(who, name, bytes)).json() as { digest: string }).digest;
    const paperOf = async (leader: CityPerson, bytes: Uint8Array | string = scan, name = '签批件.pdf') => ({
      onPaper: {
        personId: city.people[leader].personId,
        scanDigest: await sent('office', name, bytes),
      },
    });
    const at = async () => ({ params: { findingId }, version: await city.versionOf(findingId) });
    const endorse = async (who: CityPerson, paper: object) => {
      const { params, version } = await at();
      return city.as(who).call('endorse', { params, body: { version, ...paper } });
    };
    const waiting = async () =>
      (await city.as('office').call('listUploads', {})).rows.map(({ name }) => name);

    it('lets the office enter the decision of the leading group', async () => {
      const params = { rectificationId: city.rectificationId };
      const office = city.as('office');
      const version = async () => (await office.call('getRectification', { params })).version;
      const round = { version: await version(), on: '2026-06-10', title: '整改方案（送审稿）' };
      const { id: roundId, ...drafted } = await office.call('draftPlanRound', { params, body: round });
      const met = { on: '2026-06-12', bodies: [{ text: '市纪委监委' }], minutes: '会商纪要' };
      const held = { version: drafted.version, roundId: roundId ?? '', ...met };
      await office.call('holdConsultation', { params, body: held });
      const decided = { roundId: roundId ?? '', on: '2026-06-20', minutes: '会纪〔2026〕7号' };
      const adopt = async (paper: object) =>
        office.call('adoptRectificationPlan', {
          params,
          body: { version: await version(), ...decided, ...paper },
        });
      expect(await failureOf(adopt({}))).toBe('403 notYourRole');
      await adopt(await paperOf('group'));
      const { status, course } = await office.call('getFinding', { params: { findingId } });
      expect(status).toBe('underway');
      expect(course?.adoption?.by.name).toBe('某group');
    });

    it('lets the office endorse for the lead leader, shows that it was typed, and by whom', async () => {
      const unit = city.as('housing');
      const { params } = await at();
      const body = async (members: object) => ({ version: (await at()).version, ...members }) as never;
      await unit.call('reportMeasureState', { params, body: await body({ measureId: 'm1', state: 'done' }) });
      const digest = await sent('housing', '凭证.pdf', pdfBytes('voucher'));
      const proof = { digest, name: '凭证.pdf', kind: 'voucher', effectiveDate: '2026-08-20' };
      await unit.call('attachEvidence', { params, body: await body({ ...proof, measureIds: ['m1'] }) });
      await unit.call('submit', { params, body: await body({ summary: '已收回' }) });

      expect(await failureOf(endorse('office', {}))).toBe('403 notYourRole');
      const missing = { onPaper: { personId: city.people.leader.personId, scanDigest: 'a'.repeat(64) } };
      expect(await failureOf(endorse('office', missing))).toBe('404 unknownUpload');
      const words = await paperOf('leader', '同意', '签批.txt');
      expect(await failureOf(endorse('office', words))).toBe('409 notAScan');
      expect(await failureOf(endorse('office', await paperOf('verifier')))).toBe('403 notYourRole');
      expect(await failureOf(endorse('verifier', await paperOf('leader')))).toBe('403 notYourRole');

      await endorse('office', await paperOf('leader'));
      const { course } = await city.as('office').call('getFinding', { params });
      expect(course?.signatures.at(-1)).toMatchObject({
        ...{ deed: 'endorse', by: { name: '某leader' } },
        recordedFor: { typist: '某office' },
      });
      expect(await waiting()).not.toContain('签批件.pdf');
    });

    it('shows the scan to whoever sees the finding, and no other file by its digest', async () => {
      const { course } = await city.as('office').call('getFinding', { params: { findingId } });
      const digest = course?.signatures.at(-1)?.recordedFor?.scanDigest ?? '';
      const address = `/api/findings/${findingId}/scans/${digest}`;
      const shown = await city.fetch('verifier', address);
      expect(shown.rawPayload).toEqual(scan);
      expect(shown.headers).toMatchObject({ 'content-type': 'application/pdf' });
      const elsewhere = await city.register({ participatingUnits: [] });
      expect((await city.fetch('finance', address.replace(findingId, elsewhere))).statusCode).toBe(404);
      expect((await city.fetch('office', address.replace(findingId, elsewhere))).statusCode).toBe(404);
    });

    it('is never possible for a verification', async () => {
      const { params, version } = await at();
      const checked = { methods: ['site' as const], date: '2026-08-24', findings: '账目相符', passed: true };
      const verify = city.as('office').call('verify', {
        params,
        body: { version, ...checked, ...(await paperOf('verifier')) },
      });
      expect(await failureOf(verify)).toBe('403 notYourRole');
    });
  });
});
