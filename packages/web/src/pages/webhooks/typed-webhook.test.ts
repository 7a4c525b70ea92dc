import { NewWebhook, type Webhook, WebhookChange } from '@bihuan/contract';
import { describe, expect, test } from 'vitest';
import { addedWebhook, changedWebhook, missingOf, newSecret, typedWebhook } from './typed-webhook.js';

const robot: Webhook = {
  ...{
    id: 'w1',
    kind: 'dingtalk',
    name: '整改办工作群',
    host: 'robot.example',
    hasSecret: true,
    enabled: true,
    trouble: null,
  },
  ...{ madeAt: '2026-08-25T02:00:00.000Z', changedAt: '2026-08-25T02:00:00.000Z' },
};
const typed = { ...typedWebhook(null), name: ' 工作群 ', address: ' https://robot.example/send?key=1 ' };

describe('a webhook that is typed', () => {
  test('needs a name, and an address only while it is new', () => {
    expect(missingOf(typedWebhook(null), true)).toEqual({ name: '缺名称', address: '缺接收地址' });
    expect(missingOf(typedWebhook(robot), false)).toEqual({});
  });

  test('is sent with the secret of its kind: none, the one of the other side, or the one we made', () => {
    const made = newSecret();
    const added = (kind: Webhook['kind'], secret: string) => addedWebhook({ ...typed, kind, secret }, made);
    expect(added('wecom', 'left over').secret).toBeNull();
    expect(added('dingtalk', ' SEC1 ').secret).toBe('SEC1');
    expect(added('dingtalk', ' ').secret).toBeNull();
    expect(added('json', 'left over').secret).toBe(made);
    for (const kind of ['wecom', 'dingtalk', 'json'] as const)
      expect(NewWebhook.parse(added(kind, ''))).toMatchObject({ name: '工作群' });
  });

  test('keeps address and secret as they were where nothing is typed', () => {
    const unchanged = typedWebhook(robot);
    expect(changedWebhook(unchanged, 'made')).toEqual({ name: '整改办工作群' });
    expect(changedWebhook({ ...unchanged, changesSecret: true }, 'made').secret).toBeNull();
    expect(changedWebhook({ ...unchanged, kind: 'json', changesSecret: true }, 'made').secret).toBe('made');
    const all = { ...unchanged, address: 'https://robot.example/2', secret: 'SEC2' };
    expect(WebhookChange.parse(changedWebhook(all, 'made'))).toEqual({
      ...{ name: '整改办工作群', address: 'https://robot.example/2', secret: 'SEC2' },
    });
  });
});

test('no secret is made twice', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
});
