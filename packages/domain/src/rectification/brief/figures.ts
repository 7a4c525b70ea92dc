/** A number that leads to its records: it is never stored or passed on without the ids that it counts. */

export interface Figure {
  count: number;
  ids: string[];
}

/** The figure of these records, each counted once, in the order given. */
export function figureOf(records: readonly { id: string }[]): Figure {
  const ids = [...new Set(records.map(({ id }) => id))];
  return { count: ids.length, ids };
}

/** A stretch of civil dates, both ends included. */
export interface Stretch {
  from: string;
  to: string;
}

/** Whether the date lies in the stretch. */
export function liesIn(on: string, { from, to }: Stretch): boolean {
  return from <= on && on <= to;
}
