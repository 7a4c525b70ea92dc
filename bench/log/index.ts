/**
 * Measures the offline verifier on an untouched log, against `sha256sum` of the same bytes, in turns.
 *
 *     node --conditions=source --import tsx bench/log/index.ts [--events 1000000] [--streams 100000] [--rounds 3]
 *
 * Prints one line of JSON per size (a tenth, then the whole): memory must not grow with the log.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeLog } from './make-log.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    streams: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
  },
});
const VERIFIER = fileURLToPath(new URL('./verify-process.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'bihuan-bench-log-'));
try {
  const [events, streams] = [Number(values.events), Number(values.streams)];
  for (const part of [10, 1]) {
    const size = { events: Math.ceil(events / part), streams: Math.ceil(streams / part) };
    const file = join(folder, `${size.events}.jsonl`);
    const key = await makeLog(file, size);
    process.stdout.write(`${JSON.stringify({ ...size, ...measured(file, key, Number(values.rounds)) })}\n`);
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(file: string, key: string, rounds: number) {
  const sums: number[] = [];
  const verifications: number[] = [];
  let peakMegabytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    sums.push(seconds(() => run('sha256sum', [file])));
    const args = [...process.execArgv, VERIFIER, file, '--key', key];
    let told = '';
    verifications.push(
      seconds(() => {
        told = run(process.execPath, args);
      }),
    );
    peakMegabytes = Math.max(peakMegabytes, JSON.parse(told.trim().split('\n').at(-1) ?? '').peakMegabytes);
  }
  return {
    megabytes: Math.round(statSync(file).size / 1e6),
    sha256sumSeconds: median(sums),
    verifySeconds: median(verifications),
    times: Number((median(verifications) / median(sums)).toFixed(1)),
    peakMegabytes: Math.round(peakMegabytes),
  };
}

/** Runs a program to its end. @returns what it told on standard error */
function run(program: string, args: readonly string[]): string {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stderr;
}

function seconds(act: () => void): number {
  const start = performance.now();
  act();
  return (performance.now() - start) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(2));
}
