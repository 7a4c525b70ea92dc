import { openStore } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { testServer } from '../../testing/test-server.js';
import { exposition } from './exposition.js';
import { histogram } from './histogram.js';

const headers = { host: 'localhost' };
const SAMPLE_LINE =
  /^[a-z][a-z0-9_]*(?:\{[a-z]+="(?:[^"\\\n]|\\.)*"(?:,[a-z]+="(?:[^"\\\n]|\\.)*")*\})? (?:[\d.e+-]+|NaN|[+-]Inf)$/;

describe('a histogram', () => {
  it('counts what is under each bound, the bound itself included', () => {
    const durations = histogram([0.1, 1]);
    for (const seconds of [0.05, 0.1, 0.5, 7]) durations.observe({ route: '/' }, seconds);
    const told = durations.samples().map(({ suffix, labels, value }) => [suffix, labels?.le, value]);
    expect(told).toEqual([
      ['_bucket', '0.1', 2],
      ['_bucket', '1', 3],
      ['_bucket', '+Inf', 4],
      ['_sum', undefined, 7.65],
      ['_count', undefined, 4],
    ]);
  });
});

describe('the text of metrics', () => {
  it('escapes what would end a label', () => {
    const samples = [{ labels: { path: 'a"b\\c\nd' }, value: Number.POSITIVE_INFINITY }];
    const text = exposition([{ name: 'x', help: 'y', type: 'gauge', samples }]);
    expect(text).toBe('# HELP x y\n# TYPE x gauge\nx{path="a\\"b\\\\c\\nd"} +Inf\n');
  });
});

describe('the metrics of a server', async () => {
  const { app } = await testServer({ config: { publicUrl: 'http://ledger.example' } });
  const atPublicName = { host: 'ledger.example' };
  const metrics = async () => (await app.inject({ url: '/metrics', headers })).body;

  it('are lines that Prometheus reads, each family told once', async () => {
    const lines = (await metrics()).trimEnd().split('\n');
    const families = lines.filter((line) => line.startsWith('# TYPE'));
    expect(new Set(families).size).toBe(families.length);
    for (const line of lines.filter((one) => !one.startsWith('#'))) expect(line).toMatch(SAMPLE_LINE);
  });

  it('count answers by route and status, never by what was asked for', async () => {
    await app.inject({ url: '/api/findings?q=%E9%87%87%E7%A0%82', headers });
    await app.inject({ url: '/api/findings/0197-secret', headers });
    await app.inject({ method: 'POST', url: '/somewhere/secret', headers });
    const text = await metrics();
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/findings",status="200"\} 1/,
    );
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="\(unknown\)",status="404"\} 1/,
    );
    expect(text).not.toMatch(/secret|%E9|采砂/);
  });

  it('tell of the process and of imports', async () => {
    const text = await metrics();
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(text).toMatch(/^process_resident_memory_bytes [1-9]\d{6,}/m);
    expect(text).toMatch(/^bihuan_import_jobs\{state="running"\} 0$/m);
  });

  it.each([{ 'x-forwarded-for': '10.0.0.8' }, { forwarded: 'for=10.0.0.8' }])(
    'are not shown to whoever comes through a proxy: %j',
    async (forwarded) => {
      const response = await app.inject({ url: '/metrics', headers: { ...atPublicName, ...forwarded } });
      expect(response.statusCode).toBe(404);
      expect(response.body).not.toContain('http_request');
    },
  );

  it('are not shown to another machine', async () => {
    const response = await app.inject({
      url: '/metrics',
      headers: atPublicName,
      remoteAddress: '192.168.1.9',
    });
    expect(response.statusCode).toBe(404);
  });
});

describe('the metrics of a database', () => {
  onEveryEngine((engine) => {
    it('name the engine, and its connections where there is a pool', async () => {
      const store = await openStore(await engine.place());
      const { app } = await testServer({ store });
      await app.inject({ url: '/readyz', headers });
      const { body } = await app.inject({ url: '/metrics', headers });
      expect(body).toContain(`engine="${engine.name}"`);
      const open = /^bihuan_database_connections\{state="open"\} (\d+)$/m.exec(body)?.[1];
      expect(Number(open ?? 0) > 0).toBe(engine.name === 'postgres');
      await app.close();
      await store.close();
    });
  });
});
