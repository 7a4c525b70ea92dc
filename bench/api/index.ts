/**
 * Measures the product's HTTP side against its ceiling, a bare Fastify with the same statements and the same
 * bytes, in turns on one database.
 *
 *     npm run build && npx tsx --conditions=source bench/api/index.ts [--size 100000] [--engine sqlite|postgres] [--seconds 3]
 *         [--folder FOLDER]   keeps the embedded ledger there, and takes the one that a former run left
 *         [--signed 3000]     findings that wait for their second signature
 *         [--only WORDS]      only operations whose name holds the words
 */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readNotice } from '@bihuan/extract';
import { buildServer, ledgerOf, productConfig, serverLog, systemClock } from '@bihuan/server';
import { openFileVault, openStore, type Store, type StorePlace } from '@bihuan/store';
import { postgresBinaries, postgresDatabases, startPostgres } from '@bihuan/store/testing';
import { type Generated, generate } from '../generate/generate.js';
import { runLoad, type ServerProcess, startServer } from './child.js';
import type { Left, LoadJob, LoadResult } from './load.js';
import { type Operation, operationsOf } from './operations.js';
import { signedIn } from './people.js';
import { type Plan, recordPlan, statementRecorder } from './plan.js';
import { postgresCpu } from './process-cost.js';
import { added, REPORT_HEAD, type Row, reportLine, type Side } from './report.js';

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
  },
});

const SAMPLE = new URL('../../samples/01-city-inspection-notice.txt', import.meta.url);
const ROUNDS = 2;
/** A server runs for months: its code is compiled long before. */
const WARM_UP_SECONDS = 4;
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
const isKept = values.folder !== undefined;
mkdirSync(folder, { recursive: true });
const hasLedger = values.engine === 'sqlite' && existsSync(join(folder, 'bihuan.db'));

function tellProgress(done: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} events `);
}

/** The place of the database, and how it is taken away again. */
async function openPlace(): Promise<{ place: StorePlace; end: () => Promise<void> }> {
  if (values.engine === 'sqlite') return { place: { dataDir: folder }, end: async () => {} };
  const given = process.env.TEST_DATABASE_URL;
  const binaries = postgresBinaries();
  if (given === undefined && binaries === null)
    throw new Error('PostgreSQL is not here: set TEST_DATABASE_URL');
  const server = given === undefined ? await startPostgres(binaries ?? '') : null;
  const databases = await postgresDatabases(given ?? server?.url ?? '');
  const place = { databaseUrl: await databases.create() };
  const end = async () => {
    await databases.drop();
    await server?.stop();
  };
  return { place, end };
}

/** For each finding of the sample an event and a state, as many bytes as the product writes. */
function importedRows(text: string): string[] {
  const { findings } = ledgerOf(readNotice(text), text, systemClock.now());
  return findings.flatMap(({ content }) => [JSON.stringify(content), JSON.stringify(content)]);
}

type Work = NonNullable<Generated['work']>;

/** The ledger with its city; what was made by a former run is remembered beside it. */
async function workedLedger(store: Store): Promise<Work> {
  const memory = join(folder, 'work.json');
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
async function prepare(place: StorePlace, text: string): Promise<Prepared> {
  const recorder = statementRecorder();
  const store = await openStore(place, { listener: recorder.listener });
  const work = await workedLedger(store);
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

/** What a load costs the server and the database. */
async function costing(server: ServerProcess, load: () => Promise<LoadResult>): Promise<Side> {
  const [before, databaseBefore] = [server.cost(), postgresCpu()];
  const result = await load();
  const [after, databaseAfter] = [server.cost(), postgresCpu()];
  return { ...result, cpu: after.cpu - before.cpu + (databaseAfter - databaseBefore) };
}

interface Servers {
  product: ServerProcess;
  ceiling: ServerProcess;
}

/** In turns, so that a machine that gets busy is busy for both. */
async function inTurns(
  name: string,
  servers: Servers,
  load: (side: keyof Servers) => Promise<LoadResult>,
): Promise<Row> {
  const sides: Partial<Record<keyof Servers, Side>> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ['ceiling', 'product'] as const) {
      const turn = await costing(servers[side], () => load(side));
      sides[side] = sides[side] ? added(sides[side], turn) : turn;
    }
  }
  return { name, product: sides.product as Side, ceiling: sides.ceiling as Side };
}

/** Reads and deeds alike: each side goes on where its last turn ended. */
async function measureOperation(servers: Servers, { name, calls, once }: Operation): Promise<Row> {
  const left = { ceiling: { calls: structuredClone(calls), from: 0 }, product: { calls, from: 0 } };
  const load = async (side: keyof Servers, seconds: number) => {
    const job: LoadJob = {
      ...{ url: servers[side].url, operation: name, once, seconds, ...left[side] },
      ...(side === 'ceiling' && { once: false }),
      connections: Number(values.connections),
    };
    const result = await runLoad<LoadResult & Left>('./load.ts', job);
    left[side].from = result.to;
    for (const [index, version] of result.versions.entries()) {
      const body = left[side].calls[index]?.body;
      if (body && version !== null) body.version = version;
    }
    return result;
  };
  for (const side of ['ceiling', 'product'] as const) await load(side, WARM_UP_SECONDS);
  return inTurns(name, servers, (side) => load(side, Number(values.seconds)));
}

interface Importing {
  text: string;
  cookie: string;
  /** Of which body it becomes the ledger. */
  bodyId: string;
}

async function measureImport(servers: Servers, { text, cookie, bodyId }: Importing): Promise<Row> {
  const job = (side: keyof Servers, count: number) => ({
    url: servers[side].url,
    side,
    ...{ text, cookie, bodyId },
    count,
    abreast: 4,
  });
  for (const side of ['ceiling', 'product'] as const) await runLoad('./import-load.ts', job(side, 5));
  const load = (side: keyof Servers) =>
    runLoad<LoadResult>('./import-load.ts', job(side, Number(values.imports)));
  return inTurns(`import ${text.length} characters`, servers, load);
}

async function measureAll(place: StorePlace): Promise<void> {
  const text = readFileSync(SAMPLE, 'utf8');
  const { operations, plan, ...importing } = await prepare(place, text);
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const url = 'databaseUrl' in place ? { BENCH_DATABASE_URL: place.databaseUrl } : {};
  const settings = { BENCH_DATA: folder, BENCH_PLAN: planFile, ...url };
  const ceiling = await startServer('./serve-ceiling.ts', settings);
  const product = await startServer('./serve-product.mjs', settings);
  const servers = { product, ceiling };
  const machine = `${cpus().length} cores, Node ${process.version}`;
  process.stdout.write(
    `${values.size} findings, ${values.engine}, ${values.connections} connections, ${machine}\n`,
  );
  process.stdout.write(`${REPORT_HEAD}\n`);
  for (const operation of operations) {
    process.stdout.write(`${reportLine(await measureOperation(servers, operation))}\n`);
  }
  const reading = product.cost().peakMegabytes;
  if ('import'.includes(values.only))
    process.stdout.write(`${reportLine(await measureImport(servers, { ...importing, text }))}\n`);
  const [mine, bare] = [product.cost(), ceiling.cost()];
  process.stdout.write(
    `peak memory: product ${reading} MB reading, ${mine.peakMegabytes} MB with imports; ceiling ${bare.peakMegabytes} MB\n`,
  );
  await product.stop();
  await ceiling.stop();
}

const { place, end } = await openPlace();
try {
  await measureAll(place);
} finally {
  await end();
  if (!isKept) rmSync(folder, { recursive: true, force: true });
}
