/**
 * Measures `bihuan rebuild --check` on a ledger made by `bench/generate`.
 *
 *     npx tsx --conditions=source bench/rebuild/index.ts --data-dir FOLDER
 *     npx tsx --conditions=source bench/rebuild/index.ts --database-url postgres://…
 *
 * Prints one line of JSON: what was compared, seconds, CPU seconds of this process, and its peak memory. The exit
 * code is that of the command: 0 where every row is identical.
 */

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openStore, rebuild } from '@bihuan/store';

const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, 'database-url': { type: 'string' } },
});
const [dataDir, databaseUrl] = [values['data-dir'], values['database-url']];
if ((dataDir === undefined) === (databaseUrl === undefined)) {
  process.stderr.write('expected either --data-dir FOLDER or --database-url URL\n');
  process.exit(2);
}

const store = await openStore(databaseUrl === undefined ? { dataDir: dataDir ?? '' } : { databaseUrl });
const [started, cpu] = [performance.now(), process.cpuUsage()];
const ended: Record<string, number> = {};
const { events, streams, differences } = await rebuild(store, {
  check: true,
  onProgress: (done, total, of) => {
    ended[of] = Math.round((performance.now() - started) / 100) / 10;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} ${of} `);
  },
});
const { user, system } = process.cpuUsage(cpu);
const measured = {
  ...{ engine: store.engine, events, streams, differences: differences.length },
  seconds: Math.round((performance.now() - started) / 100) / 10,
  /** When replaying had ended, and when the words had been compared. */
  secondsAt: ended,
  cpuSeconds: Math.round((user + system) / 1e5) / 10,
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  machine: `${cpus().length} cores, Node ${process.version}`,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
await store.close();
process.exitCode = differences.length === 0 ? 0 : 1;
