import type { SecretBox } from '@bihuan/store';
import type { HandlersOf } from '../../app/handlers.js';
import type { ServerDeps } from '../../deps.js';
import { sendOutgoing } from '../../net/outgoing.js';
import type { OutgoingFetch } from '../../notify/send-webhook.js';
import {
  addRectificationWebhook,
  changeRectificationWebhook,
  rectificationWebhooks,
  removeRectificationWebhook,
  tryRectificationWebhook,
  type WatchedWebhook,
} from '../../use-cases/notifications/webhooks.js';

type Routes = 'listWebhooks' | 'addWebhook' | 'changeWebhook' | 'removeWebhook' | 'tryWebhook';

/** Routes of the places to which digests go besides (接收地址). */
export function webhookHandlers({ store, config }: ServerDeps, box: SecretBox): HandlersOf<Routes> {
  const { outgoingAllow: allow } = config;
  const parts = { store, box, allow };
  const outgoing: OutgoingFetch = (request) => sendOutgoing(request, { allow });
  return {
    listWebhooks: async ({ caller, visit, params }) => ({
      rows: (await rectificationWebhooks({ ...parts, caller, visit }, params.rectificationId)).map(shown),
    }),
    addWebhook: async ({ caller, visit, params, body }) => ({
      id: await addRectificationWebhook({ ...parts, caller, visit }, { ...params, ...body }),
    }),
    changeWebhook: async ({ caller, visit, params, body }) =>
      shown(await changeRectificationWebhook({ ...parts, caller, visit }, params.webhookId, body)),
    removeWebhook: async ({ caller, visit, params }) => {
      await removeRectificationWebhook({ ...parts, caller, visit }, params.webhookId);
      return { done: true };
    },
    tryWebhook: async ({ caller, visit, params }) => {
      const deed = { ...parts, caller, visit };
      const reason = await tryRectificationWebhook(deed, params.webhookId, outgoing);
      return { arrived: reason === null, reason };
    },
  };
}

function shown({ id, kind, name, host, hasSecret, enabled, trouble, madeAt, changedAt }: WatchedWebhook) {
  return { id, kind, name, host, hasSecret, enabled, trouble, madeAt, changedAt };
}
