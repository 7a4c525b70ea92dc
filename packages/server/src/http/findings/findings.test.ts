import { beforeAll, describe, expect, it } from 'vitest';
import { importedText } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { refused } from '../../testing/refused.js';
import { testServer } from '../../testing/test-server.js';

const REASON = '核对后更正';

describe('a finding', async () => {
  const { client, app } = await testServer();
  let rectificationId = '';

  beforeAll(async () => {
    rectificationId = await importedText(client, SHORT_NOTICE);
  });

  const page = async (index = 0) => {
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    return client.call('getFinding', { params: { findingId: rows[index]?.id ?? '' } });
  };
  const params = (findingId: string) => ({ params: { findingId } });

  it('opens with its content, its place, its source and its history', async () => {
    const finding = await page(1);
    expect(finding).toMatchObject({ position: 2, total: 3, version: 1, historyNext: null });
    expect(finding.content.figures.map(({ text, value }) => [text, value])).toEqual([
      ['1560个', '1560'],
      ['240个', '240'],
    ]);
    expect(finding.history.map(({ summary, actor }) => [summary, actor])).toEqual([
      ['登记了问题：老旧小区停车难', '本机'],
    ]);
    const { source, content } = finding;
    const [start, end] = content.problemRange ?? [0, 0];
    expect(source?.text.slice(start - source.offset, end - source.offset)).toBe('老旧小区停车难');
  });

  it('is corrected in one figure, and its words follow', async () => {
    const { id, version, content } = await page(0);
    const figure = content.figures.find(({ text }) => text === '86处');
    const corrected = await client.call('correctFigure', {
      params: { findingId: id, figureId: figure?.id ?? '' },
      body: { version, reason: REASON, text: '91处' },
    });
    expect(corrected.version).toBe(version + 1);
    const after = await page(0);
    expect(after.content.measures[0]?.text).toBe('开展集中整治。出动执法人员320人次，清理占道摊点91处。');
    expect(after.history[0]).toMatchObject({ summary: '更正了数字：86处 → 91处', reason: REASON });
  });

  it.each(['很多', '3处和5处', '约', '2031年'])('takes “%s” for no figure', async (text) => {
    const { id, version, content } = await page(0);
    const call = client.call('correctFigure', {
      params: { findingId: id, figureId: content.figures[0]?.id ?? '' },
      body: { version, reason: REASON, text },
    });
    expect(await refused(call)).toMatchObject({ status: 422, code: 'unreadableFigure' });
  });

  it('gains, rewords and loses a measure', async () => {
    const before = await page(1);
    const added = await client.call('addMeasure', {
      ...params(before.id),
      body: { version: before.version, text: '增设夜间车位120个。', marker: '（3）' },
    });
    const reworded = await client.call('correctMeasure', {
      params: { findingId: before.id, measureId: added.id },
      body: {
        ...{ version: added.version, reason: REASON },
        changes: { text: '增设夜间车位150个，印发《夜间停车办法》。' },
      },
    });
    const between = await page(1);
    expect(between.content.measures.at(-1)).toMatchObject({ id: added.id, marker: '（3）', ownLine: true });
    expect(between.content.figures.at(-1)).toMatchObject({ text: '150个', value: '150', place: added.id });
    expect(between.content.documents.at(-1)).toMatchObject({ title: '夜间停车办法', action: 'issued' });
    await client.call('removeMeasure', {
      params: { findingId: before.id, measureId: added.id },
      body: { version: reworded.version, reason: REASON },
    });
    expect((await page(1)).content).toEqual(before.content);
  });

  it('says of a measure alone who does it, by when, and what it must prove', async () => {
    const { id, version, content } = await page(1);
    const measure = { findingId: id, measureId: content.measures[0]?.id ?? '' };
    const due = { kind: 'date', date: '2032-09-30', wording: null } as const;
    const changes = {
      ...{ due, leadUnits: [{ text: '区住建局' }], responsiblePerson: { text: '分管副局长' } },
      ...{ acceptanceCriterion: '车位启用', resultType: 'physical' as const },
    };
    const body = { version, reason: REASON, changes };
    const corrected = await client.call('correctMeasure', { params: measure, body });
    expect(corrected.version).toBe(version + 1);
    const after = await page(1);
    expect(after.content.measures[0]).toMatchObject({ ...changes, text: content.measures[0]?.text });
    expect(after.history[0]?.changes.map(({ field, becomes }) => `${field} ${becomes}`)).toContain(
      '成果类型 实物现场',
    );
    const unknown = { changes: { leadUnits: [{ text: '某局', partyId: 'none' }] } };
    const call = client.call('correctMeasure', {
      params: measure,
      body: { ...body, ...unknown, version: after.version },
    });
    expect((await refused(call)).code).toBe('unknownUnit');
  });

  it('puts a measure behind the one that is named', async () => {
    const before = await page(2);
    const first = before.content.measures[0]?.id ?? '';
    const { id } = await client.call('addMeasure', {
      ...params(before.id),
      body: { version: before.version, text: '开展汛前检查。', after: first },
    });
    expect((await page(2)).content.measures.map((measure) => measure.id)).toEqual([
      first,
      id,
      before.content.measures[1]?.id,
    ]);
  });

  it('is corrected in its words and its fields at once', async () => {
    const { id, version } = await page(2);
    const changes = {
      problem: '山塘水库维修养护不到位',
      leadUnits: [{ text: '区水利局' }],
      completionDue: { kind: 'date' as const, date: '2032-06-30', wording: '2032年6月底前' },
      reportedStatus: 'completed' as const,
    };
    const corrected = await client.call('correctFinding', {
      ...params(id),
      body: { version, reason: REASON, changes },
    });
    expect(corrected.version).toBe(version + 2);
    const { content, history } = await page(2);
    const { reportedStatus: status, ...fields } = changes;
    expect(content).toMatchObject({ ...fields, reported: { status } });
    expect(history[0]?.summary).toContain('牵头单位');
    expect(history[1]?.summary).toBe('修改了问题表述：山塘水库维修养护不及时 → 山塘水库维修养护不到位');
  });

  it('keeps a long history, page by page', async () => {
    const { id } = await page(2);
    const first = await client.call('getFindingHistory', { ...params(id), query: { limit: 2 } });
    const rest = await client.call('getFindingHistory', {
      ...params(id),
      query: { limit: 50, after: first.next ?? '' },
    });
    expect(first.rows).toHaveLength(2);
    expect(rest.rows.at(-1)?.type).toBe('FindingRegistered');
  });

  it('is registered by hand, its figures read from what was typed', async () => {
    const { id } = await client.call('registerFinding', {
      params: { rectificationId },
      body: { problem: '公园夜间照明不足', number: '4', measures: [{ text: '更换路灯85盏。' }] },
    });
    const finding = await client.call('getFinding', params(id));
    expect(finding.content.figures).toMatchObject([{ text: '85盏', value: '85', unit: '盏' }]);
    expect(finding).toMatchObject({ position: 4, total: 4, source: null });
    await client.call('removeFinding', { ...params(id), body: { version: 1, reason: '登记重复' } });
    expect(await refused(client.call('getFinding', params(id)))).toMatchObject({
      status: 404,
      code: 'unknownFinding',
    });
  });

  it('refuses a change that was made upon an older version, and tells the new one', async () => {
    const { id, version, content } = await page(0);
    const stale = version - 1;
    const body = { version: stale, reason: REASON };
    const measure = { findingId: id, measureId: content.measures[0]?.id ?? '' };
    const figure = { findingId: id, figureId: content.figures[0]?.id ?? '' };
    const refusals = await Promise.all([
      refused(client.call('correctFinding', { ...params(id), body: { ...body, changes: { number: '9' } } })),
      refused(client.call('removeFinding', { ...params(id), body })),
      refused(client.call('addMeasure', { ...params(id), body: { version: stale, text: '增加一条。' } })),
      refused(
        client.call('correctMeasure', { params: measure, body: { ...body, changes: { text: '改一条。' } } }),
      ),
      refused(client.call('removeMeasure', { params: measure, body })),
      refused(client.call('correctFigure', { params: figure, body: { ...body, text: '5处' } })),
    ]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 409, code: 'staleVersion', currentVersion: version });
    }
  });

  it('must be known, with its measures and figures', async () => {
    const { id, version } = await page(0);
    const body = { version, reason: REASON };
    const none = { findingId: 'none' };
    const codes = await Promise.all([
      refused(client.call('getFinding', { params: none })),
      refused(client.call('getFindingHistory', { params: none, query: {} })),
      refused(client.call('removeFinding', { params: none, body })),
      refused(client.call('correctFinding', { params: none, body: { ...body, changes: { number: '9' } } })),
      refused(client.call('addMeasure', { params: none, body: { version, text: '增加一条。' } })),
      refused(
        client.call('correctMeasure', {
          params: { findingId: id, measureId: 'none' },
          body: { ...body, changes: { text: '改。' } },
        }),
      ),
      refused(client.call('removeMeasure', { params: { findingId: id, measureId: 'none' }, body })),
      refused(
        client.call('correctFigure', {
          params: { findingId: id, figureId: 'none' },
          body: { ...body, text: '5处' },
        }),
      ),
      refused(
        client.call('registerFinding', { params: { rectificationId: 'none' }, body: { problem: '甲' } }),
      ),
    ]);
    expect(codes.map(({ status, code }) => `${status} ${code}`)).toEqual([
      ...Array.from({ length: 5 }, () => '404 unknownFinding'),
      ...['404 unknownMeasure', '404 unknownMeasure', '404 unknownFigure', '404 unknownRectification'],
    ]);
  });

  it.each([
    ['PATCH', '', { version: 1, changes: {} }, 'reason'],
    ['DELETE', '', { version: 'x', reason: REASON }, 'version'],
    ['POST', '/measures', { version: 1, text: '' }, 'text'],
    ['PATCH', '/measures/m', { version: 0, reason: REASON, changes: { text: '改。' } }, 'version'],
    ['DELETE', '/measures/m', { version: 1, reason: '' }, 'reason'],
    ['PATCH', '/figures/f', { version: 1, reason: REASON, text: 'x'.repeat(61) }, 'text'],
  ])('says which field of %s %s is not understood', async (method, path, payload, field) => {
    const { id } = await page(0);
    const response = await app.inject({
      method: method as 'PATCH',
      url: `/api/findings/${id}${path}`,
      headers: { host: 'localhost' },
      payload,
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { code: 'invalidRequest', fields: [{ path: field }] } });
  });
});
