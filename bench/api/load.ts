/** Asks one server of this machine, over connections that are kept open, for a bounded time. Started by `child.ts`. */

import { Agent, request } from 'node:http';

export interface LoadJob {
  url: string;
  paths: string[];
  connections: number;
  seconds: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** Bytes of answers, in all. */
  bytes: number;
}

/** Whatever happens, no measurement asks more often than this. */
const MOST_REQUESTS = 500_000;

function get(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${response.statusCode} ${url}`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function load({ url, paths, connections, seconds }: LoadJob): Promise<LoadResult> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('only this machine is measured');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let turn = 0;
  const start = performance.now();
  const isOver = () => performance.now() - start > seconds * 1000 || turn >= MOST_REQUESTS;
  const worker = async () => {
    while (!isOver()) {
      const path = paths[turn % paths.length] ?? '';
      turn += 1;
      const before = performance.now();
      const size = await get(agent, url + path);
      bytes += size;
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  return { requests: times.length, seconds: elapsed, p50: quantile(0.5), p95: quantile(0.95), bytes };
}

process.once('message', async (job: LoadJob) => {
  process.send?.({ result: await load(job) });
});
