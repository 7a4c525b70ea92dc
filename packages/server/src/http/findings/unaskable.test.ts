import { onEveryEngine } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LoopCity, loopCity } from '../../testing/loop-city.js';

const cursor = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('what no database can be asked with', () => {
  onEveryEngine((engine) => {
    let city: LoopCity;
    beforeAll(async () => {
      city = await loopCity(await engine.open());
      await city.register({ problem: '资金沉淀' });
    });

    it.each([
      ['the name of a unit with NUL', { leadUnit: '财政\0局' }],
      ['a section with NUL', { section: '\0' }],
      ['a place beyond all numbers of findings', { after: cursor([2 ** 40, 1]) }],
      ['a place with NUL', { sort: 'completionDue' as const, after: cursor(['\0', 1, 1]) }],
    ])('is never a fault of the server: %s', async (_name, query) => {
      const params = { rectificationId: city.rectificationId };
      const asked = city.as('office').call('listFindings', { params, query });
      const status = await asked.then(
        () => 200,
        (error: { status: number }) => error.status,
      );
      expect([200, 400]).toContain(status);
    });

    it('is not a fault either where somebody signs in', async () => {
      const body = { loginName: 'office\0', password: 'guess' };
      await expect(city.as('office').call('signIn', { body })).rejects.toMatchObject({
        status: expect.toSatisfy((status: number) => status === 400 || status === 401),
      });
    });
  });
});
