/** Answers that are put together as text, because what they are made of is stored as text. */

/** The text of an answer, JSON. */
export class WrittenAnswer {
  /** @param restrictedIds the findings with restricted contents that it shows */
  constructor(
    readonly text: string,
    readonly restrictedIds: readonly string[],
  ) {}
}

/** How a restricted finding is marked. Inside a text its quotation marks would be written with a backslash. */
const RESTRICTED = '"visibility":"restricted"';

/** A page of findings, each the text of an object, and what the page says besides. */
export function writtenPage(rows: readonly string[], rest: Readonly<Record<string, unknown>>): WrittenAnswer {
  const restricted = rows.filter((row) => row.includes(RESTRICTED));
  const restrictedIds = restricted.map((row) => (JSON.parse(row) as { id: string }).id);
  return new WrittenAnswer(withMembers(`{"rows":[${rows.join(',')}]}`, rest), restrictedIds);
}

/** The text of an object that is not empty, with further members. */
export function withMembers(text: string, members: Readonly<Record<string, unknown>>): string {
  return `${text.slice(0, -1)},${JSON.stringify(members).slice(1)}`;
}
