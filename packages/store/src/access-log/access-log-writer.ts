/** Appends entries in batches: reading something restricted must not cost a write of its own. */

import type { AccessEntry } from '@bihuan/domain';
import type { Store } from '../store.js';
import { appendAccess } from './append-access.js';

export interface AccessLogWriter {
  /** Takes an entry; it is stored within a second. */
  record(entry: AccessEntry): void;
  /** Stores what has been taken so far. */
  flush(): Promise<void>;
  /** Stores the rest; nothing may be recorded afterwards. */
  close(): Promise<void>;
}

/** An entry waits no longer than this. */
const DELAY_MS = 1_000;

/**
 * A writer on this store.
 * @param onError told when a batch could not be stored; its entries are kept and stored with the next one.
 */
export function accessLogWriter(store: Store, onError: (error: unknown) => void): AccessLogWriter {
  let taken: AccessEntry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let storing: Promise<void> = Promise.resolve();

  const storeBatch = async () => {
    const batch = taken;
    taken = [];
    try {
      await store.transaction((tx) => appendAccess(tx, batch));
    } catch (error) {
      taken = [...batch, ...taken];
      throw error;
    }
  };
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    // One batch after the other, so that a batch that failed goes before those that came later.
    storing = storing.catch(() => undefined).then(() => (taken.length > 0 ? storeBatch() : undefined));
    return storing;
  };
  const begin = () => {
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => {
        onError(error);
        begin();
      });
    }, DELAY_MS);
    // An entry that waits does not keep a program alive: whoever ends it closes the writer.
    timer.unref();
  };
  return {
    record(entry) {
      taken.push(entry);
      begin();
    },
    flush,
    close: flush,
  };
}
