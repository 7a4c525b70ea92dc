import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { appoint, enrol, firstAdministrator, giveRole, join } from './support/people.js';
import { ledgerOf } from './support/seed.js';
import { type Served, serve } from './support/served.js';

const NOTICE = '关于“渔港环境整治不彻底”问题的整改。清理废弃渔船63艘。';

describeInBrowser('a machine without accounts', () => {
  let browser: Browser;
  let filled: Served;
  let empty: Served;
  beforeAll(async () => {
    [browser, filled, empty] = await Promise.all([launch(), serve(), serve()]);
    const { id: unitId } = await filled.client.call('registerUnit', {
      body: { name: '云岭市教育局', level: 'unit', parentId: null, aliases: ['市教育局'] },
    });
    const posts = [{ unitId, title: '办公室主任', from: '2026-01-01' }];
    await filled.client.call('registerPerson', { body: { name: '贺青山', posts } });
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([filled?.stop(), empty?.stop()]);
  });

  test('the organisation goes out in one workbook and comes in by it, after a look at what will change', async () => {
    const { page, complaints } = await openPage(browser, DESKTOP);
    await page.goto(`${filled.url}/organisation/file`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出现有的' }).click();
    const workbook = await (await waiting).path();

    await page.goto(`${empty.url}/settings`);
    await page.getByRole('link', { name: '用 Excel 登记' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选 Excel 文件' }).click();
    await (await choosing).setFiles({
      name: '单位和人员.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(workbook),
    });
    await page.getByRole('table', { name: '这份文件会怎样' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.getByRole('list', { name: '这份文件会怎样' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^照此登记/ }).click();
    await page.getByText('登记好了').waitFor();
    await page.getByRole('link', { name: '看人员' }).click();
    await page.getByText('云岭市教育局 办公室主任').waitFor();
    expect(complaints).toEqual([]);
  });

  test('accounts are enabled in the settings, by a link that is shown once', async () => {
    const { page, complaints } = await openPage(browser, DESKTOP);
    await page.goto(empty.url);
    await page.getByRole('link', { name: '设置' }).click();
    await page.getByRole('button', { name: '启用账号' }).click();
    const address = await page.getByLabel('一次性链接，交给首位系统管理员').inputValue();
    expect(await violations(page)).toEqual([]);
    await page.goto(address);
    await page.getByRole('heading', { name: '建立系统管理员' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a ledger from before stays, and is seen by whoever is given a role in it', async () => {
    const rectificationId = await ledgerOf(empty, NOTICE);
    const { path } = await empty.client.call('enableAccounts', {});
    const system = await firstAdministrator({ ...empty, firstLink: empty.url + path });
    await expect(empty.client.call('listRectifications', { query: {} })).rejects.toMatchObject({
      status: 401,
    });

    const watcher = await enrol(system, { name: '安若谷' });
    await appoint(system, watcher.personId, 'securityAdmin');
    const security = await join(empty, system, { ...watcher, name: '安若谷', loginName: 'anquan' });
    const { id: unitId } = await system.client.call('registerUnit', {
      body: { name: '云岭市委整改办', level: 'unit', parentId: null, aliases: [] },
    });
    const post = await enrol(system, { name: '陆文澜', unitId });
    await giveRole(security, { ...post, role: 'office', rectificationId: null });
    const office = await join(empty, system, { ...post, name: '陆文澜', loginName: 'zhenggaiban' });
    const list = async () => (await office.client.call('listRectifications', { query: {} })).rows;
    // It was made for no unit of the tree, so that a role in all of a unit's work does not reach it.
    expect(await list()).toEqual([]);
    await giveRole(security, { ...post, role: 'office', rectificationId });
    expect((await list()).map(({ id }) => id)).toEqual([rectificationId]);
  });
});
