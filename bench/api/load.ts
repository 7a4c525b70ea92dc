/** Asks one server of this machine, over connections that are kept open, for a bounded time. Started by `child.ts`. */

import { Agent, request } from 'node:http';
import { type Call, headersOf } from './call.js';

export interface LoadJob {
  url: string;
  /** The ceiling answers by it. */
  operation: string;
  calls: Call[];
  /** Where in the calls to begin; with `once` each is made no more than once. */
  from: number;
  once: boolean;
  connections: number;
  seconds: number;
  /** No more requests than this. */
  most: number;
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

/** How the next turn goes on. */
export interface Left {
  to: number;
  /** Of the finding of each call, after its last deed. */
  versions: (number | null)[];
}

interface Answer {
  bytes: number;
  /** Of the finding after a deed. */
  version: number | null;
}

function made(agent: Agent, url: string, operation: string, call: Call): Promise<Answer> {
  const { path, body } = call;
  return new Promise((resolve, reject) => {
    const headers = { ...headersOf(call), 'x-operation': encodeURIComponent(operation) };
    const asked = request(url + path, { agent, headers, method: body ? 'POST' : 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (body) chunks.push(chunk);
      });
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve({ bytes, version: body ? JSON.parse(text).version : null });
        else reject(new Error(`${response.statusCode} ${path} ${text}`));
      });
    });
    asked.on('error', reject);
    asked.end(body && JSON.stringify(body));
  });
}

async function load(job: LoadJob): Promise<LoadResult & Left> {
  const { url, operation, calls, connections, seconds, once } = job;
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('only this machine is measured');
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let turn = job.from;
  const start = performance.now();
  const isOver = () =>
    performance.now() - start > seconds * 1000 || times.length >= job.most || (once && turn >= calls.length);
  const worker = async () => {
    while (!isOver()) {
      const call = calls[turn % calls.length];
      turn += 1;
      if (!call) return;
      const before = performance.now();
      const answer = await made(agent, url, operation, call);
      bytes += answer.bytes;
      if (call.body && answer.version !== null) call.body.version = answer.version;
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const result = { requests: times.length, seconds: elapsed, p50: quantile(0.5), p95: quantile(0.95), bytes };
  return { ...result, to: turn, versions: calls.map(({ body }) => body?.version ?? null) };
}

process.once('message', async (job: LoadJob) => {
  process.send?.({ result: await load(job) });
});
