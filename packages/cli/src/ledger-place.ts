import { hostname, userInfo } from 'node:os';
import type { ActorProfile } from '@bihuan/domain';
import {
  BackupProblem,
  type Caller,
  CannotStart,
  type OpenLedger,
  openLedger,
  readConfig,
} from '@bihuan/server';
import { CannotRun } from './cannot-run.js';
import type { Io } from './io.js';
import type { PlaceFlags } from './program.js';

/** The user of this machine: the command line has no accounts, and a row of its own in the policy table. */
export function operator(): Caller {
  const profile: ActorProfile = { kind: 'operator', osUser: userInfo().username, host: hostname() };
  const at = new Date().toISOString();
  return { profile, sessionId: null, origin: { via: 'cli', requestId: null }, at };
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
