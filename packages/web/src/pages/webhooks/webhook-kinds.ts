import type { Webhook } from '@bihuan/contract';

export type WebhookKind = Webhook['kind'];

interface WebhookKindRow {
  label: string;
  /** Where the address is found. */
  address: string;
  /** `typed`: the other side gives one, if it is asked to; `made`: we give one to the other side. */
  secret: 'none' | 'typed' | 'made';
}

/** Who can be told besides, and how each knows that it is us. */
export const webhookKinds: Record<WebhookKind, WebhookKindRow> = {
  wecom: {
    label: '企业微信群机器人',
    address: '群里添加群机器人以后给出的 Webhook 地址，整个复制过来',
    secret: 'none',
  },
  dingtalk: {
    label: '钉钉群机器人',
    address: '群里添加自定义机器人以后给出的 Webhook 地址，整个复制过来',
    secret: 'typed',
  },
  json: {
    label: '别的程序（JSON）',
    address: '接收 POST 请求的网址，https:// 开头',
    secret: 'made',
  },
};

export const WEBHOOK_KINDS = Object.keys(webhookKinds) as WebhookKind[];
