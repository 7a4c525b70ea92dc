import { mayDo, refuse } from '@bihuan/domain';
import { execute, objectOfRectification } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Changed } from '../ledger.js';
import { type OrganisationDeed, placeOf } from './organisation-deed.js';

interface Assignment {
  rectificationId: string;
  version: number;
  unitId: string;
  reason: string | null;
}

/**
 * 认定被巡视单位. It lets the offices of that unit see the whole ledger, so it takes more than a unit of one's own:
 * the rectification must be the caller's business already, by its present body or by a role in it.
 * @throws Refused `unknownRectification`, `unknownUnit`, `outsideYourScope`
 */
export async function assignBody(
  { store, caller }: OrganisationDeed,
  { rectificationId, version, unitId, reason }: Assignment,
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const object =
      (await objectOfRectification(tx, rectificationId)) ??
      refuse('unknownRectification', { id: rectificationId });
    const isOwn = mayDo(caller.profile, 'changeLedger', object) === null;
    if (!isOwn) authorised(caller, 'assignBody', object);
    const recordedBy = authorised(caller, 'assignBody', await placeOf(tx, unitId));
    const command = { type: 'AssignBody', rectificationId, unitId, reason } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version };
  });
}
