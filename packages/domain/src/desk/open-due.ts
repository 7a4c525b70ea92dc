import type { FindingState } from '../finding/finding.js';
import { type WaitKind, waitsOf } from './waits.js';

/** What is asked about a finding besides its own completion has dates of its own. */
const BESIDE: readonly WaitKind[] = ['answerReminder', 'decideExtension', 'decideLateExtension'];

/**
 * The earliest civil date on which something of the finding itself is still owed: what its light goes by. Null
 * where nothing dated is, as on one that is signed off, or whose plan is not adopted.
 */
export function openDueOf(finding: FindingState): string | null {
  const dues = waitsOf(finding).flatMap(({ kind, due }) => (BESIDE.includes(kind) || !due ? [] : [due]));
  return dues.sort()[0] ?? null;
}
