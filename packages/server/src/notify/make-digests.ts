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
  const moment = { on, hour: localHour(at), limit: BATCH };
  if (isWorkingDay(on, nationalCalendar) === false) return 0;
  return (await tellPeople(parts, moment, signal)) + (await tellWebhooks(parts, moment));
}

async function tellPeople(parts: MakingParts, moment: DigestMoment, signal: AbortSignal): Promise<number> {
  const { store, at, withMail } = parts;
  const tried = new Set<string>();
  let made = 0;
  while (!signal.aborted) {
    const due = await store.read((tx) => peopleDue(tx, moment));
    // Whose digest has failed is still due: once is enough for now.
    const fresh = due.filter((personId) => !tried.has(personId));
    if (fresh.length === 0) break;
    for (const personId of fresh) {
      tried.add(personId);
      const circumstances = { on: moment.on, at, withMail };
      if (await isDone(parts, (tx) => makeDigest(tx, personId, circumstances))) made += 1;
    }
  }
  return made;
}

async function tellWebhooks(parts: MakingParts, moment: DigestMoment): Promise<number> {
  const { store, at } = parts;
  let made = 0;
  for (const webhook of await store.read((tx) => webhooksDue(tx, moment))) {
    const circumstances = { on: moment.on, at };
    if (await isDone(parts, (tx) => makeWebhookDigest(tx, webhook, circumstances))) made += 1;
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
