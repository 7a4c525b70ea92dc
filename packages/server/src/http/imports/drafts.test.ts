import type { ImportStatus } from '@bihuan/contract';
import { describe, expect, it } from 'vitest';
import { importedText, pastedDraft } from '../../testing/imported.js';
import { SHORT_NOTICE } from '../../testing/notices.js';
import { refused } from '../../testing/refused.js';
import { testServer } from '../../testing/test-server.js';

describe('a draft', async () => {
  const { client, app } = await testServer();
  const params = ({ id }: ImportStatus) => ({ params: { importId: id } });
  const retitled = { kind: 'setHeader', field: 'title', value: '另一个标题', range: null } as const;

  it('is corrected, and each correction can be taken back', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const { version } = await client.call('editDraft', {
      ...params(status),
      body: { version: status.version, edit: retitled },
    });
    const corrected = await client.call('getDraft', params(status));
    expect(corrected).toMatchObject({ version, editCount: 1, notice: { title: '另一个标题' } });
    const undone = await client.call('undoEdit', { ...params(status), body: { version } });
    expect(undone.editCount).toBe(0);
    expect(undone.notice.title).not.toBe('另一个标题');
  });

  it('counts its items anew when they change', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const edit = { kind: 'deleteItem', item: 0 } as const;
    await client.call('editDraft', { ...params(status), body: { version: status.version, edit } });
    expect((await client.call('getImport', params(status))).itemCount).toBe(2);
  });

  it('refuses corrections that make no sense, in the words of the draft', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const edit = { kind: 'deleteItem', item: 40 } as const;
    const call = client.call('editDraft', { ...params(status), body: { version: status.version, edit } });
    expect(await refused(call)).toMatchObject({
      status: 422,
      code: 'impossibleEdit',
      message: expect.stringContaining('第 41 个问题'),
    });
  });

  it('refuses corrections of an unknown kind', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const response = await app.inject({
      method: 'POST',
      url: `/api/imports/${status.id}/edits`,
      headers: { host: 'localhost' },
      payload: { version: status.version, edit: { kind: 'explode' } },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { code: 'invalidRequest' } });
  });

  it('refuses corrections that were made upon an older version, and tells the new one', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const body = { version: status.version, edit: retitled };
    const { version } = await client.call('editDraft', { ...params(status), body });
    const refusals = await Promise.all([
      refused(client.call('editDraft', { ...params(status), body })),
      refused(client.call('undoEdit', { ...params(status), body: { version: status.version } })),
      refused(client.call('acceptDraft', { ...params(status), body: { version: status.version } })),
    ]);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 409, code: 'staleVersion', currentVersion: version });
    }
  });

  it('has nothing to take back at first', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const call = client.call('undoEdit', { ...params(status), body: { version: status.version } });
    expect(await refused(call)).toMatchObject({ status: 409, code: 'nothingToUndo' });
  });

  it('becomes a ledger once, with its corrections', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const edited = await client.call('editDraft', {
      ...params(status),
      body: { version: status.version, edit: retitled },
    });
    const { rectificationId } = await client.call('acceptDraft', { ...params(status), body: edited });
    const page = await client.call('getRectification', { params: { rectificationId } });
    expect(page.header.title).toBe('另一个标题');
    expect(page.source).toMatchObject({ importId: status.id, fileName: '粘贴的文字.txt' });
    const accepted = await client.call('getImport', params(status));
    expect(accepted).toMatchObject({ state: 'accepted', rectificationId });
    const body = { version: accepted.version };
    const refusals = await Promise.all([
      refused(client.call('acceptDraft', { ...params(status), body })),
      refused(client.call('editDraft', { ...params(status), body: { ...body, edit: retitled } })),
      refused(client.call('cancelImport', params(status))),
    ]);
    for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409, code: 'alreadyAccepted' });
  });

  it('is not accepted in part: a refusal of the ledger leaves no trace', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    const edit = { kind: 'setProblem', item: 2, value: '机密★1年', range: null } as const;
    const { version } = await client.call('editDraft', {
      ...params(status),
      body: { version: status.version, edit },
    });
    const before = await client.call('listRectifications', { query: {} });
    const call = client.call('acceptDraft', { ...params(status), body: { version } });
    expect(await refused(call)).toMatchObject({ status: 422, code: 'classifiedText' });
    expect(await client.call('listRectifications', { query: {} })).toEqual(before);
    expect(await client.call('getImport', params(status))).toMatchObject({ state: 'ready', version });
  });

  it('is given up, and then is no draft any more', async () => {
    const status = await pastedDraft(client, SHORT_NOTICE);
    expect(await client.call('cancelImport', params(status))).toMatchObject({ state: 'cancelled' });
    expect(await client.call('cancelImport', params(status))).toMatchObject({ state: 'cancelled' });
    expect(await refused(client.call('getDraft', params(status)))).toMatchObject({
      status: 409,
      code: 'draftNotReady',
    });
  });

  it('makes a rectification of its own: one that has been concluded takes nothing in', async () => {
    const concluded = { rectificationId: await importedText(client, SHORT_NOTICE) };
    const ask = () => client.call('getRectification', { params: concluded });
    const end = { version: (await ask()).version, on: '2032-08-25', reason: '集中整改结束' };
    await client.call('concludeRectification', { params: concluded, body: end });
    const before = await ask();
    expect(await importedText(client, SHORT_NOTICE)).not.toBe(concluded.rectificationId);
    expect(await ask()).toEqual(before);
    const typed = client.call('registerFinding', { params: concluded, body: { problem: '公园照明不足' } });
    expect(await refused(typed)).toMatchObject({
      status: 409,
      code: 'rectificationClosed',
      message: expect.stringContaining('请整改办先重新打开'),
    });
  });
});
