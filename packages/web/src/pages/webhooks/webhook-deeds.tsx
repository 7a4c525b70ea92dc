import { ApiError, type Webhook } from '@bihuan/contract';
import { Button } from 'antd';
import { notificationKeys } from '../../data/notification-queries.js';
import { useDeed } from '../../data/use-deed.js';
import { AskFirst } from '../../parts/ask-first.js';

interface WebhookDeedsProps {
  webhook: Webhook;
  rectificationId: string;
  /** Opens the form. */
  change: () => void;
  /** Tells above the list what came of it. */
  say: (words: string) => void;
}

/** What may be done with one webhook. */
export function WebhookDeeds({ webhook, rectificationId, change, say }: WebhookDeedsProps) {
  const { name, enabled } = webhook;
  const params = { webhookId: webhook.id };
  const stale = [notificationKeys.webhooks(rectificationId)];
  const attempt = useDeed('tryWebhook', []);
  const alter = useDeed('changeWebhook', stale);
  const remove = useDeed('removeWebhook', stale);
  const failed = (error: unknown) => say(`没有办成：${causeOf(error)}`);
  const run = async () => {
    say(`正在发给“${name}”`);
    const { arrived, reason } = await attempt.mutateAsync({ params });
    say(arrived ? `“${name}”收到了试验消息。` : `“${name}”没有收到：${reason}`);
  };
  const toggle = async () => {
    await alter.mutateAsync({ params, body: { enabled: !enabled } });
    say(enabled ? `“${name}”已经停用，不再发。` : `“${name}”已经启用，从下一次汇总起发。`);
  };
  const drop = async () => {
    await remove.mutateAsync({ params });
    say(`“${name}”已经删去。`);
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`试发：${name}`}
        loading={attempt.isPending}
        onClick={() => void run().catch(failed)}
      >
        试发
      </Button>
      <Button size="small" aria-label={`修改：${name}`} onClick={change}>
        修改
      </Button>
      <Button
        size="small"
        aria-label={`${enabled ? '停用' : '启用'}：${name}`}
        loading={alter.isPending}
        onClick={() => void toggle().catch(failed)}
      >
        {enabled ? '停用' : '启用'}
      </Button>
      <AskFirst
        deed="删去"
        about={name}
        danger
        consequence="还没发出去的也不再发"
        act={drop}
        failed={failed}
      />
    </>
  );
}

function causeOf(error: unknown): string {
  return error instanceof ApiError ? error.message : '这一页自己出了错。请刷新再试。';
}
