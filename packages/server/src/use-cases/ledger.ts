import type { Store } from '@bihuan/store';
import type { Caller } from '../app/caller.js';

/** What a deed on the ledger needs: the records, and who does it. */
export interface Deed {
  store: Store;
  caller: Caller;
}

/** A stream after a deed. */
export interface Changed {
  version: number;
}
