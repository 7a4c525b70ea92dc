/** Who holds what: in a rectification, for a whole body, and as one of the three administrators. */

import type { AppointmentRow, RoleHolderRow } from '@bihuan/contract';
import { ledgerScope, refuse } from '@bihuan/domain';
import {
  bodyWideRoles,
  listAppointments,
  listRectifications,
  objectOfRectification,
  type ReadTransaction,
  type RoleHolder,
  rectificationsInScope,
  rolesIn,
  unitNames,
  WHOLE_LEDGER,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { defined } from '../defined.js';
import { localDate } from '../local-date.js';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { OrganisationDeed } from './organisation-deed.js';

/**
 * The roles of a rectification, for whoever sees it and for the security administrator.
 * @throws Refused `unknownRectification`
 */
export async function readRoles(
  { store, caller }: OrganisationDeed,
  rectificationId: string,
): Promise<RoleHolderRow[]> {
  return store.read(async (tx) => {
    await assertInSight(tx, caller, rectificationId);
    const today = localDate(caller.at);
    const object = await objectOfRectification(tx, rectificationId);
    const own = await rolesIn(tx, rectificationId, today);
    const bodyWide = await bodyWideRoles(tx, object?.under ?? [], today);
    const names = await unitNames(
      tx,
      [...own, ...bodyWide].map(({ unitId }) => unitId),
    );
    return [
      ...own.map((holder) => holderRow(holder, names, 'rectification')),
      ...bodyWide.map((holder) => holderRow(holder, names, 'body')),
    ];
  });
}

async function assertInSight(tx: ReadTransaction, { profile }: Caller, rectificationId: string) {
  const givesRoles = profile.kind === 'person' && profile.administration === 'securityAdmin';
  const scope = givesRoles ? WHOLE_LEDGER : ledgerScope(profile);
  const known = await rectificationsInScope(tx, scope, [rectificationId]);
  if (!known.has(rectificationId)) refuse('unknownRectification', { id: rectificationId });
}

function holderRow(
  holder: RoleHolder,
  names: ReadonlyMap<string, string>,
  scope: RoleHolderRow['scope'],
): RoleHolderRow {
  const { grantId, role, postId, title, from, to, personId, name, unitId } = holder;
  return {
    ...{ grantId, role, postId, title, from, to, scope },
    unit: { id: unitId, name: names.get(unitId) ?? null },
    person: { id: personId, name },
  };
}

/** The rectifications in which roles can be given, by name only: whoever gives roles does not read ledgers. */
export async function readRoleRectifications(
  { store }: OrganisationDeed,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const page = await store.read((tx) =>
    listRectifications(tx, WHOLE_LEDGER, { limit, ...defined({ after }) }),
  );
  return { rows: page.rows.map((row) => ({ id: row.id, name: rectificationName(row) })), next: page.next };
}

/** The three administrators of today, and those who are appointed for later. */
export async function readAppointments({ store, caller }: OrganisationDeed): Promise<AppointmentRow[]> {
  const holders = await store.read((tx) => listAppointments(tx, localDate(caller.at)));
  return holders.map(({ grantId, administration, personId, name, from, to }) => ({
    ...{ grantId, administration, from, to },
    person: { id: personId, name },
  }));
}
