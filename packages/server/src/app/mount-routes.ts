import { type Route, type RouteName, routes } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../deps.js';
import type { AccessNotes, Asked } from './access-notes.js';
import { admitted, type Caller } from './caller.js';
import { contentDisposition } from './content-disposition.js';
import { refusalStatus } from './errors/refusal-status.js';
import type { FileAnswer, Handlers, RedirectAnswer, StreamedAnswer } from './handlers.js';
import type { Identification } from './identify.js';
import { incomingFile } from './incoming-file.js';
import { toNote } from './recorded-answers.js';
import type { Visit } from './visit.js';

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

/**
 * What is shown inside our pages: no script, no form, nothing loaded. A PDF stands in a frame of ours, and browsers
 * refuse to show one in a sandbox; their viewers run no script of it in our name.
 */
const SHOWN = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

function policyOfShown(mediaType: string): string {
  return mediaType === 'application/pdf' ? SHOWN : `${SHOWN}; sandbox`;
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.fileName))
    .send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
}

function sendStream(reply: FastifyReply, file: StreamedAnswer): FastifyReply {
  if (file.shown) reply.header('content-security-policy', policyOfShown(file.mediaType));
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.fileName, file.shown ? 'inline' : 'attachment'))
    .header('content-length', file.size)
    .send(file.open());
}

/** What the routes need beside their handlers. */
export interface Mounting {
  clock: Clock;
  identification: Identification;
  notes: AccessNotes;
  /** Tries per minute and client address on routes whose input can be guessed. */
  guessesPerMinute: number;
}

/** Who asks, found out before the body is read. */
interface Known {
  caller: Caller;
  visit: Visit;
}

/** Notes whoever is refused, once it is known who that is: strangers are only asked to sign in. */
function noteRefusal(notes: AccessNotes, asked: Asked, definition: Route, error: unknown): void {
  if (!(error instanceof Refused) || refusalStatus[error.refusal.code] !== 403) return;
  notes.note(asked, 'refused', { object: definition.policy, detail: { code: error.refusal.code } });
}

async function answered(
  name: RouteName,
  handle: AnyHandler,
  call: object,
  known: Known,
  { notes }: Mounting,
) {
  const definition: Route = routes[name];
  try {
    const answer = await handle({ ...call, ...known });
    const noted = toNote({ name, definition, params: {}, query: {}, ...call, answer });
    if (noted?.first) await notes.noteFirst(known, noted.kind, noted);
    else if (noted) notes.note(known, noted.kind, noted);
    return answer;
  } catch (error) {
    noteRefusal(notes, known, definition, error);
    throw error;
  }
}

function send(
  reply: FastifyReply,
  { file, streamed, redirect, status = 200 }: Route,
  answer: unknown,
): FastifyReply {
  if (streamed) return sendStream(reply, answer as StreamedAnswer);
  if (file) return sendFile(reply, answer as FileAnswer);
  if (redirect) return reply.redirect((answer as RedirectAnswer).location, 303);
  return reply.code(status).send(answer);
}

function schemaOf(name: RouteName) {
  const { params, query, body, response, summary, tag, status = 200 }: Route = routes[name];
  return {
    summary,
    tags: [tag],
    operationId: name,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(response && { response: { [status]: response } }),
  };
}

function mount(app: FastifyInstance, name: RouteName, handle: AnyHandler, mounting: Mounting): void {
  const definition: Route = routes[name];
  const { clock, identification, notes, guessesPerMinute } = mounting;
  const asking = new WeakMap<FastifyRequest, Known>();
  app.route({
    method: definition.method,
    url: definition.path,
    helmet: false,
    ...(name === 'pasteImport' && { bodyLimit: PASTE_BYTES }),
    ...(definition.guessable && { config: { rateLimit: { max: guessesPerMinute } } }),
    schema: schemaOf(name),
    preParsing: async (request, reply) => {
      reply.headers(DATA_HEADERS);
      const visit = await identification.visitOf(request, reply, definition.unattended ?? false);
      const moment = { requestId: request.id, at: clock.now() };
      try {
        asking.set(request, { visit, caller: admitted(visit, definition, moment) });
      } catch (error) {
        const origin = { via: 'web', requestId: request.id } as const;
        noteRefusal(notes, { visit, caller: { origin, at: moment.at } }, definition, error);
        throw error;
      }
    },
    handler: async (request, reply) => {
      const known = asking.get(request);
      if (!known) throw new Error('a route is asked without finding out who asks');
      const { params, query, body } = request;
      const upload = definition.upload && { upload: await incomingFile(request) };
      const gone = definition.file && !definition.streamed && { gone: request.signal };
      return send(
        reply,
        definition,
        await answered(name, handle, { params, query, body, ...upload, ...gone }, known, mounting),
      );
    },
  });
}

/** Mounts exactly the routes of the contract, each with its policy and its checked input. */
export function mountRoutes(app: FastifyInstance, handlers: Handlers, mounting: Mounting): void {
  for (const name of Object.keys(routes) as RouteName[]) {
    mount(app, name, handlers[name] as AnyHandler, mounting);
  }
}
