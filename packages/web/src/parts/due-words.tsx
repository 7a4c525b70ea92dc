import type { FindingRow } from '@bihuan/contract';
import { dueKindLabels } from '@bihuan/domain';
import { Light } from './status/status-mark.js';

/**
 * A deadline in words. No light burns yet: days are counted in working days, and the calendar is not
 * published with the records.
 */
export function DueWords({ due }: { due: FindingRow['completionDue'] }) {
  if (due === null) return <>—</>;
  if (due.kind === 'date') return <Light light="none">{due.date}</Light>;
  return <span className="unbroken">{due.kind === 'unclear' ? due.wording : dueKindLabels[due.kind]}</span>;
}
