/** The process that `index.ts` lets verify; tells its peak memory on standard error. */
import { main } from '../../packages/cli/src/verify/main.js';

process.exitCode = await main(process.argv.slice(2));
process.stderr.write(`${JSON.stringify({ peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
