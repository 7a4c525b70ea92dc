import { listRectifications, type Store, WHOLE_LEDGER } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import type { ServerDeps } from '../deps.js';
import { denied } from './errors/denials.js';

/** Whether the database answers a small question. */
async function isReady(store: Store): Promise<boolean> {
  return store
    .read((tx) => listRectifications(tx, WHOLE_LEDGER, { limit: 1 }))
    .then(
      () => true,
      () => false,
    );
}

/**
 * `/healthz`: the process answers. `/readyz`: it can also use its database, and is not about to stop. A log that is
 * not sealed is told there and keeps nobody from working: deeds are recorded as before.
 */
export function mountHealth(
  app: FastifyInstance,
  { store, stopping, sealing }: Pick<ServerDeps, 'store' | 'stopping' | 'sealing'>,
): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async () => {
    if (stopping?.aborted) throw denied('stopping', {});
    if (!(await isReady(store))) throw denied('notReady', {});
    return { status: 'ready', ...(sealing && { log: sealing.status().word }) };
  });
}
