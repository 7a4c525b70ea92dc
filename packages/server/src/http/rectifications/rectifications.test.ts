import { beforeAll, describe, expect, it } from 'vitest';
import { importedText } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { refused } from '../../testing/refused.js';
import { testServer } from '../../testing/test-server.js';

const HEADER = {
  ...{ kind: '审计' as const, genre: 'plan' as const, title: '桐花渡学校审计整改方案', issuer: null },
  ...{ inspectedBody: '桐花渡学校', inspectionTeam: null, authority: null, round: null },
  ...{ inspectedFrom: null, inspectedTo: null, feedbackDate: '2031-05-06', publishedDate: null },
};

describe('a rectification', async () => {
  const { client, app } = await testServer();
  let rectificationId = '';

  beforeAll(async () => {
    rectificationId = await importedText(client, SHORT_NOTICE);
  });
  const params = () => ({ params: { rectificationId } });

  it('holds what the notice says besides its findings', async () => {
    const page = await client.call('getRectification', params());
    expect(page.header).toMatchObject({
      inspectedBody: '松涧区',
      feedbackDate: '2031-06-18',
      genre: 'notice',
    });
    expect(page.organisation).toMatchObject({
      text: '区委成立整改工作领导小组，召开专题会议4次，研究解决问题17个。',
    });
    expect(page.nextSteps?.text.split('\n')).toEqual([
      '一是压实责任。持续推进未完成事项。',
      '二是巩固成果。适时开展回头看。',
    ]);
    expect(page.contact).toMatchObject({ phone: '0000-1234567', email: 'xunchazhenggai@example.cn' });
  });

  it('is counted by what the notice reports', async () => {
    expect(await client.call('countLedger', params())).toMatchObject({
      total: 3,
      byReportedStatus: { completed: 2, ongoing: 1, unspecified: 0, none: 0 },
      byStand: {
        ...{ registered: 3, underway: 0, reopened: 0, submitted: 0, endorsed: 0, verified: 0 },
        ...{ longTerm: 0, resolved: 0, notImplemented: 0, voided: 0 },
      },
      byLevel: [{ level: 1, count: 3 }],
      bySection: [
        { section: '已完成整改的事项', count: 2 },
        { section: '按计划持续推进的整改事项', count: 1 },
      ],
      leadLeaders: [],
      leadUnits: [],
    });
  });

  it('is begun without a document, and stands first in the list', async () => {
    const { id } = await client.call('registerRectification', { body: { header: HEADER } });
    const { rows } = await client.call('listRectifications', { query: {} });
    expect(rows[0]).toMatchObject({ id, name: '桐花渡学校审计整改方案', findingCount: 0 });
    expect(rows).toHaveLength(2);
    const first = await client.call('listRectifications', { query: { limit: 1 } });
    const second = await client.call('listRectifications', { query: { limit: 1, after: first.next ?? '' } });
    expect([...first.rows, ...second.rows]).toEqual(rows);
  });

  it('is corrected in header, chapters and contact at once', async () => {
    const { version, nextSteps } = await client.call('getRectification', params());
    const changed = await client.call('correctRectification', {
      ...params(),
      body: {
        version,
        reason: '补充轮次',
        header: { round: '四届市委第六轮巡察' },
        nextSteps: { ...(nextSteps ?? { heading: '' }), text: '一是压实责任。', range: null },
        contact: { phone: '0000-7654321', email: null, post: null },
      },
    });
    const page = await client.call('getRectification', params());
    expect(page).toMatchObject({
      version: changed.version,
      name: '松涧区 · 四届市委第六轮巡察',
      header: { round: '四届市委第六轮巡察' },
      nextSteps: { text: '一是压实责任。' },
      contact: { phone: '0000-7654321', email: null },
    });
  });

  it('refuses dates that cannot be', async () => {
    const { version } = await client.call('getRectification', params());
    const body = { version, reason: '更正日期', header: { feedbackDate: '2031-02-30' } };
    const error = await refused(client.call('correctRectification', { ...params(), body }));
    expect(error).toMatchObject({ status: 400, code: 'invalidRequest' });
    expect(error?.message).toContain('日历上有这一天');
  });

  it('refuses a change that was made upon an older version, and tells the new one', async () => {
    const { version } = await client.call('getRectification', params());
    const body = { version: version + 7, reason: '更正', header: { round: '别的轮次' } };
    expect(await refused(client.call('correctRectification', { ...params(), body }))).toMatchObject({
      status: 409,
      code: 'staleVersion',
      currentVersion: version,
    });
  });

  it('must be known', async () => {
    const none = { params: { rectificationId: 'none' } };
    const refusals = await Promise.all([
      refused(client.call('getRectification', none)),
      refused(client.call('countLedger', none)),
      refused(client.call('listFindings', { ...none, query: {} })),
      refused(client.call('correctRectification', { ...none, body: { version: 1, reason: '更正' } })),
    ]);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 404, code: 'unknownRectification' });
  });

  it.each([
    ['GET', '/api/rectifications?limit=0', undefined, 'limit'],
    ['POST', '/api/rectifications', { header: { ...HEADER, genre: 'novel' } }, 'header.genre'],
    ['PATCH', '/api/rectifications/x', { version: 1 }, 'reason'],
  ])('says which field of %s %s is not understood', async (method, url, payload, field) => {
    const request = { method: method as 'GET', url, headers: { host: 'localhost' } };
    const response = await app.inject({ ...request, ...(payload && { payload }) });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { fields: [{ path: field }] } });
  });

  it('refuses a place in the list that it never gave out', async () => {
    const response = await app.inject({ url: '/api/rectifications?after=x', headers: { host: 'localhost' } });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { code: 'invalidCursor' } });
  });
});
