/** What is said instead of the work's own answer; each throws `Refused`. */
interface Refusals {
  /** To whoever begins a second one. */
  running: () => never;
  /** To whoever waits for it when it was stopped. */
  stopped: () => never;
}

/** What the work gets: whether it is to stop, and whom to tell how far it has come. */
export interface Course<P> {
  signal: AbortSignal;
  tell: (progress: P) => void;
}

/** A long work that goes on once at a time in a server, with its progress, and a way to stop it. */
export interface OneAtATime<P, T> {
  /** @throws Refused as the refusals say, and what the work throws */
  run(work: (course: Course<P>) => Promise<T>): Promise<T>;
  /** Null while none goes on. */
  progress(): P | null;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

/** Starts with none. @param first how far a work has come that has told nothing yet */
export function oneAtATime<P, T>(first: P, refusals: Refusals): OneAtATime<P, T> {
  let running: { progress: P; stopper: AbortController; ended: Promise<unknown> } | null = null;

  async function ended(working: Promise<T>, signal: AbortSignal): Promise<T> {
    try {
      return await working;
    } catch (error) {
      if (signal.aborted) return refusals.stopped();
      throw error;
    } finally {
      running = null;
    }
  }

  return {
    async run(work) {
      if (running) refusals.running();
      const stopper = new AbortController();
      const mine = { progress: first, stopper, ended: Promise.resolve<unknown>(undefined) };
      running = mine;
      const { signal } = stopper;
      const tell = (progress: P) => {
        mine.progress = progress;
      };
      const answer = ended(work({ signal, tell }), signal);
      mine.ended = answer.catch(() => undefined);
      return answer;
    },
    progress: () => running?.progress ?? null,
    async stop() {
      running?.stopper.abort();
      await running?.ended;
    },
  };
}
