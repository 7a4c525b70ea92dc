import type { FindingRow, LedgerCounts } from '@bihuan/contract';

/** One line of the table: a group's head or a finding. */
export type LedgerLine =
  | { kind: 'group'; key: string; section: string | null; place: number; total: number; folded: boolean }
  | { kind: 'finding'; row: FindingRow };

/** Heights in px of a group's head, a finding, and a finding whose search hit stands on a second line. */
export const lineHeights = { group: 30, finding: 34, twoLines: 50 } as const;

/**
 * Puts the rows under the heads of their sections, in the order in which they came.
 * @param folded places, among the counted sections, of groups whose rows are hidden
 */
export function groupedLines(
  rows: readonly FindingRow[],
  sections: LedgerCounts['bySection'],
  folded: readonly number[],
): LedgerLine[] {
  const lines: LedgerLine[] = [];
  let current: string | null | undefined;
  let hidden = false;
  for (const row of rows) {
    if (row.section !== current) {
      current = row.section;
      const place = sections.findIndex(({ section }) => section === current);
      hidden = folded.includes(place);
      lines.push({
        kind: 'group',
        // A section may come twice, so its first finding is part of the key.
        key: row.id,
        section: current,
        place,
        total: sections[place]?.count ?? 0,
        folded: hidden,
      });
    }
    if (!hidden) lines.push({ kind: 'finding', row });
  }
  return lines;
}

/** The rows as they came, without heads. */
export function plainLines(rows: readonly FindingRow[]): LedgerLine[] {
  return rows.map((row) => ({ kind: 'finding', row }));
}

/** The height of a line in the dense table, px. */
export function lineHeight(line: LedgerLine): number {
  if (line.kind === 'group') return lineHeights.group;
  return line.row.hit?.excerpt ? lineHeights.twoLines : lineHeights.finding;
}
