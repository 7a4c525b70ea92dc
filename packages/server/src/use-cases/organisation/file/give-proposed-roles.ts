import type { RolesPreview } from '@bihuan/contract';
import { actorOf, refuse } from '@bihuan/domain';
import { execute, type ReadTransaction, rectificationsInScope, WHOLE_LEDGER } from '@bihuan/store';
import type { Caller } from '../../../app/caller.js';
import { denied } from '../../../app/errors/denials.js';
import { authorisedOnPerson, type OrganisationDeed } from '../organisation-deed.js';
import { knownOrganisation } from './import-organisation.js';
import { planRoles, type RolesPlan } from './plan-roles.js';
import type { UploadedOrganisation } from './uploaded-organisation.js';

/** The roles that a workbook proposes, compared with those that are held. Nothing is given. */
export async function previewRoles(
  { store, caller }: OrganisationDeed,
  uploaded: UploadedOrganisation,
): Promise<RolesPreview> {
  const plan = await store.snapshot((tx) => planned(tx, caller, uploaded, () => store.newId()));
  return previewOf(uploaded.sha256, plan);
}

/**
 * Gives the roles that a workbook proposes, each by the caller's own deed: nobody gets one by a file alone, and
 * nobody gives one to himself.
 * @throws Refused `notToYourself` and what else speaks against one of them; Denied `rowsNotRight`; then none is given
 */
export async function giveProposedRoles(
  { store, caller }: OrganisationDeed,
  uploaded: UploadedOrganisation,
): Promise<RolesPreview> {
  const plan = await store.transaction(async (tx) => {
    const found = await planned(tx, caller, uploaded, tx.newId);
    if (found.problems.length > 0) throw denied('rowsNotRight', { count: found.problems.length });
    for (const { command, held, person } of found.grants) {
      const recordedBy = await authorisedOnPerson(tx, caller, 'giveRoles', person.id);
      if (!held) await execute(tx, command, recordedBy);
    }
    return found;
  });
  return previewOf(uploaded.sha256, plan);
}

async function planned(
  tx: ReadTransaction,
  { profile, at }: Caller,
  { file }: UploadedOrganisation,
  newId: () => string,
): Promise<RolesPlan> {
  const named = file.sheets.角色.flatMap(({ cells }) => cells.整改工作 || []);
  const rectifications = await rectificationsInScope(tx, WHOLE_LEDGER, named);
  const actor = actorOf(profile, null) ?? refuse('signInNeeded', {});
  return planRoles({
    file,
    known: await knownOrganisation(tx),
    rectificationIds: new Set(rectifications.keys()),
    circumstances: { actor, at },
    newId,
  });
}

function previewOf(sha256: string, { grants, problems }: RolesPlan): RolesPreview {
  return {
    sha256,
    problems: [...problems],
    roles: grants.map(({ row, person, post, unitName, command, held }) => ({
      ...{ row, held, unitName },
      personId: person.id,
      name: person.personal?.name ?? '',
      title: post.title,
      role: command.role,
      rectificationId: command.rectificationId,
      from: command.from,
    })),
  };
}
