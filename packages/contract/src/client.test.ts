import { describe, expect, it } from 'vitest';
import { ApiError, addressOf, createClient } from './client.js';

/** A server that answers once, and tells what it was asked. */
function answering(status: number, body: unknown) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetcher: typeof fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { client: createClient(fetcher, 'http://127.0.0.1:4680'), asked };
}

async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw error;
}

const about = { version: '1.0.0', engine: 'sqlite', mode: 'local', sampleAvailable: true, demo: false };

describe('the address of a route', () => {
  it('has its parameters filled in, whatever is in them', () => {
    expect(addressOf('getFinding', { findingId: 'a/b?c' })).toBe('/api/findings/a%2Fb%3Fc');
    expect(addressOf('exportNotice', { rectificationId: 'r', format: 'docx' })).toBe(
      '/api/rectifications/r/notice.docx',
    );
  });

  it('carries what is asked for, several values one by one, and nothing that is empty', () => {
    const query = { q: '整 改', reportedStatus: ['completed', 'ongoing'], section: '', after: undefined };
    const { searchParams } = new URL(addressOf('listFindings', { rectificationId: 'r' }, query), 'http://x');
    expect([...searchParams]).toEqual([
      ['q', '整 改'],
      ['reportedStatus', 'completed'],
      ['reportedStatus', 'ongoing'],
    ]);
  });
});

describe('the client', () => {
  it('asks as the table says, and answers what came back', async () => {
    const { client, asked } = answering(200, about);
    expect(await client.call('getAbout', {})).toEqual(about);
    expect(asked).toMatchObject([{ url: 'http://127.0.0.1:4680/api/about', init: { method: 'GET' } }]);
  });

  it('sends a body as JSON', async () => {
    const { client, asked } = answering(200, { version: 2 });
    const body = { version: 1, reason: '重复' };
    await client.call('removeFinding', { params: { findingId: 'f' }, body });
    expect(asked[0]?.init).toMatchObject({
      method: 'DELETE',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  });

  it('throws what the server says of each field that it did not understand', async () => {
    const fields = [
      { path: 'header.feedbackDate', message: '“反馈日期”日历上没有这一天。' },
      { path: 'reason', message: '“理由”没有填，请补上。' },
    ];
    const error = { code: 'invalidRequest', message: '请求里有读不懂的内容。', requestId: 'r1', fields };
    const { client } = answering(400, { error });
    expect(await failure(client.call('getAbout', {}))).toMatchObject({
      status: 400,
      message: '“反馈日期”日历上没有这一天。“理由”没有填，请补上。',
    });
  });

  it('throws what the server refuses with', async () => {
    const changes = [{ at: '2026-08-25T02:00:00.000Z', actor: '某人', summary: '报了进展' }];
    const stale = { code: 'staleVersion', message: '别人已经改过。', currentVersion: 7 };
    const error = { ...stale, requestId: 'r1', changes };
    const { client } = answering(409, { error });
    expect(await failure(client.call('getAbout', {}))).toMatchObject({
      ...error,
      status: 409,
    });
  });

  it('says in Chinese when the answer is none of ours, or none came', async () => {
    const { client } = answering(502, '<html>Bad Gateway</html>');
    expect(await failure(client.call('getAbout', {}))).toMatchObject({
      status: 502,
      code: 'unreadableAnswer',
    });
    const offline = createClient(() => Promise.reject(new TypeError('fetch failed')));
    const error = await failure(offline.call('getAbout', {}));
    expect(error).toMatchObject({ status: 0, code: 'offline' });
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('lets an aborted call end as aborted, not as offline', async () => {
    const signal = AbortSignal.abort(new Error('left the page'));
    const fetcher: typeof fetch = (_url, init) => Promise.reject(init?.signal?.reason);
    await expect(createClient(fetcher).call('getAbout', { signal })).rejects.toThrow('left the page');
  });
});
