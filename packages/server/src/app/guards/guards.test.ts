import { type Route, routes } from '@bihuan/contract';
import { describe, expect, it } from 'vitest';
import { testServer } from '../../testing/test-server.js';

const table = Object.entries(routes) as [string, Route][];
const filled = (path: string) => path.replace(/:format/, 'json').replace(/:\w+/g, 'x');

describe('a server that answers this machine only', async () => {
  const { app } = await testServer();
  const get = (headers: Record<string, string>) => app.inject({ url: '/api/about', headers });
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/imports/sample',
      headers: { host: 'localhost:4680', ...headers },
    });

  it.each(['localhost', 'localhost:4680', '127.0.0.1:4680', '[::1]:4680', 'LOCALHOST:1'])(
    'answers %s',
    async (host) => {
      expect((await get({ host })).statusCode).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4680',
    '127.0.0.1.evil.example',
    '10.0.0.8:4680',
    'localhost:4680@evil',
  ])('refuses the host “%s”', async (host) => {
    const response = await get({ host });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ error: { code: 'hostNotAllowed' } });
  });

  it.each(table)('refuses a foreign host on the route %s', async (_, { method, path }) => {
    const response = await app.inject({ method, url: filled(path), headers: { host: 'evil.example' } });
    expect(response.statusCode).toBe(403);
  });

  it('refuses a foreign host on pages, files and unknown addresses', async () => {
    for (const url of ['/', '/assets/x.js', '/api/docs', '/api/unknown', '/healthz']) {
      expect((await app.inject({ url, headers: { host: 'evil.example' } })).statusCode).toBe(403);
    }
  });

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'http://localhost:3000' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:4680' }],
  ])('refuses a deed that another page asks for: %j', async (headers) => {
    const response = await post(headers);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ error: { code: 'crossSite' } });
  });

  it.each([[{}], [{ origin: 'http://localhost:4680' }], [{ 'sec-fetch-site': 'same-origin' }]])(
    'lets its own pages and programs through: %j',
    async (headers) => {
      expect((await post(headers)).json()).toMatchObject({ error: { code: 'sampleMissing' } });
    },
  );

  it('hands its data to its own pages only, and lets nobody keep it', async () => {
    const { headers } = await get({ host: 'localhost' });
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('lets other pages link to it', async () => {
    const headers = { host: 'localhost', 'sec-fetch-site': 'cross-site' };
    expect((await app.inject({ url: '/', headers })).statusCode).toBe(200);
  });
});

describe('a server that is asked too often', async () => {
  const { app } = await testServer({ config: { requestsPerMinute: 5 } });
  const headers = { host: 'localhost' };

  it('says so, and does so for unknown addresses too', async () => {
    for (let i = 0; i < 3; i += 1) await app.inject({ url: '/api/about', headers });
    for (let i = 0; i < 2; i += 1) await app.inject({ method: 'POST', url: '/api/unknown', headers });
    const known = await app.inject({ url: '/api/about', headers });
    const unknown = await app.inject({ method: 'POST', url: '/api/unknown', headers });
    expect([known.statusCode, unknown.statusCode]).toEqual([429, 429]);
    expect(known.json()).toMatchObject({
      error: { code: 'tooManyRequests', message: expect.stringContaining('一分钟') },
    });
  });
});
