import type { Store } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../deps.js';
import { sweepEvidence } from '../../use-cases/evidence/sweep-evidence.js';
import type { EvidenceTexts } from './evidence-texts.js';

/** Files that another server has taken in, or left behind when it died, are looked for so often. */
const LOOK_MILLISECONDS = 30_000;
const SWEEP_MILLISECONDS = 60 * 60 * 1000;

/**
 * Ties the reading of words in files to the life of the server, and sweeps once an hour what nobody has attached.
 */
export function watchOverEvidence(
  app: FastifyInstance,
  texts: EvidenceTexts,
  { store, clock }: { store: Store; clock: Clock },
): void {
  const sweep = () =>
    sweepEvidence(store, clock.now()).catch((error: unknown) =>
      app.log.error({ err: error }, 'files that nobody attached not swept'),
    );
  const timers: NodeJS.Timeout[] = [];
  app.addHook('onReady', async () => {
    await sweep();
    texts.wake();
    timers.push(setInterval(() => texts.wake(), LOOK_MILLISECONDS));
    timers.push(setInterval(sweep, SWEEP_MILLISECONDS));
    for (const timer of timers) timer.unref();
  });
  app.addHook('preClose', async () => {
    for (const timer of timers) clearInterval(timer);
    await texts.stop();
  });
}
