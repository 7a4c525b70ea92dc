import type { Webhook } from '@bihuan/contract';
import { Checkbox, Input, Select } from 'antd';
import { Field } from '../../parts/field.js';
import type { TypedWebhook } from './typed-webhook.js';
import { WEBHOOK_KINDS, webhookKinds } from './webhook-kinds.js';

interface WebhookFieldsProps {
  value: TypedWebhook;
  change: (value: TypedWebhook) => void;
  missing: { name?: string; address?: string };
  /** Null: a new one. */
  webhook: Webhook | null;
}

/** What a webhook is made of. Nothing of it is kept in the browser: the address holds the robot's key. */
export function WebhookFields({ value, change, missing, webhook }: WebhookFieldsProps) {
  const kind = webhookKinds[value.kind];
  const set = (part: Partial<TypedWebhook>) => change({ ...value, ...part });
  return (
    <>
      {webhook === null && (
        <Field label="发给谁">
          {(control) => (
            <Select
              {...control}
              value={value.kind}
              options={WEBHOOK_KINDS.map((one) => ({ value: one, label: webhookKinds[one].label }))}
              onChange={(next) => set({ kind: next })}
            />
          )}
        </Field>
      )}
      <Field label="名称" hint="自己认得就行，例如整改办工作群" error={missing.name}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={50}
            value={value.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field
        label={webhook ? '新的接收地址' : '接收地址'}
        hint={webhook ? `不填就不变，现在发到 ${webhook.host}` : kind.address}
        error={missing.address}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoComplete="off"
            spellCheck={false}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={1_000}
            value={value.address}
            onChange={({ target }) => set({ address: target.value })}
          />
        )}
      </Field>
      <Secret value={value} set={set} webhook={webhook} />
    </>
  );
}

interface SecretProps {
  value: TypedWebhook;
  set: (part: Partial<TypedWebhook>) => void;
  webhook: Webhook | null;
}

function Secret({ value, set, webhook }: SecretProps) {
  const { secret } = webhookKinds[value.kind];
  if (secret === 'none') return null;
  if (secret === 'made' && !webhook)
    return <p className="note">添加以后给出签名密钥，只显示一次。对方用它核对消息是不是这里发的。</p>;
  return (
    <>
      {secret === 'typed' && (
        <Field
          label={webhook?.hasSecret ? '新的加签密钥' : '加签密钥'}
          hint={webhook?.hasSecret ? '不填就不变' : '机器人的安全设置选了“加签”才填，SEC 开头'}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              disabled={value.changesSecret}
              value={value.secret}
              onChange={({ target }) => set({ secret: target.value })}
            />
          )}
        </Field>
      )}
      {webhook?.hasSecret && (
        <Checkbox
          checked={value.changesSecret}
          onChange={({ target }) => set({ changesSecret: target.checked, secret: '' })}
        >
          {secret === 'made' ? '换一个签名密钥，原来的作废' : '不再加签'}
        </Checkbox>
      )}
    </>
  );
}
