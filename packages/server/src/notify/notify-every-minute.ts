import { sweepNotify } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import { localDate } from '../use-cases/local-date.js';
import type { DeliveryParts } from './deliver.js';
import { makeDigests } from './make-digests.js';
import { sendOutbox } from './send-outbox.js';

const EVERY_MILLISECONDS = 60_000;
/** What was told or sent longer ago is taken away. */
const KEPT_MILLISECONDS = 180 * 24 * 60 * 60 * 1_000;

/**
 * Ties telling people to the life of the server: once a minute the digests that are due are made, and what is due is
 * sent. Several servers may do it beside each other: the database gives each thing to one of them. A stopping server
 * ends what it has begun, and begins nothing more.
 */
export function notifyEveryMinute(
  app: FastifyInstance,
  parts: DeliveryParts,
  everyMilliseconds = EVERY_MILLISECONDS,
): void {
  const stopper = new AbortController();
  let running: Promise<void> | null = null;
  let swept = '';

  const onError = (err: unknown) => app.log.error({ err }, 'digest not made');

  async function notify(): Promise<void> {
    const at = parts.clock.now();
    try {
      const making = { ...parts, at, withMail: parts.mail !== null, onError };
      const made = await makeDigests(making, stopper.signal);
      const { sent, failed } = await sendOutbox(parts, app.log, stopper.signal);
      if (made + sent + failed > 0) app.log.info({ made, sent, failed }, 'people told');
      if (swept !== localDate(at)) await sweep(at);
    } catch (error) {
      app.log.error({ err: error }, 'people not told');
    }
  }

  async function sweep(at: string): Promise<void> {
    const before = new Date(Date.parse(at) - KEPT_MILLISECONDS).toISOString();
    await parts.store.transaction((tx) => sweepNotify(tx, before));
    swept = localDate(at);
  }

  const timer = setInterval(() => {
    running ??= notify().finally(() => {
      running = null;
    });
  }, everyMilliseconds);
  timer.unref();
  app.addHook('preClose', async () => {
    clearInterval(timer);
    stopper.abort();
    await running;
    parts.mail?.close();
  });
}
