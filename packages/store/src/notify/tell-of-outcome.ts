import { type Actor, type FindingEvent, toldOfEvent } from '@bihuan/domain';
import { NO_DUE } from '../projections/finding-row.js';
import { shapedRows } from '../queries/shaped.js';
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
  const [row] = await shapedRows(tx, { name: 'toldOf', values: { findingId } }, (asked) => {
    const query = tx.db.selectFrom('findings').select(['rectification_id', 'completion_due']);
    return query.where('id', '=', asked.findingId).compile();
  });
  if (!row) return 0;
  const { rectification_id: rectificationId, completion_due } = row;
  const completionDue = completion_due === NO_DUE ? null : completion_due;
  const by = actor.kind === 'person' ? actor.personId : null;
  let count = 0;
  for (const { kind, topic, due = completionDue } of told) {
    count += await tellOfDeed(tx, { kind, findingId, rectificationId, due, topic, by, at, on });
  }
  return count;
}
