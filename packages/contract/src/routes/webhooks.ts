import { z } from 'zod';
import { route } from '../route.js';
import { Id } from '../schemas/common.js';
import { NewWebhook, Webhook, WebhookChange } from '../schemas/notification.js';

const ofOffice = { tag: '通知', policy: 'manageWebhooks' } as const;
const done = z.object({ done: z.literal(true) });

export const webhookRoutes = {
  listWebhooks: route({
    ...ofOffice,
    method: 'GET',
    path: '/api/rectifications/:rectificationId/webhooks',
    summary: '一项整改工作的接收地址：群机器人和别的程序',
    params: z.object({ rectificationId: Id }),
    response: z.object({ rows: z.array(Webhook) }),
  }),
  addWebhook: route({
    ...ofOffice,
    method: 'POST',
    path: '/api/rectifications/:rectificationId/webhooks',
    summary: '增加接收地址',
    params: z.object({ rectificationId: Id }),
    body: NewWebhook,
    response: z.object({ id: Id }),
    status: 201,
  }),
  changeWebhook: route({
    ...ofOffice,
    method: 'PATCH',
    path: '/api/webhooks/:webhookId',
    summary: '修改、停用或启用接收地址',
    params: z.object({ webhookId: Id }),
    body: WebhookChange,
    response: Webhook,
  }),
  removeWebhook: route({
    ...ofOffice,
    method: 'DELETE',
    path: '/api/webhooks/:webhookId',
    summary: '删去接收地址',
    params: z.object({ webhookId: Id }),
    response: done,
  }),
  tryWebhook: route({
    ...ofOffice,
    method: 'POST',
    path: '/api/webhooks/:webhookId/try',
    summary: '向接收地址发一条试验消息，回答对方收没收到',
    params: z.object({ webhookId: Id }),
    response: z.object({ arrived: z.boolean(), reason: z.string().nullable() }),
  }),
} as const;
