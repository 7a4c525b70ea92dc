import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pastedDraft, settledImport } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { refused } from '../../testing/refused.js';
import { testServer } from '../../testing/test-server.js';
import { formWith } from '../../testing/upload.js';

const SAMPLES = new URL('../../../../../samples/', import.meta.url).pathname;
const headers = { host: 'localhost' };

describe('importing', async () => {
  const { client, app } = await testServer({
    config: { samplePath: join(SAMPLES, '01-city-inspection-notice.txt'), uploadBytes: 200_000 },
  });
  const upload = (name: string, bytes: Uint8Array | string) =>
    app.inject({ method: 'POST', url: '/api/imports', ...formWith('file', name, bytes) });
  const params = (importId: string) => ({ params: { importId } });

  it('a pasted text becomes a draft of its findings', async () => {
    const started = await client.call('pasteImport', { body: { text: SHORT_NOTICE, name: '松涧区通报' } });
    expect(started).toMatchObject({ state: 'converting', fileName: '松涧区通报.txt' });
    const { state, itemCount } = await settledImport(client, started.id);
    expect({ state, itemCount }).toEqual({ state: 'ready', itemCount: 3 });
    const draft = await client.call('getDraft', params(started.id));
    expect(draft.notice.items.map(({ problem }) => problem)).toEqual([
      '沿街商铺占道经营反复出现',
      '老旧小区停车难',
      '山塘水库维修养护不及时',
    ]);
    expect(draft.source).toMatchObject({ format: 'txt', text: SHORT_NOTICE });
  });

  it('an uploaded file does too, under a name that is only a name', async () => {
    const response = await upload('../..\\通报\u202e.txt', SHORT_NOTICE);
    expect(response.statusCode).toBe(201);
    const { id, fileName } = response.json<{ id: string; fileName: string }>();
    expect(fileName).toBe('通报.txt');
    expect((await settledImport(client, id)).state).toBe('ready');
  });

  it('the sample does too', async () => {
    const { id } = await client.call('sampleImport', {});
    expect((await settledImport(client, id)).itemCount).toBeGreaterThan(20);
  });

  it('a workbook waits for its columns, then becomes a draft', async () => {
    const response = await upload('三项清单.xlsx', readFileSync(join(SAMPLES, 'lists/three-lists.xlsx')));
    const { id } = response.json<{ id: string }>();
    expect((await settledImport(client, id)).state).toBe('mapping');
    const { sheets } = await client.call('getListPreview', params(id));
    const [first, ...others] = sheets.map(({ name, columns }) => ({ sheet: name, columns }));
    if (!first) throw new Error('the workbook has no sheets');
    await client.call('mapLists', { ...params(id), body: { ...first, others } });
    const { state, itemCount } = await settledImport(client, id);
    expect(state).toBe('ready');
    const { notice } = await client.call('getDraft', params(id));
    expect(notice.items).toHaveLength(itemCount ?? 0);
    expect(notice.items.some(({ duties }) => (duties?.leadUnits.length ?? 0) > 0)).toBe(true);
  });

  it('a workbook that says who and when for each measure keeps it with the measure', async () => {
    const response = await upload('三项清单.xlsx', readFileSync(join(SAMPLES, 'lists/three-lists.xlsx')));
    const { id } = response.json<{ id: string }>();
    await settledImport(client, id);
    const { sheets } = await client.call('getListPreview', params(id));
    const [first, ...others] = sheets.map(({ name, columns }) => ({ sheet: name, columns }));
    await client.call('mapLists', { ...params(id), body: { ...first, others } as never });
    const { version } = await settledImport(client, id);
    const { rectificationId } = await client.call('acceptDraft', { ...params(id), body: { version } });
    const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
    const finding = rows.find(({ problem }) => problem.startsWith('粮食安全责任'));
    const page = await client.call('getFinding', { params: { findingId: finding?.id ?? '' } });
    const said = page.content.measures.map(({ due, responsiblePerson }) => [due, responsiblePerson?.text]);
    expect(said).toEqual([
      [{ kind: 'date', date: '2024-11-30', wording: '2024年11月底前' }, '市粮食和物资储备局局长'],
      [{ kind: 'date', date: '2024-12-31', wording: '2024年12月31日' }, '市粮食和物资储备局副局长'],
    ]);
  });

  it('a mapping without problems is refused, and waits again with the reason', async () => {
    const response = await upload('清单.xlsx', readFileSync(join(SAMPLES, 'lists/three-lists.xlsx')));
    const { id } = response.json<{ id: string }>();
    await settledImport(client, id);
    const { sheets } = await client.call('getListPreview', params(id));
    const columns = sheets[0]?.columns.map(({ index }) => ({ index, field: null })) ?? [];
    await client.call('mapLists', { ...params(id), body: { sheet: sheets[0]?.name ?? '', columns } });
    const { state, failure } = await settledImport(client, id);
    expect(state).toBe('mapping');
    expect(failure).toMatchObject({ code: 'noLists', message: expect.stringContaining('问题') });
  });

  it('the list shows the latest first, page by page', async () => {
    const first = await client.call('listImports', { query: { limit: 2 } });
    const rest = await client.call('listImports', { query: { limit: 100, after: first.next ?? '' } });
    const all = await client.call('listImports', { query: { limit: 100 } });
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(all.rows.map(({ createdAt }) => createdAt)).toEqual(
      all.rows
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
  });

  it('refuses what is no file, and what is too large, keeping nothing of it', async () => {
    const noFile = await app.inject({ method: 'POST', url: '/api/imports', headers, payload: { file: 'x' } });
    expect(noFile.statusCode).toBe(415);
    expect((await upload('空.txt', '')).json()).toMatchObject({ error: { code: 'emptyFile' } });
    const before = await client.call('listImports', { query: {} });
    const large = await upload('大.txt', 'a'.repeat(200_001));
    expect(large.statusCode).toBe(413);
    expect(large.json()).toMatchObject({ error: { code: 'tooLarge' } });
    expect(await client.call('listImports', { query: {} })).toEqual(before);
  });

  it('refuses empty and missing text with a sentence', async () => {
    expect(await refused(client.call('pasteImport', { body: { text: ' \n ' } }))).toMatchObject({
      status: 400,
      code: 'emptyText',
    });
    const missing = await app.inject({ method: 'POST', url: '/api/imports/text', headers, payload: {} });
    expect(missing.json()).toMatchObject({
      error: {
        code: 'invalidRequest',
        fields: [{ path: 'text', message: expect.stringContaining('没有填') }],
      },
    });
  });

  it('knows no other import', async () => {
    for (const name of ['getImport', 'getDraft', 'getListPreview', 'cancelImport'] as const) {
      expect(await refused(client.call(name, params('none')))).toMatchObject({
        status: 404,
        code: 'unknownImport',
      });
    }
  });

  it('says so where the sample is missing', async () => {
    const { client: bare } = await testServer();
    expect(await refused(bare.call('sampleImport', {}))).toMatchObject({
      status: 404,
      code: 'sampleMissing',
    });
  });

  it('keeps mapping for workbooks', async () => {
    const { id } = await pastedDraft(client, SHORT_NOTICE);
    expect(await refused(client.call('getListPreview', params(id)))).toMatchObject({
      status: 409,
      code: 'notMapping',
    });
  });
});
