import { type LedgerScope, scopeOf } from '@bihuan/domain';
import type { Deed } from '../ledger.js';

/** The findings that the policy lets the caller take out, restricted ones only where he may read them. */
export function exportScope({ caller: { profile }, policy }: Pick<Deed, 'caller' | 'policy'>): LedgerScope {
  return { ledger: scopeOf(profile, policy), restricted: scopeOf(profile, 'readRestricted') };
}
