import { isWorkingDay, nationalCalendar } from '@bihuan/domain';
import { makeDigest, makeWebhookDigest, peopleDue, type Store, webhooksDue } from '@bihuan/store';
import { localDate } from '../use-cases/local-date.js';
import { localHour } from './local-hour.js';

const BATCH = 100;

interface MakingParts {
  store: Store;
  /** UTC instant. */
  at: string;
  /** Whether this server sends mails; in the pages people are told all the same. */
  withMail: boolean;
}

/**
 * Makes every digest that is due and not yet made, each in a transaction of its own. On a day that is surely not
 * worked nobody is told; what happens then is in the digest of the next day.
 * @returns how many were made
 */
export async function makeDigests(
  { store, at, withMail }: MakingParts,
  signal: AbortSignal,
): Promise<number> {
  const on = localDate(at);
  const moment = { on, hour: localHour(at), limit: BATCH };
  if (isWorkingDay(on, nationalCalendar) === false) return 0;
  let made = 0;
  for (let batch = ['']; batch.length > 0 && !signal.aborted; made += batch.length) {
    batch = await store.read((tx) => peopleDue(tx, moment));
    for (const personId of batch) {
      await store.transaction((tx) => makeDigest(tx, personId, { on, at, withMail }));
    }
  }
  for (const webhook of await store.read((tx) => webhooksDue(tx, moment))) {
    if (await store.transaction((tx) => makeWebhookDigest(tx, webhook, { on, at }))) made += 1;
  }
  return made;
}
