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
  milliseconds: number;
  /** Of the processes that it has started and that have ended. */
  endedMilliseconds: number;
}

function processLine(pid: string): ProcessLine[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const spent = (first: number) =>
      ((Number(fields[first]) + Number(fields[first + 1])) / TICKS_PER_SECOND) * 1000;
    const times = { milliseconds: spent(11), endedMilliseconds: spent(13) };
    return [{ pid: Number(pid), parent: Number(fields[1]), ...times }];
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

/** Milliseconds spent so far by a PostgreSQL server and its processes; 0 where there are none to be seen. */
export function serverCpu(postmaster: number | null): number {
  const lines = postmaster === null ? [] : allLines();
  // Whoever answered a part of a query has often ended before it is answered.
  return lines.reduce((sum, { pid, parent, milliseconds, endedMilliseconds }) => {
    if (pid === postmaster) return sum + milliseconds + endedMilliseconds;
    return parent === postmaster ? sum + milliseconds : sum;
  }, 0);
}

/** The process that a process was started by; null where it is not on this machine. */
export function parentOf(pid: number): number | null {
  return processLine(String(pid))[0]?.parent ?? null;
}

function allLines(): ProcessLine[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(processLine);
  } catch {
    return [];
  }
}
