import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookPayload } from '@bihuan/store';
import { expect, test } from 'vitest';
import { webhookRequest } from './webhook-request.js';

const manual = readFileSync(join(import.meta.dirname, '../../../../docs/运维.md'), 'utf8');

/** What stands in the manual between these words. */
function stated(pattern: RegExp): string {
  const [, found] = pattern.exec(manual) ?? [];
  if (found === undefined) throw new Error(`the manual does not state ${pattern}`);
  return found;
}

test('the example by which receivers check their program is what is really sent', () => {
  const body = stated(/```json\n(.*)\n```/);
  const timestamp = stated(/时刻 `(\d+)`/);
  const { id, on, rectificationId, groups } = JSON.parse(body) as {
    id: string;
    on: string;
    rectificationId: string;
    groups: (Omit<WebhookPayload['groups'][number], 'lines'> & { lines: { text: string; url: string }[] })[];
  };
  const { origin: publicUrl } = new URL(groups[0]?.lines[0]?.url ?? '');
  const told = groups.map(({ lines, ...group }) => ({
    ...group,
    lines: lines.map(({ text, url }) => ({ text, path: new URL(url).pathname })),
  }));
  const request = webhookRequest(
    { kind: 'json', address: 'https://program.example/', secret: stated(/密钥 `(.+?)`，时刻/) },
    { on, rectificationId, groups: told },
    { id, at: new Date(Number(timestamp) * 1_000).toISOString(), publicUrl },
  );
  expect(request.body).toBe(body);
  expect(request.headers).toMatchObject({
    'x-bihuan-timestamp': timestamp,
    'x-bihuan-signature': stated(/签名应是 `(.+?)`/),
  });
});
