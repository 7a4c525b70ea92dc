import { secretBox, secretKeyOf } from '@bihuan/store';
import type { ServerConfig, ServerDeps } from '../deps.js';
import { sendOutgoing } from '../net/outgoing.js';
import type { DeliveryParts } from './deliver.js';
import { mailSender } from './mail-sender.js';

/** Everything that sending needs, as the server is set up; the sender of mails is closed by whoever uses it. */
export async function deliveryParts({
  store,
  clock,
  config,
}: Pick<ServerDeps, 'store' | 'clock'> & { config: ServerConfig }): Promise<DeliveryParts> {
  const { publicUrl, outgoingAllow: allow, mail, secretKeyFile } = config;
  return {
    ...{ store, clock, publicUrl },
    box: secretBox(await secretKeyOf(secretKeyFile)),
    mail: mail ? mailSender(mail) : null,
    outgoing: (request) => sendOutgoing(request, { allow }),
  };
}
