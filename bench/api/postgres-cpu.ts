/** CPU that PostgreSQL spends for us, where this process started it: read from `/proc`, so on Linux only. */

import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

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
