import { LogRefused, type Store, sealLog } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../deps.js';

const EVERY_MILLISECONDS = 60_000;
/** A stopping server seals no longer than this; the next one goes on from there. */
const LAST_SEAL_MILLISECONDS = 10_000;

interface SealingDeps {
  store: Store;
  clock: Clock;
  /** The data folder, where `log.key` lies or is made at the first seal. */
  keyFolder: string;
}

/**
 * Ties the sealing of the log to the life of the server: once a minute what has been committed is signed; while
 * nothing is new nothing is written. A refusal (the key of another log, altered rows) is logged once, not every
 * minute; the server goes on without sealing. A stopping server seals once more, at the very end.
 */
export function sealEveryMinute(
  app: FastifyInstance,
  { store, clock, keyFolder }: SealingDeps,
  everyMilliseconds = EVERY_MILLISECONDS,
): void {
  const stopper = new AbortController();
  let running: Promise<void> | null = null;
  let told: string | null = null;

  async function seal(): Promise<void> {
    try {
      const { added, checkpoint } = await sealLog(store, keyFolder, {
        now: () => clock.now(),
        signal: stopper.signal,
      });
      told = null;
      if (added > 0) app.log.info({ added, size: checkpoint.size }, 'log sealed');
    } catch (error) {
      if (stopper.signal.aborted) return;
      const reason = error instanceof LogRefused ? error.message : String(error);
      if (reason !== told) app.log.error({ err: error }, 'log not sealed');
      told = reason;
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
