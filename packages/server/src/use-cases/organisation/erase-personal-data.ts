import { erasePersonalData as eraseIn } from '@bihuan/store';
import type { Changed } from '../ledger.js';
import type { PersonTarget } from './change-people.js';
import { authorisedOnPerson, type OrganisationDeed } from './organisation-deed.js';

/**
 * 删除个人信息: name, telephone and e-mail leave the record, and the events that held them lose their contents,
 * each by a recorded erasure; all of it or nothing.
 * @throws Refused
 */
export async function erasePersonalData(
  { store, caller }: OrganisationDeed,
  { personId, version, reason }: PersonTarget & { reason: string },
): Promise<Changed> {
  const outcome = await eraseIn(store, { personId, reason }, async (tx) => ({
    ...(await authorisedOnPerson(tx, caller, 'erasePersonalData', personId)),
    expectedVersion: version,
  }));
  return { version: outcome.version };
}
