/**
 * Leave for a deed, asked in the transaction of the deed itself. Whatever the caller may not see answers like what
 * does not exist; what he may see but not change is refused with the reason.
 */

import { ledgerScope, refuse } from '@bihuan/domain';
import {
  type FindingRecord,
  findFinding,
  findRectification,
  objectOfFinding,
  objectOfRectification,
  type ReadTransaction,
  type RectificationRecord,
} from '@bihuan/store';
import { authorised, type RecordedBy } from '../app/authorised.js';
import type { Deed } from './ledger.js';

type Asked = Pick<Deed, 'caller' | 'policy'>;

/**
 * Leave for a deed on a finding.
 * @throws Refused `unknownFinding` for one that is not in sight; `notYourRole`, `outsideYourScope`
 */
export async function authorisedOnFinding(
  tx: ReadTransaction,
  { caller, policy }: Asked,
  findingId: string,
): Promise<{ finding: FindingRecord; recordedBy: RecordedBy }> {
  const finding = await findFinding(tx, ledgerScope(caller.profile), findingId);
  const object = finding && (await objectOfFinding(tx, findingId));
  if (!finding || !object) return refuse('unknownFinding', { id: findingId });
  return { finding, recordedBy: authorised(caller, policy, object) };
}

/**
 * Leave for a deed on a rectification, or for one more finding in it.
 * @throws Refused `unknownRectification` for one that is not in sight; `notYourRole`, `outsideYourScope`
 */
export async function authorisedOnRectification(
  tx: ReadTransaction,
  { caller, policy }: Asked,
  rectificationId: string,
): Promise<{ rectification: RectificationRecord; recordedBy: RecordedBy }> {
  const rectification = await findRectification(tx, ledgerScope(caller.profile), rectificationId);
  const object = rectification && (await objectOfRectification(tx, rectificationId));
  if (!rectification || !object) return refuse('unknownRectification', { id: rectificationId });
  return { rectification, recordedBy: authorised(caller, policy, object) };
}
