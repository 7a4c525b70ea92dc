/** Obeys commands: load, decide, append, all in one transaction. */

import { type LoopMeta, NotCanonical, refuse } from '@bihuan/domain';
import { assertOrganisationFits } from '../organisation/assert-organisation-fits.js';
import type { Transaction } from '../store.js';
import { assertRectificationsExist } from './known-rectifications.js';
import { expectVersion, happen, type OpenStreams, openStreams } from './open-streams.js';
import { reliedOnBy } from './relied-on.js';
import { addressOf, type Command, streamName } from './streams.js';
import { type Attribution, type Outcome, writeStreams } from './write-streams.js';

/** Attribution, and the version that the caller saw; without it the command meets whatever is there. */
export interface ExecuteMeta extends Attribution {
  expectedVersion?: number;
  /** What the deeds of a finding's loop need to know; looked up in the same transaction. */
  loop?: LoopMeta;
}

/**
 * Obeys one command.
 * @throws Refused; then nothing has been changed, once the transaction is left by the error.
 */
export async function execute(tx: Transaction, command: Command, meta: ExecuteMeta): Promise<Outcome> {
  const [outcome] = await executeAll(tx, [command], meta);
  if (!outcome) throw new Error(`nothing was opened for ${command.type}`);
  return outcome;
}

/**
 * Obeys commands in order, all of them or none; a later one sees what the earlier ones did. One outcome per
 * stream, in the order of first mention. `expectedVersion` is for commands that are all about one stream.
 * @throws Refused as for one command.
 */
export async function executeAll(
  tx: Transaction,
  commands: readonly Command[],
  { expectedVersion, loop, ...attribution }: ExecuteMeta,
): Promise<Outcome[]> {
  const opened = await openStreams(tx, commands.map(addressOf), reliedOnBy(commands));
  const { streams } = opened;
  if (expectedVersion !== undefined) expectOneVersion(streams, expectedVersion);
  for (const command of commands) obey(tx, streams, command, { ...attribution, ...(loop && { loop }) });
  assertRectificationsExist(commands, opened);
  await assertOrganisationFits(tx, commands, streams);
  try {
    return await writeStreams(tx, streams, attribution);
  } catch (error) {
    // A lone half of a character cannot be hashed the same way by everyone.
    if (error instanceof NotCanonical) refuse('brokenText', {});
    throw error;
  }
}

function obey(tx: Transaction, streams: OpenStreams, command: Command, meta: ExecuteMeta): void {
  const stream = streams.get(streamName(addressOf(command)));
  if (!stream) throw new Error(`the stream of ${command.type} was not opened`);
  const { actor, at, loop } = meta;
  const { newId } = tx;
  happen(stream, stream.aggregate.decide(command, stream.after, { actor, at, newId, ...(loop && { loop }) }));
}

function expectOneVersion(streams: OpenStreams, expected: number): void {
  if (streams.size > 1)
    throw new Error('an expected version belongs to one stream, the commands name several');
  for (const stream of streams.values()) expectVersion(stream, expected);
}
