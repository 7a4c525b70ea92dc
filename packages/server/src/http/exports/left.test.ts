import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { onEveryEngine, registered } from '@bihuan/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../testing/test-server.js';

/** Read in six pages. */
const FINDINGS = 2_600;
const PAGES = 6;
const PAGE_LIMIT = 501;

describe('an export that nobody waits for any more', () => {
  onEveryEngine((engine) => {
    let server: TestServer;
    let rectificationId: string;
    let pages = 0;
    let onPage = () => {};
    beforeAll(async () => {
      const listener = (sql: string, parameters: readonly unknown[]) => {
        if (!/from "findings"/.test(sql) || !parameters.includes(PAGE_LIMIT)) return;
        pages += 1;
        onPage();
      };
      const store = await engine.open({ listener });
      ({ rectificationId } = await registered(
        store,
        Array.from({ length: FINDINGS }, () => ({})),
      ));
      server = await testServer({ store });
      await server.app.listen({ host: '127.0.0.1', port: 0 });
    }, 120_000);

    it('is not read to its end', async () => {
      const { port } = server.app.server.address() as AddressInfo;
      const client = connect(port, '127.0.0.1');
      const left = once(client, 'close');
      onPage = () => client.destroy();
      client.write(
        `GET /api/rectifications/${rectificationId}/ledger.json HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`,
      );
      await left;
      onPage = () => {};
      // The second is behind the first all the way: when it is whole, the first would be.
      const answer = await fetch(
        `http://127.0.0.1:${port}/api/rectifications/${rectificationId}/ledger.json`,
      );
      expect(answer.status).toBe(200);
      expect(JSON.parse(await answer.text()).findings).toHaveLength(FINDINGS);
      expect(pages).toBeGreaterThan(PAGES);
      expect(pages).toBeLessThanOrEqual(PAGES + 3);
      expect(server.logged()).not.toContain('fault');
    });
  });
});
