/**
 * Measures the store on a ledger made by `bench/generate`: each question alone, one after the other.
 *
 *     node --conditions=source --import tsx bench/store/index.ts --data-dir FOLDER
 *     node --conditions=source --import tsx bench/store/index.ts --database-url postgres://…
 *
 * Prints one line of JSON per question: median and 95th percentile in milliseconds, and calls per second of
 * time and of this process's CPU.
 */

import { parseArgs } from 'node:util';
import { listRectifications, openStore, readFindings, type Store, WHOLE_LEDGER } from '@bihuan/store';
import { type Question, questions, type Sample } from './questions.js';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    'database-url': { type: 'string' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
});

const databaseUrl = values['database-url'];
const store = await openStore(
  databaseUrl === undefined ? { dataDir: values['data-dir'] ?? '' } : { databaseUrl },
);
for (const question of questions(await sampleOf(store))) {
  if (!question.name.includes(values.only)) continue;
  process.stdout.write(`${JSON.stringify(await measured(store, question, Number(values.seconds)))}\n`);
}
await store.close();

async function sampleOf(opened: Store): Promise<Sample> {
  const { rows } = await opened.read((tx) => listRectifications(tx, WHOLE_LEDGER, { limit: 1 }));
  const rectificationId = rows[0]?.id ?? '';
  const findings = await opened.read((tx) =>
    readFindings(tx, WHOLE_LEDGER, rectificationId, { limit: 2_000 }),
  );
  return { rectificationId, findingIds: findings.rows.map(({ id }) => id) };
}

async function measured(opened: Store, { name, ask }: Question, seconds: number) {
  for (let turn = 0; turn < 5; turn += 1) await ask(opened, turn);
  const times: number[] = [];
  const cpu = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const before = performance.now();
    await ask(opened, times.length);
    times.push(performance.now() - before);
  }
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  const quantile = (part: number) => Number((times[Math.floor(times.length * part)] ?? 0).toFixed(3));
  return {
    question: name,
    p50: quantile(0.5),
    p95: quantile(0.95),
    perSecond: Math.round(times.length / elapsed),
    perCpuSecond: Math.round((times.length / (user + system)) * 1e6),
  };
}
