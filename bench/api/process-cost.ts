/** What processes have cost so far: read from `/proc`, so on Linux only. */

import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** What one server has cost so far. */
export interface Cost {
  /** CPU of its process, milliseconds. */
  cpu: number;
  /** Largest resident set so far, MB. */
  peakMegabytes: number;
}

interface ProcessLine {
  pid: number;
  parent: number;
  name: string;
  milliseconds: number;
}

function processLine(pid: string): ProcessLine[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return [
      { pid: Number(pid), parent: Number(fields[1]), name, milliseconds: (ticks / TICKS_PER_SECOND) * 1000 },
    ];
  } catch {
    return [];
  }
}

/** @throws Error where there is no `/proc`, or no such process */
export function processCost(pid: number): Cost {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const peak = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  const [line] = processLine(String(pid));
  if (!line || peak === undefined) throw new Error(`/proc tells nothing of process ${pid}`);
  return { cpu: line.milliseconds, peakMegabytes: Math.round(Number(peak) / 1024) };
}

/** Milliseconds spent so far by all PostgreSQL processes below this one; 0 where there are none to be seen. */
export function postgresCpu(): number {
  let lines: ProcessLine[];
  try {
    lines = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processLine);
  } catch {
    return 0;
  }
  const ours = new Set([process.pid]);
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of lines) if (ours.has(parent)) ours.add(pid);
  }
  return lines
    .filter(({ pid, name }) => ours.has(pid) && name.startsWith('postgres'))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}
