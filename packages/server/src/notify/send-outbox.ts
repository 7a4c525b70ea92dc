import { noteFailed, noteSent, type TakenDelivery, takeOut } from '@bihuan/store';
import type { Logger } from 'pino';
import { type DeliveryParts, deliver } from './deliver.js';
import { DeliveryFailed } from './delivery-failed.js';

/** Sent at the same time; a slow receiver keeps the others waiting no longer than its time-out. */
const AT_ONCE = 4;

/**
 * Sends what is due until nothing is, or until it is told to stop; what was begun is ended.
 * @returns how many have arrived, and how many have not
 */
export async function sendOutbox(
  parts: DeliveryParts,
  log: Pick<Logger, 'warn' | 'error'>,
  signal: AbortSignal,
): Promise<{ sent: number; failed: number }> {
  const { store, clock } = parts;
  const totals = { sent: 0, failed: 0 };
  while (!signal.aborted) {
    const taken = await store.transaction((tx) => takeOut(tx, { at: clock.now(), limit: AT_ONCE }));
    if (taken.length === 0) break;
    const arrived = await Promise.all(taken.map((entry) => sendOne(parts, log, entry)));
    totals.sent += arrived.filter(Boolean).length;
    totals.failed += arrived.filter((one) => !one).length;
  }
  return totals;
}

async function sendOne(
  parts: DeliveryParts,
  log: Pick<Logger, 'warn' | 'error'>,
  entry: TakenDelivery,
): Promise<boolean> {
  const { store, clock } = parts;
  try {
    await deliver(parts, entry);
  } catch (error) {
    const failure = error instanceof DeliveryFailed ? error : unexpected(error);
    const { message, isFinal } = failure;
    const { id, channel, tries } = entry;
    // The reason names neither addressee nor contents: whoever runs the server need not wait until it is given up.
    if (failure === error) log.warn({ id, channel, tries, isFinal, reason: message }, 'not delivered');
    else log.error({ err: error, id }, 'delivery failed');
    await store.transaction((tx) => noteFailed(tx, entry, { at: clock.now(), error: message, isFinal }));
    return false;
  }
  await store.transaction((tx) => noteSent(tx, entry.id, clock.now()));
  return true;
}

function unexpected(cause: unknown): DeliveryFailed {
  return new DeliveryFailed('发送时出了错，请看服务器日志', false, { cause });
}
