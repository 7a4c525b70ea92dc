import type { DomainEvent } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import { expectVersion, happen, openStreams } from './open-streams.js';
import { streamAddress } from './streams.js';
import { type Attribution, type Outcome, writeStreams } from './write-streams.js';

/**
 * Appends events that have been decided upon, and applies them to the state in the same transaction.
 * @param stream `finding:<id>` or `rectification:<id>`.
 * @param expectedVersion number of events that the decision was based on; 0 for a new stream.
 * @throws Refused `staleVersion` when the stream has gone on since.
 */
export async function appendEvents(
  tx: Transaction,
  stream: string,
  expectedVersion: number,
  events: readonly DomainEvent[],
  attribution: Attribution,
): Promise<Outcome> {
  const { streams } = await openStreams(tx, [streamAddress(stream)]);
  for (const opened of streams.values()) {
    expectVersion(opened, expectedVersion);
    happen(opened, events);
  }
  const [outcome] = await writeStreams(tx, streams, attribution);
  if (!outcome) throw new Error(`nothing was opened for ${stream}`);
  return outcome;
}
