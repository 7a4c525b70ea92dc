import { type Actor, dueDate, type FindingEvent, toldOfEvent } from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import type { Transaction } from '../store.js';
import { tellOfDeed } from './tell.js';

/** As `execute` gives it: the events with their payloads as JSON. */
export interface FindingOutcome {
  id: string;
  events: readonly { envelope: { id: string; type: string }; body: string }[];
}

/**
 * Tells of what a command has done to a finding whoever is to be told, in the command's own transaction and after its
 * state was written. Told twice of the same events, nobody hears twice.
 * @param on civil date of `at`: who holds which role on it
 * @returns how many notifications were made
 */
export async function tellOfOutcome(
  tx: Transaction,
  { id: findingId, events }: FindingOutcome,
  { actor, at, on }: { actor: Actor; at: string; on: string },
): Promise<number> {
  const told = events.flatMap(({ envelope, body }) => {
    const event = { type: envelope.type, data: JSON.parse(body) as unknown } as FindingEvent;
    const what = toldOfEvent(event);
    return what ? [{ ...what, topic: envelope.id }] : [];
  });
  if (told.length === 0) return 0;
  const query = tx.db.selectFrom('findings').select('state').where('id', '=', findingId);
  const row = await query.executeTakeFirst();
  if (!row) return 0;
  const { rectificationId, content } = stateOfRow(row);
  const by = actor.kind === 'person' ? actor.personId : null;
  let count = 0;
  for (const { kind, topic, due = dueDate(content.completionDue) } of told) {
    count += await tellOfDeed(tx, { kind, findingId, rectificationId, due, topic, by, at, on });
  }
  return count;
}
