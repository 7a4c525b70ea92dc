import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { demoFilling } from '../demo/demo-filling.js';
import type { ServerDeps } from '../deps.js';
import { handlersOf } from '../http/handlers.js';
import { evidenceTexts } from '../jobs/evidence/evidence-texts.js';
import { watchOverEvidence } from '../jobs/evidence/watch-over-evidence.js';
import { importJobs } from '../jobs/import-jobs.js';
import { watchOverImports } from '../jobs/watch-over-imports.js';
import { mountMetrics } from '../operations/metrics/mount-metrics.js';
import { auditVerifying } from '../use-cases/audit/verify-audit.js';
import { serveWeb } from '../web/serve-web.js';
import { buildAccess } from './build-access.js';
import { boundConnections, connectionOptions } from './connection-limits.js';
import { answerOf } from './errors/answer.js';
import { denied } from './errors/denials.js';
import { requireKnownHost } from './guards/known-host.js';
import { requireSameOrigin } from './guards/same-origin.js';
import { mountHealth } from './health.js';
import { logRequests } from './log-requests.js';
import { mountRoutes } from './mount-routes.js';
import { describeApi } from './openapi.js';
import { serializerCompiler, validatorCompiler } from './validate.js';

const JSON_BYTES = 2 * 1024 * 1024;
/** Of a text beside an uploaded file. */
const FIELD_BYTES = 64 * 1024;
const ONE_YEAR_SECONDS = 31_536_000;

/** Scripts come from our own files only; antd writes style elements, so inline style is allowed. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    scriptSrcAttr: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

async function protect(app: FastifyInstance, { config }: ServerDeps): Promise<void> {
  app.addHook('onRequest', requireKnownHost(config.publicUrl));
  app.addHook('onRequest', requireSameOrigin(config.publicUrl));
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy,
    // Over plain HTTP the header would break the next visit; without subdomains, which may be others' business.
    strictTransportSecurity: config.publicUrl?.startsWith('https:')
      ? { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false }
      : false,
    xFrameOptions: { action: 'deny' },
  });
  await app.register(rateLimit, {
    global: true,
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: () => denied('tooManyRequests', {}),
  });
  await app.register(multipart, {
    limits: {
      fileSize: config.uploadBytes,
      files: 1,
      fields: 4,
      parts: 5,
      fieldSize: FIELD_BYTES,
      headerPairs: 20,
    },
  });
}

/** Whether the client hung up, so that nobody is there to be answered: reading on failed because of that. */
function hungUp(error: unknown, { socket }: FastifyRequest): boolean {
  return socket.destroyed && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

/** Every error becomes an answer here; a fault is logged once, with its cause and the request's id. */
function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const answer = answerOf(error, request.id);
    if (answer.isFault && !hungUp(error, request))
      app.log.error({ err: error, requestId: request.id }, 'fault');
    return reply.code(answer.status).send(answer.body);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, async () => {
    throw denied('notFound', {});
  });
}

/**
 * The HTTP side of the product as one application, which tests `inject` into and `serve` lets listen.
 * It does not own `store` and `vault`: whoever opened them closes them, after `app.close()`.
 */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { log, clock, config } = deps;
  const app: FastifyInstance = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: JSON_BYTES,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    ...connectionOptions(config.connections),
    // What comes on an open connection while the server stops is still done; new connections are not accepted.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => {
      const { status, body } = answerOf(error, request.id);
      return (reply as FastifyReply).code(status).send(body);
    },
  });
  boundConnections(app, config.connections);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) deps.onRoute?.(one, url);
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler(config.checkAnswers));
  await protect(app, deps);
  answerErrors(app);
  logRequests(app);
  await describeApi(app, config.version);
  const jobs = importJobs(deps);
  watchOverImports(app, jobs);
  const texts = evidenceTexts({ ...deps, workFolder: config.workFolder });
  watchOverEvidence(app, texts, deps);
  const demo = demoFilling();
  const verifying = auditVerifying();
  app.addHook('preClose', async () => {
    await Promise.all([demo.stop(), verifying.stop()]);
  });
  const access = await buildAccess(app, deps);
  const { identification, notes } = access;
  const guessesPerMinute = config.signIn.perMinute;
  mountRoutes(app, handlersOf(deps, { imports: jobs, texts, demo, verifying }, access), {
    clock,
    identification,
    notes,
    guessesPerMinute,
  });
  mountHealth(app, deps);
  mountMetrics(app, { ...deps, jobs, version: config.version });
  await serveWeb(app, config.webFolder);
  return app;
}
