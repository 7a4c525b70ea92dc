/** Product and ceiling in turns, so that a machine that gets busy is busy for both. */

import { runLoad, type ServerProcess } from './child.js';
import type { Left, LoadJob, LoadResult } from './load.js';
import type { Operation } from './operations.js';
import { serverCpu } from './process-cost.js';
import { added, type Row, type Side } from './report.js';

const ROUNDS = 2;
/** Whatever happens, no measurement asks more often than this. */
const MOST_REQUESTS = 500_000;
/** A server runs for months: its code is compiled long before. */
const WARM_UP_SECONDS = 4;

/** The two that are measured. */
export interface Servers {
  product: ServerProcess;
  ceiling: ServerProcess;
  /** Of the PostgreSQL that both ask, if it runs here. */
  postmaster: number | null;
}

type Name = 'product' | 'ceiling';

/** How long and how wide. */
export interface Load {
  /** Of one turn. */
  seconds: number;
  connections: number;
}

/** What a load costs the server and the database. */
async function costing(
  server: ServerProcess,
  postmaster: number | null,
  load: () => Promise<LoadResult>,
): Promise<Side> {
  const [before, databaseBefore] = [server.cost(), serverCpu(postmaster)];
  const result = await load();
  const [after, databaseAfter] = [server.cost(), serverCpu(postmaster)];
  return { ...result, cpu: after.cpu - before.cpu + (databaseAfter - databaseBefore) };
}

async function inTurns(
  name: string,
  servers: Servers,
  load: (side: Name) => Promise<LoadResult>,
): Promise<Row> {
  const sides: Partial<Record<Name, Side>> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of ['ceiling', 'product'] as const) {
      const turn = await costing(servers[side], servers.postmaster, () => load(side));
      sides[side] = sides[side] ? added(sides[side], turn) : turn;
    }
  }
  return { name, product: sides.product as Side, ceiling: sides.ceiling as Side };
}

/** Reads and deeds alike: each side goes on where its last turn ended. */
export async function measureOperation(
  servers: Servers,
  { name, calls, once }: Operation,
  { seconds: turn, connections }: Load,
): Promise<Row> {
  // What can be asked only once must last for the warming up and for every turn.
  const most = once ? Math.ceil(calls.length / (ROUNDS + 1)) : MOST_REQUESTS;
  const left = { ceiling: { calls: structuredClone(calls), from: 0 }, product: { calls, from: 0 } };
  const load = async (side: Name, seconds: number) => {
    const job: LoadJob = {
      ...{ url: servers[side].url, operation: name, once, seconds, most, ...left[side] },
      ...(side === 'ceiling' && { once: false }),
      connections,
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
  return inTurns(name, servers, (side) => load(side, turn));
}

/** What is imported, by whom. */
export interface Importing {
  text: string;
  cookie: string;
  /** Of which body it becomes the ledger. */
  bodyId: string;
}

/** @param count of imports in one turn */
export async function measureImport(
  servers: Servers,
  { text, cookie, bodyId }: Importing,
  count: number,
): Promise<Row> {
  const job = (side: Name, some: number) => ({
    url: servers[side].url,
    side,
    ...{ text, cookie, bodyId },
    count: some,
    abreast: 4,
  });
  for (const side of ['ceiling', 'product'] as const) await runLoad('./import-load.ts', job(side, 5));
  const load = (side: Name) => runLoad<LoadResult>('./import-load.ts', job(side, count));
  return inTurns(`import ${text.length} characters`, servers, load);
}
