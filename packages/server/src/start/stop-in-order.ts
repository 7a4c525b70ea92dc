import { setTimeout as timer } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** How long a stopping server takes at most, in milliseconds. */
export interface StopTimes {
  /** It still accepts, and says by `/readyz` that it will not for long: for load balancers that ask. */
  drain: number;
  /** What is under way may take this long to end. */
  grace: number;
  /** After that connections are cut; what is left gets this long to notice. */
  cut: number;
}

export const STOP_TIMES: StopTimes = { drain: 0, grace: 30_000, cut: 5_000 };

/** A connection that was busy when the server began to stop is kept for a next request, until somebody looks. */
const SWEEP_MILLISECONDS = 100;

/**
 * Ends a server: first it is not ready any more, then it accepts nothing, then what is under way is finished, and
 * cut off where that takes too long.
 * @param stopping aborted first
 * @returns whether everything was finished
 */
export async function stopInOrder(
  app: FastifyInstance,
  stopping: AbortController,
  { drain, grace, cut }: StopTimes,
): Promise<boolean> {
  stopping.abort();
  if (drain > 0) await timer(drain);
  // At once, and not after the jobs have ended: meanwhile a proxy sends people to another server.
  app.server.close();
  const sweeping = setInterval(() => app.server.closeIdleConnections(), SWEEP_MILLISECONDS);
  const closed = app.close().finally(() => clearInterval(sweeping));
  if (await within(grace, closed)) return true;
  app.log.warn({ milliseconds: grace }, 'not everything ended in time: connections are cut');
  app.server.closeAllConnections();
  await within(cut, closed);
  return false;
}

/** Whether it ends within this time. @throws what it throws */
async function within(milliseconds: number, ending: Promise<unknown>): Promise<boolean> {
  const stopper = new AbortController();
  const late = timer(milliseconds, false, { signal: stopper.signal }).catch(() => false);
  return Promise.race([ending.then(() => true), late]).finally(() => stopper.abort());
}
