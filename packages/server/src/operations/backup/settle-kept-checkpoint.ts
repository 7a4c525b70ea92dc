/** A restored log may go back behind what was signed before. That is allowed, by restoring, and goes on record. */

import type { AccessEntry, Checkpoint, NoteKey } from '@bihuan/domain';
import {
  appendAccess,
  discontinuity,
  LogRefused,
  latestCheckpoint,
  readKept,
  resetKept,
  type Store,
} from '@bihuan/store';
import { systemClock } from '../../deps.js';
import { operatorHere } from '../../use-cases/accounts/at-this-machine.js';

/** From where a restored log is sealed on. */
export interface SettledCheckpoint {
  /** Events under the last checkpoint of the restored log; null where it was never sealed. */
  size: number | null;
  /** Events under the checkpoint that had been signed here, or before the backup, and that it does not go on from. */
  given: number | null;
}

/**
 * Lets the restored log be sealed on from its own last checkpoint, whatever was kept in the folder before. A signed
 * checkpoint that is given up by that is recorded in the access log first: until then the log is not sealed.
 * @param backedUp the checkpoint that was kept when the backup was made
 */
export async function settleKeptCheckpoint(
  store: Store,
  folder: string,
  { key, backedUp }: { key: NoteKey | null; backedUp: Checkpoint | null },
): Promise<SettledCheckpoint> {
  const last = await store.read(latestCheckpoint);
  const here = key && (await keptIn(folder, key));
  const signed = [here, backedUp].filter((one) => one !== null);
  const given = await givenUp(store, signed);
  if (given) await record(store, last?.size ?? 0, given);
  await resetKept(folder, last?.note ?? null);
  return { size: last?.size ?? null, given: given?.size ?? null };
}

/** Null for the checkpoint of another log: its key stays beside it, and says so when it comes to sealing. */
async function keptIn(folder: string, key: NoteKey): Promise<Checkpoint | null> {
  try {
    return (await readKept(folder, key))?.checkpoint ?? null;
  } catch (error) {
    if (error instanceof LogRefused) return null;
    throw error;
  }
}

/** The longest that the log does not go on from. */
async function givenUp(store: Store, signed: readonly Checkpoint[]): Promise<Checkpoint | null> {
  let longest: Checkpoint | null = null;
  for (const one of signed) {
    const isBroken = (await store.snapshot((tx) => discontinuity(tx, one))) !== null;
    if (isBroken && one.size > (longest?.size ?? -1)) longest = one;
  }
  return longest;
}

async function record(store: Store, size: number, given: Checkpoint): Promise<void> {
  const entry: AccessEntry = {
    at: systemClock.now(),
    kind: 'restored',
    actor: operatorHere(),
    origin: { via: 'cli', requestId: null },
    address: null,
    device: null,
    object: null,
    detail: {
      size: String(size),
      signedSize: String(given.size),
      signedAt: given.at,
      signedRoot: given.root,
    },
  };
  await store.transaction((tx) => appendAccess(tx, [entry]));
}
