import { type Notice, readNotice } from '@bihuan/extract';
import { runApart } from './apart.js';

/** Up to here reading takes some tens of milliseconds, less than starting a thread. */
const SHORT = 200_000;

/**
 * Reads a text without holding up those who wait for other answers: a long one in a thread of its own.
 * @throws the signal's reason once it aborts
 */
export async function readNoticeApart(text: string, signal: AbortSignal): Promise<Notice> {
  signal.throwIfAborted();
  return text.length <= SHORT ? readNotice(text) : runApart('reading-worker', text, signal);
}
