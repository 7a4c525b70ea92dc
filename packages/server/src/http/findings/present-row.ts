import type { FindingRow } from '@bihuan/contract';
import type { FindingListRow } from '@bihuan/store';
import { withMembers } from '../../app/written-answer.js';

type Hit = NonNullable<FindingListRow['hit']>;
type Excerpt = NonNullable<Hit['excerpt']>;

/** Where an excerpt stands, as the list says it: `措施（2）`, `引言`, `佐证《凭证.pdf》`. */
function excerptLabel({ place, marker, file }: Excerpt): string {
  if (file !== null) return `佐证《${file}》`;
  if (place === 'introduction') return '引言';
  return marker === null ? '措施' : `措施${marker}`;
}

function hitOf({ problem, excerpt }: Hit): FindingRow['hit'] {
  return {
    problem,
    excerpt: excerpt && { label: excerptLabel(excerpt), text: excerpt.text, marks: excerpt.marks },
  };
}

/** One row of the ledger as text: the summary as it is stored, with what a search has found. */
export function findingRow({ summary, isParent, hit }: FindingListRow): string {
  const row = isParent ? withMembers(summary, { isParent }) : summary;
  return hit === null ? row : withMembers(row, { hit: hitOf(hit) });
}
