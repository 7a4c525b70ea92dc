/** Imports a notice again and again: pasted, read, accepted. Started by `child.ts`. */

import { createClient } from '@bihuan/contract';
import type { LoadResult } from './load.js';

export interface ImportJob {
  url: string;
  /** `ceiling`: one request that stores the same bytes. */
  side: 'product' | 'ceiling';
  text: string;
  cookie: string;
  /** Of which body it becomes the ledger. */
  bodyId: string;
  count: number;
  abreast: number;
}

const PAUSE_MILLISECONDS = 5;

async function importIntoProduct({ url, text, cookie, bodyId }: ImportJob): Promise<void> {
  const signedIn: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...init?.headers, cookie, 'sec-fetch-site': 'same-origin' } });
  const client = createClient(signedIn, url);
  let status = await client.call('pasteImport', { body: { text } });
  while (status.state === 'converting' || status.state === 'reading') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    status = await client.call('getImport', { params: { importId: status.id } });
  }
  if (status.state !== 'ready') throw new Error(`the import is ${status.state}`);
  const body = { version: status.version, bodyId };
  await client.call('acceptDraft', { params: { importId: status.id }, body });
}

async function importIntoCeiling({ url, text }: ImportJob): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/import`, { method: 'POST', headers, body: JSON.stringify({ text }) });
  if (!response.ok) throw new Error(`${response.status} from the ceiling`);
  await response.arrayBuffer();
}

async function load(job: ImportJob): Promise<LoadResult> {
  const { side, count, abreast } = job;
  const importOnce = side === 'product' ? importIntoProduct : importIntoCeiling;
  const times: number[] = [];
  let turn = 0;
  const start = performance.now();
  const worker = async () => {
    while (turn < count) {
      turn += 1;
      const before = performance.now();
      await importOnce(job);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { requests: times.length, seconds, p50: quantile(0.5), p95: quantile(0.95), bytes: 0 };
}

process.once('message', async (job: ImportJob) => {
  process.send?.({ result: await load(job) });
});
