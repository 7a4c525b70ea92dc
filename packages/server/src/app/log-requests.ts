import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The route's own pattern: an address may carry search words, and those are contents. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? '(unknown)';
}

/** One line per answered request: what, how it ended, how long it took; never what was in it. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    done();
    const line = {
      requestId: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (reply.statusCode >= 500) app.log.warn(line, 'answered');
    else app.log.debug(line, 'answered');
  });
}
