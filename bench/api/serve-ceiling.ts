/**
 * The ceiling: a bare Fastify that sends the same statements and answers with the same bytes, as it makes them of
 * what a handler returns, without validation, sign-in, policy, log or headers. Started by `child.ts`.
 */

import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { beEndedByParent } from './be-ended-by-parent.mjs';
import { openCeilingDatabase, plainRow } from './ceiling-database.js';
import type { Plan, Planned } from './plan.js';

const { BENCH_DATA = '', BENCH_DATABASE_URL, BENCH_PLAN = '' } = process.env;

const { operations, imported } = JSON.parse(readFileSync(BENCH_PLAN, 'utf8')) as Plan;
const database = await openCeilingDatabase(BENCH_DATABASE_URL ?? null, BENCH_DATA);
const app = Fastify({ bodyLimit: 20 * 1024 * 1024 });
let turn = 0;

/** What was recorded of this operation, in turns. */
function planned(operation: unknown): Planned | undefined {
  const recorded = operations[decodeURIComponent(String(operation))] ?? [];
  turn += 1;
  return recorded[turn % recorded.length];
}

app.get('/*', async (request, reply) => {
  const plan = planned(request.headers['x-operation']);
  if (!plan) return reply.code(404).send();
  await database.run(plan.statements);
  return plan.answer;
});
app.post('/api/*', async (request, reply) => {
  const plan = planned(request.headers['x-operation']);
  if (!plan) return reply.code(404).send();
  await database.change(plan.statements);
  return plan.answer;
});
app.post('/import', async (request) => {
  const { text } = request.body as { text: string };
  await database.change([text, ...imported].map(plainRow));
  return {};
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
beEndedByParent(url, async () => {
  await app.close();
  await database.close();
});
