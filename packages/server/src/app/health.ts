import { listRectifications, type Store } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import { denied } from './errors/denials.js';

/** Whether the database answers a small question. */
async function isReady(store: Store): Promise<boolean> {
  return store
    .read((tx) => listRectifications(tx, { limit: 1 }))
    .then(
      () => true,
      () => false,
    );
}

/** `/healthz`: the process answers. `/readyz`: it can also use its database. */
export function mountHealth(app: FastifyInstance, store: Store): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  app.get('/readyz', { schema: { hide: true } }, async () => {
    if (!(await isReady(store))) throw denied('notReady', {});
    return { status: 'ready' };
  });
}
