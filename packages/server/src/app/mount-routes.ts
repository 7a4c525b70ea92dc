import { type Route, type RouteName, routes } from '@bihuan/contract';
import { mayEver, Refused } from '@bihuan/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';
import { callerOf } from './caller.js';
import { contentDisposition } from './content-disposition.js';
import type { FileAnswer, Handlers } from './handlers.js';
import { incomingFile } from './incoming-file.js';

type AnyHandler = (call: Record<string, unknown>) => Promise<unknown>;

/**
 * What answers of the API carry instead of the pages' headers, which cost more to make than a small answer: they
 * are data, to be read by our own pages only, and never kept.
 */
const DATA_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A pasted notice of five million characters, as JSON in UTF-8. */
const PASTE_BYTES = 20 * 1024 * 1024;

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.fileName))
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

async function callOf(definition: Route, request: FastifyRequest, clock: Clock) {
  const caller = await callerOf(request, clock);
  const objection = mayEver(caller.profile, definition.policy);
  if (objection) throw new Refused(objection);
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
    helmet: false,
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
      reply.headers(DATA_HEADERS);
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
