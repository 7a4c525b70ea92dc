import type { CallArguments, Webhook } from '@bihuan/contract';
import { type WebhookKind, webhookKinds } from './webhook-kinds.js';

/** A webhook while it is typed. Address and secret are never read back, so that empty means: as it was. */
export interface TypedWebhook {
  kind: WebhookKind;
  name: string;
  address: string;
  secret: string;
  /** Takes the secret away (DingTalk), or makes another one (JSON). */
  changesSecret: boolean;
}

type Added = CallArguments<'addWebhook'>['body'];
type Changes = CallArguments<'changeWebhook'>['body'];

/** What the form starts with. */
export function typedWebhook(webhook: Webhook | null): TypedWebhook {
  return {
    kind: webhook?.kind ?? 'wecom',
    name: webhook?.name ?? '',
    address: '',
    secret: '',
    changesSecret: false,
  };
}

/** What is missing, by field. */
export function missingOf(
  { name, address }: TypedWebhook,
  isNew: boolean,
): { name?: string; address?: string } {
  return {
    ...(name.trim() === '' && { name: '缺名称' }),
    ...(isNew && address.trim() === '' && { address: '缺接收地址' }),
  };
}

/** A new one as it is sent. @param made the secret for a kind that is given one */
export function addedWebhook({ kind, name, address, secret }: TypedWebhook, made: string): Added {
  const secrets = { none: null, typed: secret.trim() || null, made };
  return { kind, name: name.trim(), address: address.trim(), secret: secrets[webhookKinds[kind].secret] };
}

/** Only what is to be changed. @param made the secret for a kind that is given one */
export function changedWebhook(
  { kind, name, address, secret, changesSecret }: TypedWebhook,
  made: string,
): Changes {
  const typed = secret.trim();
  const next = webhookKinds[kind].secret === 'made' ? made : null;
  return {
    name: name.trim(),
    ...(address.trim() !== '' && { address: address.trim() }),
    ...(typed !== '' && { secret: typed }),
    ...(changesSecret && { secret: next }),
  };
}

/** 256 bits of chance in hexadecimal, which any program can keep and compare. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
