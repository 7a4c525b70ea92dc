import { ledgerScope, mayDo, refuse } from '@bihuan/domain';
import { execute, findRectification, objectOfRectification, type Transaction } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
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
 * @throws Refused `unknownRectification` for one that is not in sight, `unknownUnit`, `outsideYourScope`
 */
export async function assignBody(
  { store, caller }: OrganisationDeed,
  { rectificationId, version, unitId, reason }: Assignment,
): Promise<Changed> {
  return store.transaction(async (tx) => {
    await assertOwn(tx, caller, rectificationId);
    const recordedBy = authorised(caller, 'assignBody', await placeOf(tx, unitId));
    const command = { type: 'AssignBody', rectificationId, unitId, reason } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version };
  });
}

async function assertOwn(tx: Transaction, { profile }: Caller, rectificationId: string): Promise<void> {
  const unknown = { id: rectificationId };
  const object =
    (await objectOfRectification(tx, rectificationId)) ?? refuse('unknownRectification', unknown);
  const may = (policy: 'changeLedger' | 'assignBody') => mayDo(profile, policy, object) === null;
  if (may('changeLedger') || may('assignBody')) return;
  const seen = await findRectification(tx, ledgerScope(profile), rectificationId);
  if (!seen) refuse('unknownRectification', unknown);
  refuse('outsideYourScope', { policy: 'assignBody' });
}
