import type { Store, Transaction } from '@bihuan/store';

/**
 * A store whose transactions all take place within one that is open: use cases run as always, and everything that
 * they do is kept together, or nothing is.
 */
export function within(store: Store, tx: Transaction): Store {
  return {
    ...store,
    transaction: (fn) => fn(tx),
    read: (fn) => fn(tx),
    snapshot: (fn) => fn(tx),
  };
}
