/** Takes a workbook of units, people and posts in. Roles are not among what it does: see `give-proposed-roles.ts`. */

import type { OrganisationPreview } from '@bihuan/contract';
import { type OrganisationFile, organisationSheets } from '@bihuan/documents';
import {
  allPeople,
  allUnits,
  type Command,
  executeAll,
  type ReadTransaction,
  type Transaction,
} from '@bihuan/store';
import { authorised, type RecordedBy } from '../../../app/authorised.js';
import { denied } from '../../../app/errors/denials.js';
import type { OrganisationDeed } from '../organisation-deed.js';
import type { KnownOrganisation, OrganisationPlan, RowKind } from './plan.js';
import { planOrganisation } from './plan-organisation.js';
import type { UploadedOrganisation } from './uploaded-organisation.js';

export type { OrganisationPreview };

const POLICY = 'manageOrganisation';
/** Changes that a page can show. */
const MOST_CHANGES = 500;
/** Commands that are obeyed at once: each opens a stream by its id, and databases bound how many ids they take. */
const PORTION = 500;

/** All units and people. */
export async function knownOrganisation(tx: ReadTransaction): Promise<KnownOrganisation> {
  return { units: await allUnits(tx), people: await allPeople(tx) };
}

/**
 * What taking the workbook in would do. A workbook is compared with the whole organisation, so it is for those who
 * look after all of it.
 * @throws Refused `outsideYourScope`
 */
export async function previewOrganisation(
  { store, caller }: OrganisationDeed,
  { sha256, file }: UploadedOrganisation,
): Promise<OrganisationPreview> {
  authorised(caller, POLICY, {});
  const known = await store.snapshot(knownOrganisation);
  return previewOf(sha256, planOrganisation({ file, known, newId: () => store.newId() }));
}

/** Which rows are taken: none unless all are right, or those that are. */
export type Taking = 'all' | 'sound';

/**
 * Takes the workbook in, compared anew with what is on record now.
 * @throws Refused `outsideYourScope`; Denied `rowsNotRight` when a row is wrong and all were asked for
 */
export async function importOrganisation(
  { store, caller }: OrganisationDeed,
  { sha256, file }: UploadedOrganisation,
  take: Taking,
): Promise<OrganisationPreview> {
  const plan = await store.transaction((tx) => takenIn(tx, authorised(caller, POLICY, {}), { file, take }));
  return previewOf(sha256, plan);
}

async function takenIn(
  tx: Transaction,
  recordedBy: RecordedBy,
  { file, take }: { file: OrganisationFile; take: Taking },
): Promise<OrganisationPlan> {
  const plan = planOrganisation({ file, known: await knownOrganisation(tx), newId: tx.newId });
  if (take === 'all' && plan.problems.length > 0) {
    throw denied('rowsNotRight', { count: plan.problems.length });
  }
  const commands: Command[] = plan.rows.flatMap((row) => row.commands);
  for (let from = 0; from < commands.length; from += PORTION) {
    await executeAll(tx, commands.slice(from, from + PORTION), recordedBy);
  }
  return plan;
}

function previewOf(sha256: string, { rows, problems }: OrganisationPlan): OrganisationPreview {
  const count = (sheet: string, kind: RowKind) =>
    rows.filter((row) => row.sheet === sheet && row.kind === kind).length;
  return {
    sha256,
    problems: [...problems],
    counts: organisationSheets.map((sheet) => ({
      sheet,
      added: count(sheet, 'added'),
      changed: count(sheet, 'changed'),
      same: count(sheet, 'same'),
      wrong: count(sheet, 'wrong'),
    })),
    changes: rows
      .flatMap(({ sheet, row, kind, words }) =>
        kind === 'added' || kind === 'changed' ? [{ sheet, row, kind, words }] : [],
      )
      .slice(0, MOST_CHANGES),
  };
}
