/** A store whose transactions are done in full and then undone, so that a test can ask for every deed in turn. */

import type { Store, Transaction } from '@bihuan/store';

export interface ForgettingStore {
  store: Store;
  /** What is done inside is kept. */
  kept<T>(act: () => Promise<T>): Promise<T>;
  /** Looks at what every transaction has done, before it is undone; null: nobody looks. */
  watch(look: ((tx: Transaction) => Promise<void>) | null): void;
}

class Undone extends Error {
  constructor(readonly value: unknown) {
    super('done, and undone');
  }
}

/**
 * Lets every transaction run to its end, with all that the database checks, hand over its result, and be undone.
 * What takes two transactions of which the second reads the first does not come to its end.
 */
export function forgetting(store: Store): ForgettingStore {
  let keeping = 0;
  let look: ((tx: Transaction) => Promise<void>) | null = null;
  const transaction: Store['transaction'] = async (fn) => {
    if (keeping > 0) return store.transaction(fn);
    const ended = store.transaction(async (tx): Promise<never> => {
      const value = await fn(tx);
      await look?.(tx);
      throw new Undone(value);
    });
    return ended.catch((error: unknown) => {
      if (error instanceof Undone) return error.value as Awaited<ReturnType<typeof fn>>;
      throw error;
    });
  };
  return {
    store: { ...store, transaction },
    watch: (next) => {
      look = next;
    },
    async kept(act) {
      keeping += 1;
      try {
        return await act();
      } finally {
        keeping -= 1;
      }
    },
  };
}
