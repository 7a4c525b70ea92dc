import { type KnownRectification, type LiveFinding, refuse } from '@bihuan/domain';
import {
  findKnownRectification,
  hiddenFindings,
  isSeenWhole,
  type ReadTransaction,
  statesOf,
} from '@bihuan/store';
import type { Deed } from '../../ledger.js';
import { exportScope } from '../export-scope.js';

/** The work above the findings, and what whoever prints it may see of its findings. */
export interface WorkInSight {
  rectification: KnownRectification;
  /** Whether the whole rectification is in sight, and not only somebody's duties in it. */
  isWhole: boolean;
  /** Of these findings those in sight, in this order. */
  seen(ids: readonly string[]): Promise<LiveFinding[]>;
}

/**
 * A rectification with the way to those of its findings that may be printed.
 * @throws Refused `unknownRectification`, also for one that is not in sight
 */
export async function workInSight(tx: ReadTransaction, deed: Deed, id: string): Promise<WorkInSight> {
  const scope = exportScope(deed);
  const rectification = await findKnownRectification(tx, scope, id);
  if (!rectification) return refuse('unknownRectification', { id });
  const hidden = await hiddenFindings(tx, scope, id);
  return {
    rectification,
    isWhole: await isSeenWhole(tx, [scope.ledger], id),
    async seen(ids) {
      const chosen = ids.filter((one) => !hidden.has(one));
      const states = new Map((await statesOf(tx, id, chosen)).map((state) => [state.id, state]));
      return chosen.flatMap((one) => states.get(one) ?? []);
    },
  };
}
