/** What taking a workbook in would do: pure, so that the preview and the import are the same. */

import type { FileProblem, OrganisationFile, OrganisationSheetName } from '@bihuan/documents';
import type { EnrolledPerson, KnownUnit, PersonCommand, UnitCommand } from '@bihuan/domain';

/** The records as they are. */
export interface KnownOrganisation {
  units: readonly KnownUnit[];
  people: readonly EnrolledPerson[];
}

export type RowKind = 'added' | 'changed' | 'same' | 'wrong';

/** What becomes of one row. */
export interface PlannedRow {
  sheet: OrganisationSheetName;
  row: number;
  kind: RowKind;
  /** In a sentence, for people. */
  words: string;
  commands: readonly (UnitCommand | PersonCommand)[];
}

export interface OrganisationPlan {
  rows: readonly PlannedRow[];
  problems: readonly FileProblem[];
}

/** Collects problems and tells which rows have one. */
export class Problems {
  readonly #found: FileProblem[];
  constructor(found: readonly FileProblem[]) {
    this.#found = [...found];
  }

  get all(): readonly FileProblem[] {
    return this.#found;
  }

  add(sheet: OrganisationSheetName, row: number, column: string | null, message: string): void {
    this.#found.push({ sheet, row, column, message });
  }

  has(sheet: OrganisationSheetName, row: number): boolean {
    return this.#found.some((problem) => problem.sheet === sheet && problem.row === row);
  }
}

/** What planning needs besides the file and the records. */
export interface Planning {
  file: OrganisationFile;
  known: KnownOrganisation;
  problems: Problems;
  newId: () => string;
}

/** A cell: its text, trimmed; `''` where there is none. */
export function cell(cells: Readonly<Record<string, string>>, header: string): string {
  return cells[header] ?? '';
}
