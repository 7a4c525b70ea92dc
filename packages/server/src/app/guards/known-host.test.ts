import { describe, expect, it } from 'vitest';
import { testServer } from '../../testing/test-server.js';

const ELSEWHERE = '10.20.30.40';

describe('a server with a public name', async () => {
  const { app } = await testServer({ config: { publicUrl: 'https://ledger.example', accounts: true } });
  const get = (host: string, remoteAddress: string, headers: Record<string, string> = {}) =>
    app.inject({ url: '/healthz', headers: { host, ...headers }, remoteAddress });

  it.each(['ledger.example', 'LEDGER.example', 'ledger.example:443'])(
    'answers others at %s',
    async (host) => {
      expect((await get(host, ELSEWHERE)).statusCode).toBe(200);
    },
  );

  it.each(['localhost', '127.0.0.1:4680', 'other.example', 'ledger.example:80', 'ledger.example.evil', ''])(
    'refuses others at “%s”, and says which name to use',
    async (host) => {
      const response = await get(host, ELSEWHERE);
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({
        error: { code: 'hostNotAllowed', message: expect.stringContaining('https://ledger.example') },
      });
    },
  );

  it('answers programs on its own machine at a loopback name, such as a health check', async () => {
    expect((await get('127.0.0.1:4680', '127.0.0.1')).statusCode).toBe(200);
    expect((await get('[::1]:4680', '::1')).statusCode).toBe(200);
    expect((await get('other.example', '127.0.0.1')).statusCode).toBe(403);
  });

  it('does not take for its own machine what a proxy on it hands on', async () => {
    const forwarded = { 'x-forwarded-for': '127.0.0.1' };
    expect((await get('localhost', '127.0.0.1', forwarded)).statusCode).toBe(403);
    expect((await get('ledger.example', '127.0.0.1', forwarded)).statusCode).toBe(200);
  });

  it.each([
    ['https://ledger.example', 401],
    ['http://ledger.example', 403],
    ['https://ledger.example:8443', 403],
    ['https://other.example', 403],
  ])('answers a deed that the page at %s asks for with %i', async (origin, status) => {
    const headers = { host: 'ledger.example', origin };
    const response = await app.inject({ method: 'POST', url: '/api/imports/sample', headers });
    expect(response.statusCode).toBe(status);
  });

  it('tells browsers to come by TLS only', async () => {
    const page = await app.inject({ url: '/', headers: { host: 'ledger.example' } });
    expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('a server with a public name and a port', async () => {
  const { app } = await testServer({ config: { publicUrl: 'http://10.1.2.3:8080', accounts: true } });
  const get = (host: string) => app.inject({ url: '/healthz', headers: { host }, remoteAddress: ELSEWHERE });

  it('answers at that port only, and does not ask for TLS', async () => {
    expect((await get('10.1.2.3')).statusCode).toBe(403);
    const response = await get('10.1.2.3:8080');
    expect(response.statusCode).toBe(200);
    expect(response.headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('whose word about the client is taken', async () => {
  const config = { publicUrl: 'https://ledger.example', trustedProxies: ['10.0.0.0/28'], accounts: true };
  const askedBy = async (remoteAddress: string, clients: string[]) => {
    const { app } = await testServer({ config: { ...config, requestsPerMinute: 2 } });
    const statuses: number[] = [];
    for (const client of clients) {
      const headers = { host: 'ledger.example', 'x-forwarded-for': client };
      statuses.push((await app.inject({ url: '/healthz', headers, remoteAddress })).statusCode);
    }
    return statuses;
  };

  it('a trusted proxy’s: its clients are counted apart', async () => {
    const clients = ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.1'];
    expect(await askedBy('10.0.0.5', clients)).toEqual([200, 200, 200, 429]);
  });

  it('nobody else’s: a client cannot pass for many by the header', async () => {
    const clients = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
    expect(await askedBy('10.0.0.16', clients)).toEqual([200, 200, 429]);
  });

  it('not what a client told the proxy: only the last hop before a trusted one counts', async () => {
    const clients = ['192.0.2.1, 192.0.2.9', '192.0.2.2, 192.0.2.9', '192.0.2.3, 192.0.2.9'];
    expect(await askedBy('10.0.0.5', clients)).toEqual([200, 200, 429]);
  });
});
