import type { onRequestHookHandler } from 'fastify';
import { denied } from '../errors/denials.js';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Refuses a request that was not addressed to this machine by a loopback name. A page of another site can
 * let its own name resolve to 127.0.0.1 (DNS rebinding) and would then share our origin; its Host header
 * still carries the foreign name.
 */
export const requireLocalHost: onRequestHookHandler = (request, _reply, done) => {
  done(LOOPBACK.test(request.headers.host ?? '') ? undefined : denied('hostNotAllowed', {}));
};
