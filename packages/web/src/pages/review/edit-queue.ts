import { ApiError } from '@bihuan/contract';

/** What the reader sees of the saving. */
export interface SaveState {
  /** Corrections that are not on the server yet. */
  waiting: number;
  /** When the last one arrived there, ms since the epoch. */
  savedAt: number | null;
  /** Why the saving stands still: `conflict` when the draft was changed elsewhere. */
  failure: { kind: 'conflict' | 'refused' | 'broken'; error: unknown } | null;
}

/** One step for the server: it is told the version it builds on, and answers the next one. */
export type Step = (version: number) => Promise<{ version: number }>;

export interface EditQueue {
  push: (step: Step) => void;
  /** Goes on after a failure, with the same step. */
  retry: () => void;
  /** Drops what waits, because the draft is read anew in this version. */
  restart: (version: number) => void;
  state: () => SaveState;
  subscribe: (notify: () => void) => () => void;
}

/**
 * Sends corrections one after the other, each on the version that the one before it made. After a failure
 * nothing more is sent, and nothing is lost, until `retry` or `restart`.
 * @param now gives the time, ms since the epoch
 */
export function createEditQueue(firstVersion: number, now: () => number): EditQueue {
  const steps: Step[] = [];
  const listeners = new Set<() => void>();
  let version = firstVersion;
  let sending = false;
  let state: SaveState = { waiting: 0, savedAt: null, failure: null };

  function tell(changes: Partial<SaveState>) {
    state = { ...state, waiting: steps.length, ...changes };
    for (const notify of listeners) notify();
  }

  async function drain() {
    if (sending) return;
    sending = true;
    while (steps[0] && !state.failure) {
      const step = steps[0];
      try {
        const next = await step(version);
        if (steps[0] !== step) continue;
        version = next.version;
        steps.shift();
        tell({ savedAt: now() });
      } catch (error) {
        if (steps[0] === step) tell({ failure: { kind: kindOf(error), error } });
      }
    }
    sending = false;
  }

  return {
    push(step) {
      steps.push(step);
      tell({});
      void drain();
    },
    retry() {
      tell({ failure: null });
      void drain();
    },
    restart(next) {
      steps.length = 0;
      version = next;
      tell({ failure: null });
    },
    state: () => state,
    subscribe(notify) {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}

function kindOf(error: unknown): 'conflict' | 'refused' | 'broken' {
  if (!(error instanceof ApiError)) return 'broken';
  if (error.status === 409) return 'conflict';
  return error.status >= 400 && error.status < 500 ? 'refused' : 'broken';
}
