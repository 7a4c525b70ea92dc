/** Bounds on time and number, so that slow or silent clients cannot use up the server. */

import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { type DenialCode, denied } from './errors/denials.js';

/** All times in milliseconds. */
export interface ConnectionLimits {
  /** From the first byte of a request to the last of its headers. */
  headers: number;
  /** To the last byte of its body. */
  request: number;
  /** Without a byte in either direction, also while an answer is made. */
  silence: number;
  /** A connection is kept this long for the next request. */
  keepAlive: number;
  /** How often the first two are looked after. */
  checkEvery: number;
  /** More connections than that at a time are closed at once. */
  connections: number;
}

/** A file of 50 MB passes within the limit at 1.4 Mbit/s. */
export const CONNECTION_LIMITS: ConnectionLimits = {
  headers: 15_000,
  request: 300_000,
  silence: 300_000,
  keepAlive: 60_000,
  checkEvery: 5_000,
  connections: 2_000,
};

type TimeOptions = Pick<
  FastifyHttpOptions<Server>,
  'connectionTimeout' | 'keepAliveTimeout' | 'requestTimeout' | 'http' | 'clientErrorHandler'
>;

/** The limits as options of the web framework. */
export function connectionOptions(limits: ConnectionLimits): TimeOptions {
  return {
    connectionTimeout: limits.silence,
    keepAliveTimeout: limits.keepAlive,
    requestTimeout: limits.request,
    http: { headersTimeout: limits.headers, connectionsCheckingInterval: limits.checkEvery },
    clientErrorHandler: (error, socket) => answerBroken(error.code, socket as Socket),
  };
}

/** What never became a request: too slow, too many headers, or not HTTP. */
const BROKEN: Record<string, DenialCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
};

function answerBroken(code: string | undefined, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const { status, message, code: reason } = denied((BROKEN[code ?? ''] ?? 'invalidRequest') as 'tooSlow', {});
  const body = JSON.stringify({ error: { code: reason, message } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

const TELL_AGAIN_AFTER = 60_000;

/** Closes what comes beyond the bound on connections, and says so in the log, once a minute. */
export function boundConnections(app: FastifyInstance, { connections }: ConnectionLimits): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  app.server.maxConnections = connections;
  app.server.on('drop', () => {
    const now = performance.now();
    if (now - toldAt < TELL_AGAIN_AFTER) return;
    toldAt = now;
    app.log.warn({ connections }, 'more connections than are allowed: closed at once');
  });
}
