/** Where the lines of registers come from, and how documents are compared. */

/** A place in a finding that a line of a register comes from. */
export interface Origin {
  findingId: string;
  /** `introduction` or the id of the measure; null where it stands in the course of the finding. */
  place: string | null;
}

/** Title of a document as people compare it: without title marks and white space. */
export function comparableTitle(title: string): string {
  return title.replace(/[《》\s]/g, '');
}

/** Number of a document as people compare it: brackets of every make are one. */
export function comparableNumber(number: string | null): string | null {
  const compared = number
    ?.replace(/\s/g, '')
    .replace(/[[［【（(]/g, '〔')
    .replace(/[\]］】）)]/g, '〕');
  return compared ? compared : null;
}
