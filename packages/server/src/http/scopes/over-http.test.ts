/** The same as in `reading` and `doing`, a route of each kind, over HTTP and with the cookie of a session. */

import { rmSync } from 'node:fs';
import { onEveryEngine } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../testing/test-server.js';
import {
  NOW,
  PERSON_NAMES,
  type PersonName,
  SEES,
  type TwoBodies,
  twoBodies,
} from '../../testing/two-bodies.js';

const CHANGERS: readonly PersonName[] = ['office', 'officeOfOne', 'officeOfFar', 'officeOfBoth'];

describe('over HTTP, with two bodies in one database', () => {
  onEveryEngine((engine) => {
    let bodies: TwoBodies;
    let app: TestServer['app'];
    let folder = '';
    beforeAll(async () => {
      const store = await engine.open();
      bodies = await twoBodies(store);
      ({ app, folder } = await testServer({ store, clock: { now: () => NOW } }));
    });
    afterAll(async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function call(role: PersonName | null, method: 'GET' | 'DELETE', url: string, payload?: object) {
      const cookie = role === null ? null : await bodies.cookieOf(role);
      const response = await app.inject({
        ...{ method, url, remoteAddress: '127.0.0.1', ...(payload && { payload }) },
        headers: {
          host: '127.0.0.1:4680',
          'sec-fetch-site': 'same-origin',
          ...(cookie !== null && { cookie }),
        },
      });
      const { error } = response.json<{ error?: { code: string } }>();
      return { status: response.statusCode, code: error?.code ?? null, body: response.body };
    }

    it.each(PERSON_NAMES)(
      '%s reads and changes what is his by the id, and nothing by any other',
      async (role) => {
        for (const findingId of [...bodies.idsIn(role), ...bodies.idsOut(role), 'none']) {
          const isIn = bodies.idsIn(role).includes(findingId);
          const out = SEES[role].length > 0 ? 404 : 403;
          const read = await call(role, 'GET', `/api/findings/${findingId}`);
          expect(read.status).toBe(isIn ? 200 : out);
          const stale = { version: 99, reason: '误登' };
          const removed = await call(role, 'DELETE', `/api/findings/${findingId}`, stale);
          if (!CHANGERS.includes(role)) expect(removed).toMatchObject({ status: 403, code: 'notYourRole' });
          else expect(removed.code).toBe(isIn ? 'staleVersion' : 'unknownFinding');
        }
        const search = await call(role, 'GET', `/api/findings?q=${encodeURIComponent('整治不力')}`);
        for (const findingId of bodies.idsOut(role)) expect(search.body).not.toContain(findingId);
        expect(search.status).toBe(SEES[role].length > 0 ? 200 : 403);
      },
    );

    it('nobody gets anything without a session', async () => {
      await bodies.cookieOf('office');
      for (const url of [
        '/api/rectifications',
        `/api/findings/${bodies.near.findings.led}`,
        '/api/imports',
      ]) {
        expect(await call(null, 'GET', url)).toMatchObject({ status: 401, code: 'signInNeeded' });
      }
    });
  });
});
