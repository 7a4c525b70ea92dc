import type { FindingRow } from '@bihuan/contract';
import type { FindingListRow } from '@bihuan/store';

type Excerpt = NonNullable<NonNullable<FindingListRow['hit']>['excerpt']>;

/** Where an excerpt stands, as the list says it: `措施（2）`, `引言`, `佐证《凭证.pdf》`. */
function excerptLabel({ place, marker, file }: Excerpt): string {
  if (file !== null) return `佐证《${file}》`;
  if (place === 'introduction') return '引言';
  return marker === null ? '措施' : `措施${marker}`;
}

function hitOf({ hit }: FindingListRow): FindingRow['hit'] {
  if (hit === null) return null;
  const { excerpt } = hit;
  return {
    problem: hit.problem,
    excerpt: excerpt && { label: excerptLabel(excerpt), text: excerpt.text, marks: excerpt.marks },
  };
}

/** One row of the ledger: only what the table shows. */
export function findingRow(row: FindingListRow): FindingRow {
  return {
    id: row.id,
    rectificationId: row.rectificationId,
    ordinal: row.ordinal,
    number: row.number,
    level: row.level,
    section: row.section,
    part: row.part,
    problem: row.problem,
    status: row.status,
    reportedStatus: row.reportedStatus,
    reportedOpen: row.reportedOpen,
    leadLeaders: row.leadLeaders,
    leadUnits: row.leadUnits,
    participatingUnits: row.participatingUnits,
    resultsDue: row.resultsDue,
    completionDue: row.completionDue,
    openDue: row.openDue,
    measureCount: row.measureCount,
    figureCount: row.figureCount,
    documentCount: row.documentCount,
    visibility: row.visibility,
    version: row.version,
    hit: hitOf(row),
  };
}
