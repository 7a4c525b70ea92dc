import { isPersonalData } from '@bihuan/domain';
import { type ExecuteMeta, execute } from '../events/execute.js';
import type { Outcome } from '../events/write-streams.js';
import { erasePayloadIn, leavingNothing } from '../log/erase-payload.js';
import type { Store, Transaction } from '../store.js';

export interface PersonErasure {
  personId: string;
  /** Why, and who allowed it. Stays on record: it must not repeat what is erased. */
  reason: string;
}

/**
 * 删除个人信息: name, telephone and e-mail go from the record, and from every event that held them, in one
 * transaction. Posts and acts stay, without a name. On SQLite nothing of the words is left in the files; on
 * PostgreSQL the engine removes the old rows when it vacuums.
 * @param recordedBy asked in the transaction of the deed, so that leave for it is given there.
 * @throws Refused as for the deed; whatever `recordedBy` throws
 */
export function erasePersonalData(
  store: Store,
  { personId, reason }: PersonErasure,
  recordedBy: (tx: Transaction) => Promise<ExecuteMeta> | ExecuteMeta,
): Promise<Outcome> {
  return leavingNothing(store, async (tx) => {
    const meta = await recordedBy(tx);
    const outcome = await execute(tx, { type: 'ErasePersonalData', personId, reason }, meta);
    for (const eventId of await eventsWithPersonalData(tx, personId)) {
      await erasePayloadIn(tx, { eventId, reason }, meta);
    }
    return outcome;
  });
}

async function eventsWithPersonalData({ db }: Transaction, personId: string): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.id', 'events.type'])
    .where('events.stream', '=', `person:${personId}`)
    .where('payloads.body', 'is not', null)
    .orderBy('events.seq')
    .execute();
  return events.filter(({ type }) => isPersonalData(type)).map(({ id }) => id);
}
