import type { Webhook } from '@bihuan/contract';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { notificationKeys } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import styles from '../../forms/form.module.css';
import { Refusal } from '../../parts/refusal.js';
import { SecretOnce } from '../../parts/secret-once.js';
import { SidePanel } from '../../parts/side-panel.js';
import { addedWebhook, changedWebhook, missingOf, newSecret, typedWebhook } from './typed-webhook.js';
import { WebhookFields } from './webhook-fields.js';

interface WebhookPanelProps {
  rectificationId: string;
  /** Null: a new one. */
  webhook: Webhook | null;
  close: () => void;
}

/** 添加 or 修改 a webhook; a secret that was made for it is shown once. */
export function WebhookPanel(props: WebhookPanelProps) {
  return (
    <SidePanel
      title={props.webhook ? `修改“${props.webhook.name}”` : '添加接收地址'}
      open
      close={props.close}
    >
      <WebhookForm {...props} />
    </SidePanel>
  );
}

function WebhookForm({ rectificationId, webhook, close }: WebhookPanelProps) {
  const [value, change] = useState(() => typedWebhook(webhook));
  const [checked, setChecked] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { keep, busy, error } = useKeep(rectificationId, webhook);
  const missing = missingOf(value, webhook === null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(missing).length > 0) return;
    const made = newSecret();
    if ((await keep(value, made)) === made) setSecret(made);
    else close();
  };
  if (secret !== null) return <MadeSecret name={value.name} secret={secret} close={close} />;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <Refusal error={error} what="没有存上" />
      <WebhookFields value={value} change={change} missing={checked ? missing : {}} webhook={webhook} />
      <div>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {webhook ? '存下修改' : '添加'}
        </Button>
      </div>
    </form>
  );
}

/** The call for a new webhook or for a change; it answers with the secret that was sent. */
function useKeep(rectificationId: string, webhook: Webhook | null) {
  const stale = [notificationKeys.webhooks(rectificationId)];
  const add = useDeed('addWebhook', stale);
  const alter = useDeed('changeWebhook', stale);
  const deed = webhook ? alter : add;
  const keep = async (value: ReturnType<typeof typedWebhook>, made: string) => {
    if (webhook === null) {
      const body = addedWebhook(value, made);
      await add.mutateAsync({ params: { rectificationId }, body });
      return body.secret;
    }
    const body = changedWebhook(value, made);
    await alter.mutateAsync({ params: { webhookId: webhook.id }, body });
    return body.secret;
  };
  return { keep, busy: deed.isPending, error: deed.error };
}

function MadeSecret({ name, secret, close }: { name: string; secret: string; close: () => void }) {
  return (
    <div className={styles.form}>
      <p role="status">“{name.trim()}”已经存好。</p>
      <SecretOnce name="签名密钥" label="签名密钥" hint="交给接收的程序" value={secret} copy="复制密钥">
        只在这里显示这一次，离开后就看不到了。每条消息带着用它算出的签名，对方据此核对来源；谁拿到它，谁就能冒充这里。核对的办法见《运维》。
      </SecretOnce>
      <div>
        <Button onClick={close}>记好了，关上</Button>
      </div>
    </div>
  );
}
