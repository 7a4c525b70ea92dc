import type { Transaction } from '../store.js';

/** Takes away what was sent, given up or read long ago: before this instant, and its civil date. */
export async function sweepNotify({ db }: Transaction, before: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('state', 'in', ['sent', 'dead'])
    .where('made_at', '<', before)
    .execute();
  await db.deleteFrom('digests').where('day', '<', before.slice(0, 10)).execute();
  // Also unread ones: what is still so is told again, and what happened stands in the history of the finding.
  await db.deleteFrom('notifications').where('at', '<', before).execute();
}
