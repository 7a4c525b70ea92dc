import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const check = { methods: ['site' as const], accepted: true, findings: '没有新的沉淀' };

describe('the stages of long-term work', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    let findingId: string;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
      findingId = await city.register();
      const params = { findingId };
      const at = async () => ({ version: await city.versionOf(findingId) });
      await city.as('office').call('startImmediate', { params, body: await at() });
      const stages = [{ date: '2028-06-30', goal: '两年内没有新的沉淀' }];
      for (const who of ['office', 'verifier'] as const) {
        const body = { ...(await at()), stages, minutes: '会纪〔2026〕11号' };
        await city.as(who).call('moveToLongTerm', { params, body });
      }
    });

    const stage = async () => {
      const { course } = await city.as('office').call('getFinding', { params: { findingId } });
      return course?.stages[0];
    };
    const waits = async () =>
      (await city.as('verifier').call('getDesk', { query: {} })).rows.map(({ kind, askedBy, light }) => ({
        ...{ kind, askedBy, light },
      }));
    const accepts = async (on: string) => {
      city.clock.on = on;
      const body = { version: await city.versionOf(findingId), stageId: (await stage())?.id ?? '' };
      await city.as('verifier').call('acceptStage', {
        params: { findingId },
        body: { ...body, ...check, date: on },
      });
    };

    it('are asked for each year, red when nobody has looked, and are reached on their day', async () => {
      expect(await stage()).toMatchObject({ reached: false, nextCheck: '2027-08-25' });
      city.clock.on = '2027-09-01';
      expect(await waits()).toEqual([{ kind: 'acceptStage', askedBy: '2027-08-25', light: 'red' }]);
      await accepts('2027-09-01');
      expect(await stage()).toMatchObject({ reached: false, nextCheck: '2028-06-30' });
      expect(await waits()).toMatchObject([{ kind: 'acceptStage', askedBy: '2028-06-30' }]);
      await accepts('2028-06-30');
      expect(await stage()).toMatchObject({ reached: true, nextCheck: null });
      expect(await waits()).toEqual([]);
    });
  });
});
