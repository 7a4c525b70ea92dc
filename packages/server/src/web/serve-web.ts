import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { denied } from '../app/errors/denials.js';
import { PLAIN_PAGE } from './plain-page.js';

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_FIRST = 'no-cache';

function isPagePath(path: string): boolean {
  return path !== '/api' && !path.startsWith('/api/');
}

/** A file has an ending; an address of the application has none. */
function isFilePath(path: string): boolean {
  return /\.[a-z0-9]{1,8}$/i.test(path);
}

function sendPage(reply: FastifyReply, webFolder: string): FastifyReply {
  reply.header('cache-control', ASK_FIRST);
  if (existsSync(join(webFolder, 'index.html'))) {
    return reply.sendFile('index.html', webFolder, { cacheControl: false });
  }
  return reply.type('text/html; charset=utf-8').send(PLAIN_PAGE);
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}

/**
 * Serves the built pages: files named by their content for ever, everything else asked for again, and
 * the application itself at every address that is no file. Without a build, a plain page stands in, so that
 * `GET /` answers in every state of the product. A build made while the server runs is found.
 */
export async function serveWeb(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(fastifyStatic, { root: import.meta.dirname, serve: false });
  const route = { method: ['GET', 'HEAD'], schema: { hide: true } };
  app.route({ ...route, url: '/', handler: async (_request, reply) => sendPage(reply, webFolder) });
  app.route({ ...route, url: '/*', handler: async (request, reply) => answer(request, reply, webFolder) });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  webFolder: string,
): Promise<FastifyReply> {
  const path = pathOf(request);
  if (!isPagePath(path)) throw denied('notFound', {});
  if (!isFilePath(path)) return sendPage(reply, webFolder);
  reply.header('cache-control', path.startsWith('/assets/') ? FOREVER : ASK_FIRST);
  return reply.sendFile(decodeURIComponent(path.slice(1)), webFolder, { cacheControl: false });
}
