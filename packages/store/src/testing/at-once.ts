/** Two transactions at the same moment, in a known order: what chance would bring about once in a thousand times. */

import { sql } from 'kysely';
import type { Store, Transaction } from '../store.js';

type Ends<A, B> = [PromiseSettledResult<A>, PromiseSettledResult<B>];

/**
 * Begins `second` when `first` has done its work and its transaction is still open. That ends as soon as the other one
 * waits for it, or has ended without waiting.
 * @returns how both have ended, and whether the second had to wait
 */
export async function whileOpen<A, B>(
  store: Store,
  first: (tx: Transaction) => Promise<A>,
  second: () => Promise<B>,
): Promise<[...Ends<A, B>, waited: boolean]> {
  const [done, isDone] = signal();
  const [over, end] = signal();
  const one = store.transaction(async (tx) => {
    const answer = await first(tx);
    isDone();
    await over;
    return answer;
  });
  await Promise.race([done, one]);
  let hasEnded = false;
  const two = second().finally(() => {
    hasEnded = true;
  });
  two.catch(() => undefined);
  await waitUntil(async () => hasEnded || (await countWaiting(store)) > 0);
  const waited = !hasEnded;
  end();
  return [await settled(one), await settled(two), waited];
}

/** Lets both begin while `held` holds its locks, the second when the first waits; then all are let go. */
export async function behind<A, B>(
  store: Store,
  held: (tx: Transaction) => Promise<unknown>,
  [first, second]: readonly [() => Promise<A>, () => Promise<B>],
): Promise<Ends<A, B>> {
  const ends = store.transaction(async (tx) => {
    await held(tx);
    const one = settled(first());
    await waitUntil(async () => (await countWaiting(store)) > 0);
    const two = settled(second());
    await waitUntil(async () => (await countWaiting(store)) > 1);
    return { one, two };
  });
  const { one, two } = await ends;
  return Promise.all([one, two]);
}

function signal(): [Promise<void>, () => void] {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return [given, give];
}

/** How many wait for a lock; on SQLite whoever writes queues up, which needs no looking. */
async function countWaiting(store: Store): Promise<number> {
  if (store.engine === 'sqlite') return Number.POSITIVE_INFINITY;
  const { rows } = await store.read(({ db }) =>
    sql<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db),
  );
  return rows[0]?.count ?? 0;
}

/** Asked again without a pause: each time the database has answered in between. */
async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}

async function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  const [end] = await Promise.allSettled([promise]);
  return end;
}
