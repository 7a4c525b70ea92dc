import { type Route, type RouteName, routes } from '@bihuan/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';
import { callerOf } from './caller.js';
import { contentDisposition } from './content-disposition.js';
import { denied } from './errors/denials.js';
import { policies } from './guards/policies.js';
import type { FileAnswer, Handlers } from './handlers.js';
import { incomingFile } from './incoming-file.js';

type AnyHandler = (call: Record<string, unknown>) => Promise<unknown>;

/** A pasted notice of five million characters, as JSON in UTF-8. */
const PASTE_BYTES = 20 * 1024 * 1024;

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.fileName))
    .header('cache-control', 'no-store')
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

async function callOf(definition: Route, request: FastifyRequest, clock: Clock) {
  const caller = callerOf(request, clock);
  if (!policies[definition.policy](caller.actor)) throw denied('crossSite', {});
  const { params, query, body } = request;
  const call = { caller, params, query, body };
  return definition.upload ? { ...call, upload: await incomingFile(request) } : call;
}

function mount(app: FastifyInstance, name: RouteName, handle: AnyHandler, clock: Clock): void {
  const definition: Route = routes[name];
  const { method, path, params, query, body, response, summary, tag } = definition;
  app.route({
    method,
    url: path,
    ...(name === 'pasteImport' && { bodyLimit: PASTE_BYTES }),
    schema: {
      summary,
      tags: [tag],
      operationId: name,
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      ...(response && { response: { [definition.status ?? 200]: response } }),
    },
    handler: async (request, reply) => {
      const answer = await handle(await callOf(definition, request, clock));
      if (definition.file) return sendFile(reply, answer as FileAnswer);
      return reply.code(definition.status ?? 200).send(answer);
    },
  });
}

/** Mounts exactly the routes of the contract, each with its policy and its checked input. */
export function mountRoutes(app: FastifyInstance, handlers: Handlers, clock: Clock): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    mount(app, name, handlers[name] as AnyHandler, clock);
  }
}
