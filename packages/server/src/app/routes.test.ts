import { type Route, routes } from '@bihuan/contract';
import { policies } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';

/** `/api/imports/:importId` as OpenAPI writes it. */
const documented = (path: string) => path.replace(/:(\w+)/g, '{$1}');
const table = Object.entries(routes) as [string, Route][];

interface OpenApi {
  paths: Record<string, Record<string, { operationId?: string; requestBody?: unknown; summary?: string }>>;
}

describe('the routes', async () => {
  const { app, mounted } = await testServer();
  const json = async () => (await app.inject('/api/docs/json')).json<OpenApi>();

  it('that are mounted are exactly those of the contract', () => {
    const expected = table.map(([, { method, path }]) => `${method} ${path}`);
    expect(mounted.filter((route) => /^[A-Z]+ \/api(?!\/docs)/.test(route)).sort()).toEqual(expected.sort());
  });

  it('beside the API are few: pages, health, and the description', () => {
    const others = mounted.filter((route) => !/^[A-Z]+ \/api/.test(route));
    expect(others.sort()).toEqual([
      'GET /',
      'GET /*',
      'GET /healthz',
      'GET /metrics',
      'GET /readyz',
      'HEAD /',
      'HEAD /*',
    ]);
  });

  it('all have a policy of the one table', () => {
    for (const [, { policy }] of table) expect(policies).toHaveProperty(policy);
  });

  it('are all described, and no other', async () => {
    const { paths } = await json();
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`,
      ),
    );
    const expected = table.map(([name, { method, path }]) => `${method} ${documented(path)} ${name}`);
    expect(described.sort()).toEqual(expected.sort());
  });

  it('say in Chinese what they are for, and of an upload that it is a form', async () => {
    const { paths } = await json();
    const upload = paths['/api/imports']?.post;
    expect(upload?.summary).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(upload?.requestBody)).toContain('multipart/form-data');
    const file = paths['/api/rectifications/{rectificationId}/notice.{format}']?.get;
    expect(JSON.stringify(file)).toContain('wordprocessingml');
    expect(JSON.stringify(file)).toContain('"4XX"');
  });
});
