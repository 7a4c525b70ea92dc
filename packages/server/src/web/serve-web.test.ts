import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';

const headers = { host: 'localhost' };

describe('pages that are not built', async () => {
  const { app } = await testServer();

  it('have a plain page in their place that says how to build them', async () => {
    const response = await app.inject({ url: '/', headers });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.body).toContain('npm run build');
    expect(response.body).not.toContain('<script');
  });

  it('answer at every address of the application', async () => {
    expect((await app.inject({ url: '/rectifications/x', headers })).statusCode).toBe(200);
  });
});

describe('pages that are built', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>闭环</title>');
  writeFileSync(join(folder, 'assets', 'app-4f3c.js'), 'export {};');
  writeFileSync(join(folder, '..', 'secret.txt'), 'outside');
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(folder, '..', 'secret.txt'));
  });
  const { app } = await testServer({ config: { webFolder: folder } });
  const get = (url: string) => app.inject({ url, headers });

  it('are asked for again each time', async () => {
    const response = await get('/');
    expect(response.body).toContain('<title>闭环</title>');
    expect(response.headers['cache-control']).toBe('no-cache');
  });

  it('keep files that are named by their content for ever', async () => {
    const response = await get('/assets/app-4f3c.js');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('javascript');
    expect(response.headers['cache-control']).toContain('immutable');
  });

  it('are the application at every address that is no file', async () => {
    expect((await get('/rectifications/01/findings/02?q=整改')).body).toContain('<title>闭环</title>');
  });

  it.each([
    '/assets/gone.js',
    '/favicon.ico',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%zz.js',
  ])('do not answer %s', async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(404);
    expect(response.body).not.toContain('outside');
  });

  it('leave unknown addresses of the API to the API', async () => {
    const response = await get('/api/unknown');
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ error: { code: 'notFound' } });
  });

  it('allow no script but their own', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
