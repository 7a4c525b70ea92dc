import { readDocument } from '@bihuan/documents';
import { beforeAll, describe, expect, it } from 'vitest';
import { importedText } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { testServer } from '../../testing/test-server.js';

describe('an export', async () => {
  const { client, app } = await testServer();
  let rectificationId = '';

  beforeAll(async () => {
    rectificationId = await importedText(client, SHORT_NOTICE);
  });
  const get = (path: string) =>
    app.inject({ url: `/api/rectifications/${rectificationId}/${path}`, headers: { host: 'localhost' } });

  it.each([
    ['ledger.xlsx', 'spreadsheetml.sheet', 'PK'],
    ['ledger.json', 'application/json', '{'],
    ['notice.docx', 'wordprocessingml.document', 'PK'],
    ['notice.md', 'text/markdown', '# '],
    ['notice.json', 'application/json', '{'],
    ['briefs/2026-08.docx', 'wordprocessingml.document', 'PK'],
    ['briefs/2026-Q3.xlsx', 'spreadsheetml.sheet', 'PK'],
    ['three-lists.docx', 'wordprocessingml.document', 'PK'],
    ['three-lists.xlsx', 'spreadsheetml.sheet', 'PK'],
    ['reports/situation.docx', 'wordprocessingml.document', 'PK'],
    ['reports/leader.docx', 'wordprocessingml.document', 'PK'],
  ])('%s is a file with a Chinese name', async (path, mediaType, head) => {
    const response = await get(path);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain(mediaType);
    const disposition = String(response.headers['content-disposition']);
    expect(decodeURIComponent(disposition)).toContain('松涧区');
    expect(response.rawPayload.toString('latin1').startsWith(head)).toBe(true);
  });

  it('of the notice says in Word what it says in Markdown', async () => {
    const word = await readDocument(new Uint8Array((await get('notice.docx')).rawPayload), '通报.docx');
    for (const words of ['沿街商铺占道经营反复出现', '利用边角地块新增停车位1560个', '2031年12月20日']) {
      expect(word.text).toContain(words);
      expect((await get('notice.md')).body).toContain(words);
    }
  });

  it('of the brief counts what the ledger holds, and refuses a month that no calendar has', async () => {
    const brief = await get('briefs/2026-08.docx');
    const { text } = await readDocument(new Uint8Array(brief.rawPayload), '简报.docx');
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    expect(text).toContain(`须整改的末级问题共${rows.length}个[1]，其中尚未启动${rows.length}个[2]`);
    expect((await get('briefs/2026-13.docx')).statusCode).toBe(400);
  });

  it('of a report leads from every count of the ledger to the numbers of the findings', async () => {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    const report = await get('reports/situation.docx');
    const { text } = await readDocument(new Uint8Array(report.rawPayload), '报告.docx');
    const [, cited = ''] = /须整改的末级问题共3个\[(\d+)\]/.exec(text) ?? [];
    const annex = text.slice(text.indexOf('附：数字所指的记录'));
    const numbers = rows.map(({ number }) => number).join('、');
    expect(annex).toMatch(new RegExp(`\\[${cited}\\]\\s+\\S+\\s+3\\s+${numbers}`));
  });

  it.each([
    ['signOff', '销号审批表'],
    ['situation', '问题整改情况表'],
    ['extension', '整改延期申请表'],
  ])('of the form %s of a finding names it and its content hash', async (form, title) => {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    const findingId = rows[0]?.id ?? '';
    const page = await client.call('getFinding', { params: { findingId } });
    const url = `/api/findings/${findingId}/forms/${form}.docx`;
    const response = await app.inject({ url, headers: { host: 'localhost' } });
    const { text } = await readDocument(new Uint8Array(response.rawPayload), '表.docx');
    expect(text).toContain(title);
    expect(text).toContain(page.contentHash);
  });

  it('of the notice withholds from the public what is not public, and says how much', async () => {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    await client.call('correctFinding', {
      params: { findingId: rows[1]?.id ?? '' },
      body: { version: 1, reason: '内部掌握', changes: { visibility: 'internal' } },
    });
    const open = await get('notice.md?version=public');
    expect(open.body).not.toContain('老旧小区停车难');
    expect(open.body).toContain('1个问题不在公开范围');
    expect((await get('notice.md')).body).toContain('老旧小区停车难');
  });

  it('of the ledger holds every field of every finding', async () => {
    const { findings } = (await get('ledger.json')).json<{
      findings: { problem: string; figures: unknown[] }[];
    }>();
    expect(findings.map(({ problem, figures }) => [problem, figures.length])).toEqual([
      ['沿街商铺占道经营反复出现', 3],
      ['老旧小区停车难', 2],
      ['山塘水库维修养护不及时', 3],
    ]);
  });

  it('holds only the findings that were chosen, and says so', async () => {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    const chosen = rows.slice(1).map(({ id }) => `findingIds=${id}`);
    const { extent, findings } = (await get(`ledger.json?${chosen.join('&')}`)).json<{
      extent: string;
      findings: { problem: string }[];
    }>();
    expect(findings.map(({ problem }) => problem)).toEqual(['老旧小区停车难', '山塘水库维修养护不及时']);
    expect(extent).toBe('本件只含选出的2个问题，不是这项整改工作的全部。');
    const lists = await get(`three-lists.docx?${chosen[0]}`);
    const { text } = await readDocument(new Uint8Array(lists.rawPayload), '清单.docx');
    expect(text).toContain('老旧小区停车难');
    expect(text).toContain('本件只含选出的1个问题');
    expect(text).not.toContain('山塘水库维修养护不及时');
    const unknown = await get('ledger.json?findingIds=none');
    expect([unknown.statusCode, unknown.json().error.code]).toEqual([404, 'unknownFinding']);
  });

  it('is refused for a format or a version that is none', async () => {
    for (const path of ['notice.pdf', 'ledger.md', 'notice.md?version=secret']) {
      expect((await get(path)).statusCode).toBe(400);
    }
  });

  it('needs a rectification that is known', async () => {
    for (const path of ['ledger.json', 'notice.md']) {
      const response = await app.inject({
        url: `/api/rectifications/none/${path}`,
        headers: { host: 'localhost' },
      });
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ error: { code: 'unknownRectification' } });
    }
  });
});
