import { describe, expect, it } from 'vitest';
import { pastedDraft, settledImport } from '../testing/imported.js';
import { malformedFiles } from '../testing/malformed-files.js';
import { SHORT_NOTICE } from '../testing/notices.js';
import { testServer } from '../testing/test-server.js';
import { formWith } from '../testing/upload.js';

describe('files from anywhere', async () => {
  const { client, app, logged } = await testServer();
  const upload = async (name: string, bytes: Uint8Array) => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/imports',
      ...formWith('file', name, bytes),
    });
    return response.json<{ id: string }>().id;
  };

  it('each get their sentence, and the server goes on', { timeout: 300_000 }, async () => {
    const files = malformedFiles();
    expect(files.length).toBeGreaterThanOrEqual(20);
    const ids = await Promise.all(files.map(([name, bytes]) => upload(name, bytes)));
    for (const [index, id] of ids.entries()) {
      const { state, failure } = await settledImport(client, id);
      const [name] = files[index] ?? [];
      expect({ name, state }).toEqual({ name, state: 'failed' });
      expect(failure?.message).toMatch(/[\u4e00-\u9fff].*。/);
      expect(failure?.code, name).not.toBe('fault');
    }
    expect((await pastedDraft(client, SHORT_NOTICE)).state).toBe('ready');
    expect(logged()).not.toContain('"level":50');
  });

  it('are stopped on demand, and nothing comes after', async () => {
    const id = await upload(
      '长.html',
      Buffer.from(`<html><body>${'<p>整改情况。</p>'.repeat(40_000)}</body></html>`),
    );
    const cancelled = await client.call('cancelImport', { params: { importId: id } });
    expect(cancelled.state).toBe('cancelled');
    await pastedDraft(client, SHORT_NOTICE);
    expect((await settledImport(client, id)).state).toBe('cancelled');
  });

  it('leave no word of their contents in the log', async () => {
    const secret = '云岭市某某问题线索';
    await pastedDraft(client, `${SHORT_NOTICE}\n${secret}`);
    await app.inject({
      url: `/api/findings?q=${encodeURIComponent(secret)}`,
      headers: { host: 'localhost' },
    });
    expect(logged()).not.toContain(secret);
    expect(logged()).not.toContain(encodeURIComponent(secret));
    expect(logged()).not.toContain('松涧区');
  });
});
