import { behind, onEveryEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { loopCity } from '../../testing/loop-city.js';

describe('one file that is a paper of the leading group and proof on a finding', () => {
  onEveryEngine((engine) => {
    it('serves both at the same moment', async () => {
      const store = await engine.open();
      const city = await loopCity(store);
      const { rectificationId } = city;
      const [findingId, amendedId] = [await city.register(), await city.register()];
      await city.adopt();
      const name = '会议纪要.pdf';
      const digest = await city.sent('housing', name);
      await city.sent('office', name);

      const work = { params: { rectificationId } };
      const { version } = await city.as('office').call('getRectification', work);
      const onPaper = { personId: city.people.group.personId, scanDigest: digest };
      const leaves = [{ findingId: amendedId, plan: { acceptanceCriterion: '资金全部收回' } }];
      const decided = { on: '2026-08-25', minutes: '会纪〔2026〕9号', reason: '标准写得更清楚' };
      const amend = () =>
        city.as('office').call('amendRectificationPlan', {
          ...work,
          body: { version, ...decided, leaves, onPaper },
        });
      const proof = {
        digest,
        name,
        kind: 'voucher' as const,
        effectiveDate: '2026-08-20',
        measureIds: ['m1'],
      };
      const before = await city.versionOf(findingId);
      const attach = () =>
        city
          .as('housing')
          .call('attachEvidence', { params: { findingId }, body: { version: before, ...proof } });

      const ends = await behind(
        store,
        ({ db, engine: { lockRows } }) =>
          lockRows(db.selectFrom('rectifications').select('id').where('id', '=', rectificationId)).execute(),
        [amend, attach],
      );
      expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
      expect(await city.versionOf(findingId)).toBe(before + 1);
    });
  });
});
