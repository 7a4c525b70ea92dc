/** Jobs that cost much memory, one after the other. */
export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

/** A queue of one: each job starts when the one before it has ended, however it ended. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run.catch(() => undefined);
    return run;
  };
}
