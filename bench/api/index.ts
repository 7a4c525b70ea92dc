/**
 * Measures the product's HTTP side against its ceiling, a bare Fastify with the same statements and the same
 * bytes, in turns on one database.
 *
 *     npm run build && npx tsx --conditions=source bench/api/index.ts [--size 100000] [--engine sqlite|postgres] [--seconds 3]
 *         [--folder FOLDER]   keeps the ledger there, and takes the one that a former run left
 *         [--database URL]    with it: of the PostgreSQL that keeps the ledger of FOLDER
 *         [--signed 3000]     findings that wait for their second signature
 *         [--only WORDS]      only operations whose name holds the words
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readNotice } from '@bihuan/extract';
import { buildServer, ledgerOf, productConfig, serverLog, systemClock } from '@bihuan/server';
import { openFileVault, openStore, type Store } from '@bihuan/store';
import { type Generated, generate } from '../generate/generate.js';
import { startServer } from './child.js';
import { type Operation, operationsOf } from './operations.js';
import { signedIn } from './people.js';
import { type BenchPlace, memoryIn, openPlace } from './place.js';
import { type Plan, recordPlan, statementRecorder } from './plan.js';
import { REPORT_HEAD, reportLine } from './report.js';
import { type Importing, measureImport, measureOperation } from './turns.js';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    engine: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    signed: { type: 'string', default: '3000' },
    imports: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    database: { type: 'string' },
  },
});

const SAMPLE = new URL('../../samples/01-city-inspection-notice.txt', import.meta.url);
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
const isKept = values.folder !== undefined;
mkdirSync(folder, { recursive: true });

function tellProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} events `);
}

/** For each finding of the sample an event and a state, as many bytes as the product writes. */
function importedRows(text: string): string[] {
  const { findings } = ledgerOf(readNotice(text), text, systemClock.now());
  return findings.flatMap(({ content }) => [JSON.stringify(content), JSON.stringify(content)]);
}

type Work = NonNullable<Generated['work']>;

/** The ledger with its city; what was made by a former run is remembered beside it. */
async function workedLedger(store: Store, hasLedger: boolean): Promise<Work> {
  const memory = memoryIn(folder);
  if (hasLedger) return JSON.parse(readFileSync(memory, 'utf8')) as Work;
  const size = Number(values.size);
  const amount = { findings: size, rectifications: 10, eventsPerFinding: 1, seed: 1 };
  const signed = Math.min(Number(values.signed), size / 4);
  const { work } = await generate(store, { ...amount, signed }, tellProgress);
  if (!work) throw new Error('nobody works on the ledger');
  writeFileSync(memory, JSON.stringify(work));
  return work;
}

interface Prepared extends Omit<Importing, 'text'> {
  operations: Operation[];
  plan: Plan;
}

/** Fills the database, and asks the product everything once. */
async function prepare({ place, hasLedger }: BenchPlace, text: string): Promise<Prepared> {
  const recorder = statementRecorder();
  const store = await openStore(place, { listener: recorder.listener });
  const work = await workedLedger(store, hasLedger);
  const cookies = await signedIn(store, work.city);
  const operations = (await operationsOf(store, cookies, work.waiting)).filter(({ name }) =>
    name.includes(values.only),
  );
  const app = await buildServer({
    store,
    vault: openFileVault(join(folder, 'files')),
    clock: systemClock,
    config: { ...productConfig(folder), accounts: true },
    log: serverLog(() => undefined),
  });
  const plan: Plan = { operations: {}, imported: importedRows(text) };
  for (const one of operations) plan.operations[one.name] = await recordPlan(app, one, recorder);
  await app.close();
  await store.close();
  return { operations, plan, cookie: cookies.office, bodyId: work.city.bodyId };
}

async function measureAll(where: BenchPlace): Promise<void> {
  const text = readFileSync(SAMPLE, 'utf8');
  const { place, postmaster } = where;
  const { operations, plan, ...importing } = await prepare(where, text);
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const url = 'databaseUrl' in place ? { BENCH_DATABASE_URL: place.databaseUrl } : {};
  const settings = { BENCH_DATA: folder, BENCH_PLAN: planFile, ...url };
  const ceiling = await startServer('./serve-ceiling.ts', settings);
  const product = await startServer('./serve-product.mjs', settings);
  const servers = { product, ceiling, postmaster };
  const load = { seconds: Number(values.seconds), connections: Number(values.connections) };
  const machine = `${cpus().length} cores, Node ${process.version}`;
  process.stdout.write(
    `${values.size} findings, ${values.engine}, ${load.connections} connections, ${machine}\n`,
  );
  process.stdout.write(`${REPORT_HEAD}\n`);
  for (const operation of operations) {
    process.stdout.write(`${reportLine(await measureOperation(servers, operation, load))}\n`);
  }
  const reading = product.cost().peakMegabytes;
  if ('import'.includes(values.only))
    process.stdout.write(
      `${reportLine(await measureImport(servers, { ...importing, text }, Number(values.imports)))}\n`,
    );
  const [mine, bare] = [product.cost(), ceiling.cost()];
  process.stdout.write(
    `peak memory: product ${reading} MB reading, ${mine.peakMegabytes} MB with imports; ceiling ${bare.peakMegabytes} MB\n`,
  );
  await product.stop();
  await ceiling.stop();
}

const where = await openPlace(values.engine, folder, values.database ?? null);
try {
  await measureAll(where);
} finally {
  await where.end();
  if (!isKept) rmSync(folder, { recursive: true, force: true });
}
