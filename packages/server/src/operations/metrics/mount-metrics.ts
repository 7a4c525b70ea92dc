import type { Store } from '@bihuan/store';
import type { FastifyInstance } from 'fastify';
import { denied } from '../../app/errors/denials.js';
import { isFromThisMachine } from '../../app/guards/this-machine.js';
import type { SealingState, SealingStatus } from '../../jobs/sealing-state.js';
import { EXPOSITION_TYPE, exposition, type Family } from './exposition.js';
import { gauge, processMetrics } from './process-metrics.js';
import { requestMetrics } from './request-metrics.js';

/** What is measured beside requests and the process. */
export interface MeasuredParts {
  store: Store;
  jobs: { counts(): { running: number; waiting: number } };
  /** Of the program. */
  version: string;
  sealing?: SealingState;
}

function sealingFamilies({ word, checkpoint }: SealingStatus): Family[] {
  const isUnsealed = Number(word === 'refused' || word === 'failed');
  const isAltered = Number(word === 'accessAltered');
  const families = [
    gauge('bihuan_log_not_sealed', 'Whether the log was refused to be sealed, or could not be.', isUnsealed),
    gauge('bihuan_access_log_altered', 'Whether the access log is not what was signed of it.', isAltered),
  ];
  if (!checkpoint) return families;
  const { size, at } = checkpoint;
  return [
    ...families,
    gauge('bihuan_log_checkpoint_size', 'Acts under the last checkpoint.', size),
    gauge(
      'bihuan_log_checkpoint_time_seconds',
      'When the last checkpoint was signed, in seconds since 1970.',
      Date.parse(at) / 1_000,
    ),
  ];
}

function partFamilies({ store, jobs, version, sealing }: MeasuredParts): Family[] {
  const states = Object.entries(jobs.counts()).map(([state, value]) => ({ labels: { state }, value }));
  const families = [
    gauge('bihuan_info', 'Version and engine; always 1.', [
      { labels: { version, engine: store.engine }, value: 1 },
    ]),
    ...(sealing ? sealingFamilies(sealing.status()) : []),
    gauge('bihuan_import_jobs', 'Imports of this process by state.', states),
  ];
  const use = store.connections();
  if (!use) return families;
  const samples = [
    { labels: { state: 'open' }, value: use.open },
    { labels: { state: 'idle' }, value: use.idle },
  ];
  return [
    ...families,
    gauge('bihuan_database_connections', 'Connections of the pool by state.', samples),
    gauge('bihuan_database_waiting', 'Callers that wait for a connection.', use.waiting),
  ];
}

/** `/metrics` for Prometheus: answered on this machine only, and hidden from everybody else. */
export function mountMetrics(app: FastifyInstance, parts: MeasuredParts): void {
  const requests = requestMetrics(app);
  const watched = processMetrics();
  app.addHook('onClose', async () => watched.close());
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!isFromThisMachine(request)) throw denied('notFound', {});
    const families = [...requests(), ...watched.families(), ...partFamilies(parts)];
    return reply.header('cache-control', 'no-store').type(EXPOSITION_TYPE).send(exposition(families));
  });
}
