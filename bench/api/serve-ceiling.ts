/**
 * The ceiling: a bare Fastify that sends the same statements and writes the same bytes, without validation,
 * policy, log, headers, or making rows into answers. Started by `child.ts`.
 */

import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { openCeilingDatabase } from './ceiling-database.js';
import { beMeasured } from './measured.js';
import type { Plan } from './plan.js';

const { BENCH_DATA = '', BENCH_DATABASE_URL, BENCH_PLAN = '' } = process.env;

const { requests, imported } = JSON.parse(readFileSync(BENCH_PLAN, 'utf8')) as Plan;
const database = await openCeilingDatabase(BENCH_DATABASE_URL ?? null, BENCH_DATA);
const app = Fastify({ bodyLimit: 20 * 1024 * 1024 });
app.get('/*', async (request, reply) => {
  const planned = requests[request.url];
  if (!planned) return reply.code(404).send();
  await database.run(planned.statements);
  return planned.answer;
});
app.post('/import', async (request) => {
  const { text } = request.body as { text: string };
  await database.insert([text, ...imported]);
  return {};
});
await app.listen({ host: '127.0.0.1', port: 0 });
beMeasured(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, async () => {
  await app.close();
  await database.close();
});
