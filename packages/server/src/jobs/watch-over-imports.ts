import type { FastifyInstance } from 'fastify';
import type { ImportJobs } from './import-jobs.js';

const EVERY_MILLISECONDS = 10_000;

/**
 * Ties the imports to the life of the server: what a dead program left behind is marked as failed, at the
 * start and from time to time; a stopping server stops its own.
 */
export function watchOverImports(app: FastifyInstance, jobs: ImportJobs): void {
  const look = () =>
    jobs.recover().catch((error: unknown) => app.log.error({ err: error }, 'imports not looked after'));
  let timer: NodeJS.Timeout | undefined;
  app.addHook('onReady', async () => {
    await look();
    timer = setInterval(look, EVERY_MILLISECONDS);
    timer.unref();
  });
  app.addHook('preClose', async () => {
    clearInterval(timer);
    await jobs.stop();
  });
  app.addHook('onClose', () => jobs.settled());
}
