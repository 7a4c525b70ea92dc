import type { FindingPage } from '@bihuan/contract';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../../../data/queries.js';

/** What every form on the page of a finding is given. */
export interface PanelProps {
  finding: FindingPage;
  close: () => void;
}

/** Answers that a change of this finding makes untrue. */
export function staleAfter(finding: FindingPage) {
  return [keys.finding(finding.id), keys.ledger(finding.rectificationId), keys.rectifications];
}

/** Reads the finding anew, after someone else changed it. */
export function useRefresh(finding: FindingPage): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: keys.finding(finding.id) });
}

/** The fields that differ, so that the history tells exactly what was changed. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const names = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, after[name]]),
  ) as Partial<T>;
}
