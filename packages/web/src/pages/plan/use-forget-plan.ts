import { useQueryClient } from '@tanstack/react-query';
import { loopKeys } from '../../data/loop-queries.js';
import { keys } from '../../data/queries.js';

/** Forgets what a deed on the work above the findings may have changed. */
export function useForgetPlan(rectificationId: string): () => Promise<unknown> {
  const queries = useQueryClient();
  const stale = [
    ...[loopKeys.loop(rectificationId), loopKeys.desk, keys.ledger(rectificationId)],
    ...[keys.rectification(rectificationId), ['finding']],
  ];
  return () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
