/** Writes one large file beside the event loop, and ends. Started by `export-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ExportOrder, written } from './export-apart.js';

parentPort?.postMessage(await written(workerData as ExportOrder));
