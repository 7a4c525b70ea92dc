/**
 * The product's server as it is served, in a process of its own: plain JavaScript on the built packages, because a
 * loader of TypeScript would count as the product's memory. Started by `child.ts`.
 */

import { buildServer, openLedger, productConfig, serverLog, systemClock } from '@bihuan/server';
import { beEndedByParent } from './be-ended-by-parent.mjs';

const { BENCH_DATA = '', BENCH_DATABASE_URL } = process.env;

const ledger = await openLedger({ dataFolder: BENCH_DATA, databaseUrl: BENCH_DATABASE_URL ?? null, port: 0 });
const app = await buildServer({
  store: ledger.store,
  vault: ledger.vault,
  clock: systemClock,
  // The limit is for runaway loops; a measurement is one on purpose.
  config: { ...productConfig(BENCH_DATA), accounts: true, requestsPerMinute: 10_000_000 },
  log: serverLog(() => undefined),
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
beEndedByParent(url, async () => {
  await app.close();
  await ledger.close();
});
