/** `bihuan` from the sources, as a process of its own: `bihuan.ts serve --port 0 …`. */

import { main } from '../../main.js';

process.exitCode = await main(process.argv.slice(2));
