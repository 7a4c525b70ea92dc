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
  readonly #rows: Set<string>;
  constructor(found: readonly FileProblem[]) {
    this.#found = [...found];
    this.#rows = new Set(found.map(({ sheet, row }) => `${sheet} ${row}`));
  }

  get all(): readonly FileProblem[] {
    return this.#found;
  }

  add(sheet: OrganisationSheetName, row: number, column: string | null, message: string): void {
    this.#found.push({ sheet, row, column, message });
    this.#rows.add(`${sheet} ${row}`);
  }

  has(sheet: OrganisationSheetName, row: number): boolean {
    return this.#rows.has(`${sheet} ${row}`);
  }
}

/** What planning needs besides the file and the records. */
export interface Planning {
  file: OrganisationFile;
  known: KnownOrganisation;
  problems: Problems;
  newId: () => string;
}

/** The entries of a list by a key, so that looking one up does not walk the list. */
export function groupedBy<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** A cell: its text, trimmed; `''` where there is none. */
export function cell(cells: Readonly<Record<string, string>>, header: string): string {
  return cells[header] ?? '';
}
