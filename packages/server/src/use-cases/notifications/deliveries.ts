import { countDeliveries, deadDeliveries, retryDelivery, type Store } from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { defined } from '../defined.js';

interface Watch {
  store: Store;
  caller: Caller;
}

/** What was given up, newest first, and how much waits; never what was in it. @throws Refused `notYourRole` */
export function failedDeliveries(
  { store, caller }: Watch,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  authorised(caller, 'watchDeliveries', {});
  return store.read(async (tx) => ({
    ...(await deadDeliveries(tx, { limit, ...defined({ after }) })),
    counts: await countDeliveries(tx),
  }));
}

/** Gives what was given up its tries anew. @throws Refused `unknownDelivery` */
export function sendAgain({ store, caller }: Watch, id: string): Promise<void> {
  authorised(caller, 'watchDeliveries', {});
  return store.transaction((tx) => retryDelivery(tx, id, caller.at));
}
