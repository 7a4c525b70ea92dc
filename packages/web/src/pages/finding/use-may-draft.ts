import type { FindingPage } from '@bihuan/contract';
import { useMay } from '../../data/session.js';

/** Whether the reader writes at the plan of this finding: the office always, its units until the work begins. */
export function useMayDraft({ status }: FindingPage): boolean {
  const may = useMay();
  return may('changeLedger') || (may('draftPlan') && status === 'registered');
}
