/** Which unit's rectification a new one is: whoever registers it must see it afterwards, and nobody else's. */

import type { ActorProfile } from '@bihuan/domain';
import { type Command, type ReadTransaction, unitsAbove } from '@bihuan/store';
import { authorised, type RecordedBy } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { denied } from '../../app/errors/denials.js';
import type { Deed } from '../ledger.js';

/** The units for which somebody does the office's work as a whole, and so in rectifications yet to come. */
export function bodiesOf(profile: ActorProfile): string[] {
  if (profile.kind !== 'person') return [];
  const held = profile.roles.filter(
    ({ role, rectificationId }) => role === 'office' && rectificationId === null,
  );
  return [...new Set(held.map(({ unitId }) => unitId))];
}

/**
 * Leave to prepare a rectification that does not exist yet: for some body, to be named when it is registered.
 * @throws Refused `notYourRole`, `outsideYourScope`
 */
export function authorisedToPrepare({ caller, policy }: Pick<Deed, 'caller' | 'policy'>): RecordedBy {
  return authorised(caller, policy, { under: bodiesOf(caller.profile) });
}

/**
 * Leave to register a rectification for a body: the one that is named, or the only one that the caller's office
 * is of. Null on a machine without accounts and at the command line, where the body is assigned later.
 * @throws Denied `bodyNeeded`; Refused `notYourRole`, `outsideYourScope`
 */
export async function authorisedForNew(
  tx: ReadTransaction,
  { caller, policy }: Pick<Deed, 'caller' | 'policy'>,
  named: string | null,
): Promise<{ bodyId: string | null; recordedBy: RecordedBy }> {
  const bodyId = named ?? onlyBodyOf(caller);
  const object = { under: bodyId === null ? [] : await unitsAbove(tx, bodyId) };
  const recordedBy = authorised(caller, policy, object);
  if (bodyId !== null) authorised(caller, 'assignBody', object);
  return { bodyId, recordedBy };
}

/** What assigns a body to a rectification that is registered in the same transaction. */
export function assignmentOf(rectificationId: string, bodyId: string | null): Command[] {
  return bodyId === null ? [] : [{ type: 'AssignBody', rectificationId, unitId: bodyId, reason: null }];
}

function onlyBodyOf({ profile }: Caller): string | null {
  const [first = null, ...others] = bodiesOf(profile);
  if (others.length > 0) throw denied('bodyNeeded', {});
  return first;
}
