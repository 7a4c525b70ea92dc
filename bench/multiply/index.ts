/**
 * Makes a ledger on PostgreSQL several times as large as it is, up to ten times: see `multiply.ts`.
 *
 *     node --conditions=source --import tsx bench/multiply/index.ts --database-url postgres://… --times 10
 */

import { parseArgs } from 'node:util';
import { multiply } from './multiply.js';

const { values } = parseArgs({
  options: { 'database-url': { type: 'string' }, times: { type: 'string', default: '10' } },
});
const url = values['database-url'];
const times = Number(values.times);
if (url === undefined || !Number.isInteger(times) || times < 2 || times > 10) {
  process.stderr.write('expected --database-url URL and --times 2 to 10\n');
  process.exit(2);
}
await multiply(url, times, (table) => process.stderr.write(`${table}\n`));
