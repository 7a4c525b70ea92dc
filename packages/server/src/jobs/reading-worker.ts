/** Reads one long text beside the event loop, and ends. Started by `read-apart.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { readNotice } from '@bihuan/extract';

parentPort?.postMessage(readNotice(workerData as string));
