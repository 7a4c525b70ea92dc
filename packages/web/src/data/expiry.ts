/** What became of a session that had expired. */
export type Renewal = 'signedIn' | 'leftOut';

/** The question whether somebody signs in again, put by calls that were refused and answered by a dialog. */
export interface Expiry {
  /** Resolves when somebody has signed in again, or has given it up; all who ask share one answer. */
  ask: () => Promise<Renewal>;
  answer: (renewal: Renewal) => void;
  isAsked: () => boolean;
  /** For `useSyncExternalStore`. @returns how to stop listening */
  listen: (notify: () => void) => () => void;
}

export function createExpiry(): Expiry {
  let asked: { promise: Promise<Renewal>; resolve: (renewal: Renewal) => void } | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const notify of listeners) notify();
  };
  const open = () => {
    let resolve: (renewal: Renewal) => void = () => undefined;
    const promise = new Promise<Renewal>((done) => {
      resolve = done;
    });
    return { promise, resolve };
  };
  return {
    ask: () => {
      if (asked === null) {
        asked = open();
        tell();
      }
      return asked.promise;
    },
    answer: (renewal) => {
      const question = asked;
      asked = null;
      tell();
      question?.resolve(renewal);
    },
    isAsked: () => asked !== null,
    listen: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}
