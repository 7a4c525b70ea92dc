import { isWorkingDay, nationalCalendar } from '@bihuan/domain';
import {
  type DigestMoment,
  makeDigest,
  makeWebhookDigest,
  peopleDue,
  type Store,
  type Transaction,
  webhooksDue,
} from '@bihuan/store';
import { localDate } from '../use-cases/local-date.js';
import { localHour } from './local-hour.js';

const BATCH = 100;

interface MakingParts {
  store: Store;
  /** UTC instant. */
  at: string;
  /** Whether this server sends mails; in the pages people are told all the same. */
  withMail: boolean;
  /** Told of a digest that could not be made; the others are. It is tried again the next time. */
  onError: (error: unknown) => void;
}

/**
 * Makes every digest that is due and not yet made, each in a transaction of its own. On a day that is surely not
 * worked nobody is told; what happens then is in the digest of the next day.
 * @returns how many days of people and webhooks were done
 */
export async function makeDigests(parts: MakingParts, signal: AbortSignal): Promise<number> {
  const { at } = parts;
  const on = localDate(at);
  const moment = { on, hour: localHour(at), limit: BATCH, after: '' };
  if (isWorkingDay(on, nationalCalendar) === false) return 0;
  return (await tellPeople(parts, moment, signal)) + (await tellWebhooks(parts, moment, signal));
}

async function tellPeople(parts: MakingParts, moment: DigestMoment, signal: AbortSignal): Promise<number> {
  const { store, at, withMail } = parts;
  const circumstances = { on: moment.on, at, withMail };
  const due = async (after: string) => {
    const ids = await store.read((tx) => peopleDue(tx, { ...moment, after }));
    return ids.map((id) => ({ id }));
  };
  return inTurn(
    parts,
    signal,
    due,
    ({ id }) =>
      (tx) =>
        makeDigest(tx, id, circumstances),
  );
}

async function tellWebhooks(parts: MakingParts, moment: DigestMoment, signal: AbortSignal): Promise<number> {
  const { store, at } = parts;
  const circumstances = { on: moment.on, at };
  const due = (after: string) => store.read((tx) => webhooksDue(tx, { ...moment, after }));
  return inTurn(parts, signal, due, (webhook) => (tx) => makeWebhookDigest(tx, webhook, circumstances));
}

/**
 * Makes one after the other, by id: whose digest has failed is still due, and is passed over until the next time, so
 * that however many fail hold up nobody behind them.
 */
async function inTurn<T extends { id: string }>(
  parts: MakingParts,
  signal: AbortSignal,
  due: (after: string) => Promise<T[]>,
  making: (one: T) => (tx: Transaction) => Promise<unknown>,
): Promise<number> {
  let made = 0;
  let after = '';
  while (!signal.aborted) {
    const some = await due(after);
    for (const one of some) if (await isDone(parts, making(one))) made += 1;
    const last = some.at(-1);
    if (!last) break;
    after = last.id;
  }
  return made;
}

async function isDone(
  { store, onError }: MakingParts,
  make: (tx: Transaction) => Promise<unknown>,
): Promise<boolean> {
  try {
    await store.transaction(make);
    return true;
  } catch (error) {
    onError(error);
    return false;
  }
}
