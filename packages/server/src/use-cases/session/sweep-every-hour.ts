import { type Store, sweepLinks, sweepSessions, sweepTries } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../deps.js';
import type { SignInRules } from './sign-in-rules.js';

const EVERY_MILLISECONDS = 3_600_000;

/** Takes away what is over and is refused anyway: sessions, links, failures that no longer count. */
export async function sweep(
  store: Store,
  at: string,
  { session: rule, lockOut }: SignInRules,
): Promise<void> {
  const forgotten = new Date(Date.parse(at) - lockOut.forgetAfter * 1_000).toISOString();
  await store.transaction(async (tx) => {
    await sweepSessions(tx, { at, rule });
    await sweepLinks(tx, at);
    await sweepTries(tx, forgotten);
  });
}

/** Sweeps once an hour, as long as the application runs; what cannot be swept now is swept an hour later. */
export function sweepEveryHour(
  app: FastifyInstance,
  { store, clock, rules }: { store: Store; clock: Clock; rules: SignInRules },
): void {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep(store, clock.now(), rules).catch((err: unknown) =>
      app.log.error({ err }, 'sessions not swept'),
    );
  }, EVERY_MILLISECONDS);
  timer.unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
  });
}
