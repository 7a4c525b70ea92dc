/** Writes one large workbook beside the event loop, and ends. Started by `tables-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type TableSheet, writeTables } from '@bihuan/documents';

parentPort?.postMessage(await writeTables(workerData as TableSheet[]));
