import type { Store, Transaction } from '../store.js';

/** Something of the ledger to ask about. */
export interface Known {
  rectificationId: string;
  findingId: string;
  importId: string;
}

export interface AskedQuestion {
  /** Also the name of the file that holds its SQL. */
  name: string;
  ask(tx: Transaction, known: Known, store: Store): Promise<unknown>;
  /** An index gives the rows in the order in which they are shown: nothing is sorted. */
  inOrder?: true;
}
