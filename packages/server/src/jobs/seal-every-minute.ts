import { type Store, sealLog } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../deps.js';
import type { SealingState } from './sealing-state.js';
import { tellingOfSealing } from './telling-of-sealing.js';

const EVERY_MILLISECONDS = 60_000;
/** A stopping server seals no longer than this; the next one goes on from there. */
const LAST_SEAL_MILLISECONDS = 10_000;

interface SealingDeps {
  store: Store;
  clock: Clock;
  /** The data folder, where `log.key` lies or is made at the first seal. */
  keyFolder: string;
  /** Told how it goes, for health and metrics. */
  state?: SealingState;
}

/**
 * Ties the sealing of the log to the life of the server: once a minute what has been committed is signed; while
 * nothing is new nothing is written. A refusal (the key of another log, altered rows) is logged once, not every
 * minute, and stands in health and metrics as long as it lasts; the server goes on without sealing. A stopping server
 * seals once more, at the very end.
 */
export function sealEveryMinute(
  app: FastifyInstance,
  { store, clock, keyFolder, state }: SealingDeps,
  everyMilliseconds = EVERY_MILLISECONDS,
): void {
  const stopper = new AbortController();
  let running: Promise<void> | null = null;
  const tell = tellingOfSealing(app.log);

  async function seal(): Promise<void> {
    try {
      const options = { now: () => clock.now(), signal: stopper.signal };
      const report = await sealLog(store, keyFolder, options);
      state?.sealed(report);
      tell.sealed(report);
    } catch (error) {
      if (stopper.signal.aborted) return;
      state?.failed(error);
      tell.failed(error);
    }
  }

  const timer = setInterval(() => {
    running ??= seal().finally(() => {
      running = null;
    });
  }, everyMilliseconds);
  timer.unref();
  // At the very end: the last requests have been answered, and what they recorded is sealed too.
  app.addHook('onClose', async () => {
    clearInterval(timer);
    const late = setTimeout(() => stopper.abort(), LAST_SEAL_MILLISECONDS);
    await running;
    await seal();
    clearTimeout(late);
  });
}
