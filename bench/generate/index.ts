/**
 * Makes a large invented ledger to measure with.
 *
 *     node --conditions=source --import tsx bench/generate/index.ts --data-dir FOLDER --findings 100000
 *         [--signed 1000]   a city works on it, and so many findings wait for their second signature
 *     node --conditions=source --import tsx bench/generate/index.ts --database-url postgres://… --findings 100000
 */

import { parseArgs } from 'node:util';
import { openStore } from '@bihuan/store';
import { generate } from './generate.js';

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    'database-url': { type: 'string' },
    findings: { type: 'string', default: '100000' },
    rectifications: { type: 'string', default: '10' },
    events: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    signed: { type: 'string' },
  },
});

const dataDir = values['data-dir'];
const databaseUrl = values['database-url'];
if ((dataDir === undefined) === (databaseUrl === undefined)) {
  process.stderr.write('expected either --data-dir FOLDER or --database-url URL\n');
  process.exit(2);
}

const store = await openStore(databaseUrl === undefined ? { dataDir: dataDir ?? '' } : { databaseUrl });
const started = performance.now();
const { events } = await generate(
  store,
  {
    findings: Number(values.findings),
    rectifications: Number(values.rectifications),
    eventsPerFinding: Number(values.events),
    seed: Number(values.seed),
    ...(values.signed !== undefined && { signed: Number(values.signed) }),
  },
  (done, total) => {
    const rate = Math.round(done / ((performance.now() - started) / 1000));
    process.stderr.write(`\r${done} of ${total} events, ${rate} per second `);
  },
);
const seconds = (performance.now() - started) / 1000;
process.stderr.write('\n');
process.stdout.write(
  `${JSON.stringify({ engine: store.engine, findings: Number(values.findings), events, seconds: Math.round(seconds * 10) / 10, eventsPerSecond: Math.round(events / seconds) })}\n`,
);
await store.close();
