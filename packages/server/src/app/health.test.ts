import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bihuan/store';
import { afterAll, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';

const headers = { host: 'localhost' };

describe('health', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-health-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore({ dataDir: folder });
  const { app, logged } = await testServer({ store });

  it('is ready while the database answers', async () => {
    expect((await app.inject({ url: '/healthz', headers })).json()).toEqual({ status: 'ok' });
    expect((await app.inject({ url: '/readyz', headers })).json()).toEqual({ status: 'ready' });
  });

  it('is alive without its database, not ready, and still shows a page', async () => {
    await store.close();
    expect((await app.inject({ url: '/healthz', headers })).statusCode).toBe(200);
    expect((await app.inject({ url: '/readyz', headers })).statusCode).toBe(503);
    expect((await app.inject({ url: '/', headers })).statusCode).toBe(200);
  });

  it('logs a fault once, and tells the caller its number only', async () => {
    const response = await app.inject({ url: '/api/rectifications', headers });
    const { error } = response.json<{ error: { code: string; requestId: string } }>();
    expect(response.statusCode).toBe(500);
    expect(response.headers['x-request-id']).toBe(error.requestId);
    expect(logged().split('"msg":"fault"').length - 1).toBe(1);
    expect(logged()).toContain(error.requestId);
  });
});
