import {
  ORGANISATION_COLUMNS,
  type OrganisationSheetName,
  organisationSheets,
} from './organisation-columns.js';
import { type TableSheet, writeTables } from './write-tables.js';

/** The rows of each sheet, by the headers of their columns; what is not named is left empty. */
export type OrganisationRows = Readonly<
  Record<OrganisationSheetName, readonly Readonly<Record<string, string | null>>[]>
>;

/** The sheets of the workbook, fit to be changed and read again. */
export function organisationTables(rows: OrganisationRows): TableSheet[] {
  return organisationSheets.map((name) => {
    const columns = ORGANISATION_COLUMNS[name];
    const cells = rows[name].map((row) => columns.map(({ header }) => row[header] ?? null));
    return { name, columns, rows: cells };
  });
}

/** Writes the workbook of an organisation. @returns an xlsx file */
export function writeOrganisation(rows: OrganisationRows): Promise<Uint8Array> {
  return writeTables(organisationTables(rows));
}
