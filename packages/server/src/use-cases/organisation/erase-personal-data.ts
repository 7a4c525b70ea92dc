import { isPersonalData } from '@bihuan/domain';
import { erasePayload, execute, payloadsOf, type Store } from '@bihuan/store';
import type { RecordedBy } from '../../app/authorised.js';
import type { Changed } from '../ledger.js';
import type { PersonTarget } from './change-people.js';
import { authorisedOnPerson, type OrganisationDeed } from './organisation-deed.js';

/**
 * 删除个人信息: name, telephone and e-mail leave the record, and the events that held them lose their contents,
 * each by a recorded erasure. Asking again goes on where a program that was ended in between has stopped.
 * @throws Refused
 */
export async function erasePersonalData(
  { store, caller }: OrganisationDeed,
  { personId, version, reason }: PersonTarget & { reason: string },
): Promise<Changed> {
  const done = await store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, 'erasePersonalData', personId);
    const command = { type: 'ErasePersonalData', personId, reason } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version, recordedBy };
  });
  await eraseContents(store, personId, reason, done.recordedBy);
  return { version: done.version };
}

async function eraseContents(store: Store, personId: string, reason: string, recordedBy: RecordedBy) {
  const held = await store.read((tx) => payloadsOf(tx, `person:${personId}`));
  for (const { id, type } of held) {
    if (isPersonalData(type)) await erasePayload(store, { eventId: id, reason }, recordedBy);
  }
}
