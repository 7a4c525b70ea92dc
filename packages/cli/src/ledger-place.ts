import { hostname, userInfo } from 'node:os';
import type { Actor, Origin } from '@bihuan/domain';
import { BackupProblem, CannotStart, type OpenLedger, openLedger, readConfig } from '@bihuan/server';
import { CannotRun } from './cannot-run.js';
import type { Io } from './io.js';
import type { PlaceFlags } from './program.js';

/** Who acts when a command is typed, by which way and when. */
export interface Operator {
  actor: Actor;
  origin: Origin;
  at: string;
}

/** The user of this machine: the command line has no accounts. */
export function operator(): Operator {
  const actor: Actor = { kind: 'operator', osUser: userInfo().username, host: hostname() };
  return { actor, origin: { via: 'cli', requestId: null }, at: new Date().toISOString() };
}

/**
 * Opens the records, does something with them, and closes them whatever happens.
 * @throws CannotRun with the way to mend what is wrong
 */
export async function withLedger<T>(
  io: Io,
  flags: PlaceFlags,
  use: (ledger: OpenLedger) => Promise<T>,
): Promise<T> {
  const ledger = await open(io, flags);
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

async function open(io: Io, flags: PlaceFlags): Promise<OpenLedger> {
  try {
    return await openLedger(readConfig(flags, { ...io.environment, PORT: undefined }, io.folder));
  } catch (error) {
    throw asCannotRun(error);
  }
}

/** What the program cannot start with is what the command cannot run with; faults stay as they are. */
export function asCannotRun(error: unknown): unknown {
  const isMendable = error instanceof CannotStart || error instanceof BackupProblem;
  return isMendable ? new CannotRun(error.message, { cause: error }) : error;
}
