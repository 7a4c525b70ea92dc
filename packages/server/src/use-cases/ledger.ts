import type { PolicyName } from '@bihuan/domain';
import type { Store } from '@bihuan/store';
import type { Caller } from '../app/caller.js';

/** What a deed on the ledger needs: the records, who does it, and the policy that allows it. */
export interface Deed {
  store: Store;
  caller: Caller;
  /** Of the route, or of the command: asked again for the very object of the deed. */
  policy: PolicyName;
  /** Aborts when nobody waits for the answer any more; what takes long looks at it now and then. */
  gone?: AbortSignal;
}

/** A stream after a deed. */
export interface Changed {
  version: number;
}
