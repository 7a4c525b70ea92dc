import {
  type Channel,
  countDeliveries,
  type DeadDelivery,
  deadDeliveries,
  personNames,
  type ReadTransaction,
  retryDelivery,
  type Store,
  webhookHosts,
} from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { defined } from '../defined.js';

interface Watch {
  store: Store;
  caller: Caller;
}

/** Something that was given up, with whom it was for. */
export interface FailedDelivery extends Omit<DeadDelivery, 'addressee'> {
  addresseeId: string;
  /** A person's name, or the host of a webhook; null where it was erased or removed. */
  addressee: string | null;
}

/** What was given up, newest first, and how much waits; never what was in it. @throws Refused `notYourRole` */
export function failedDeliveries(
  { store, caller }: Watch,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  authorised(caller, 'watchDeliveries', {});
  return store.read(async (tx) => {
    const { rows, next } = await deadDeliveries(tx, { limit, ...defined({ after }) });
    return { rows: await withAddressees(tx, rows), next, counts: await countDeliveries(tx) };
  });
}

/** The words of a webhook's name are the office's, which the administrator does not read: he gets the host. */
async function withAddressees(tx: ReadTransaction, rows: readonly DeadDelivery[]): Promise<FailedDelivery[]> {
  const found = rows.map(({ addressee, ...row }) => ({
    ...row,
    addresseeId: addressee.replace(/^\w+:/, ''),
  }));
  const idsOf = (channel: Channel) =>
    found.flatMap((row) => (row.channel === channel ? [row.addresseeId] : []));
  const names = {
    mail: await personNames(tx, idsOf('mail')),
    webhook: await webhookHosts(tx, idsOf('webhook')),
  };
  return found.map((row) => ({ ...row, addressee: names[row.channel].get(row.addresseeId) ?? null }));
}

/** Gives what was given up its tries anew. @throws Refused `unknownDelivery` */
export function sendAgain({ store, caller }: Watch, id: string): Promise<void> {
  authorised(caller, 'watchDeliveries', {});
  return store.transaction((tx) => retryDelivery(tx, id, caller.at));
}
