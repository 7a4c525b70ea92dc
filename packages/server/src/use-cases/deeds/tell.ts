import { type Outcome, type Transaction, tellOfOutcome } from '@bihuan/store';
import type { RecordedBy } from '../../app/authorised.js';
import { localDate } from '../local-date.js';

/** Tells those whom it concerns what has happened to findings, in the transaction in which it happens. */
export async function tellOf(
  tx: Transaction,
  outcomes: readonly Outcome[],
  { actor, at }: RecordedBy,
): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.stream.startsWith('finding:')) {
      await tellOfOutcome(tx, outcome, { actor, at, on: localDate(at) });
    }
  }
}
