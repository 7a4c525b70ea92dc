import type { FastifyInstance } from 'fastify';
import type { Family } from './exposition.js';
import { histogram } from './histogram.js';

/** From an open page to an export that makes people wait. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts every answer by the pattern of its route: an address itself may carry words that were searched for. */
export function requestMetrics(app: FastifyInstance): () => Family[] {
  const durations = histogram(SECONDS);
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(unknown)';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
  return () => [
    {
      name: 'http_request_duration_seconds',
      help: 'Duration of answered requests by method, route and status.',
      type: 'histogram',
      samples: durations.samples(),
    },
  ];
}
