import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';
import { tooSmall } from './support/small-controls.js';

const LONG =
  '制定印发《全市中小学食堂专账管理和收支公示暂行办法（含附属幼儿园及特殊教育学校食堂委托经营补充规定）》（云教〔2026〕31号），诫勉2人';

describeInBrowser('the registers, and the papers that are written from the records', () => {
  let browser: Browser;
  let town: LoopTown;
  let findingIds: string[];
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    findingIds = await town.register(['食堂资金未设专账', '校舍维修没有台账']);
    await write(findingIds[0] ?? '', LONG);
    await write(
      findingIds[1] ?? '',
      '严格执行《全市中小学食堂专账管理和收支公示暂行办法（含附属幼儿园及特殊教育学校食堂委托经营补充规定）》',
    );
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  /** Adds a measure, in words that are read for documents and sanctions. */
  async function write(findingId: string, text: string): Promise<void> {
    const body = { version: await town.versionOf(findingId), text };
    await town.people.office.client.call('addMeasure', { params: { findingId }, body });
  }

  async function remind(): Promise<void> {
    const { client } = town.people.office;
    const params = { rectificationId: town.rectificationId };
    const { version } = await client.call('getRectification', { params });
    const { content } = await client.call('getFinding', { params: { findingId: findingIds[0] ?? '' } });
    const words = { on: '2026-08-18', text: '请按月公示收支。', replyDue: '2031-12-20' };
    const body = { version, ...words, to: content.leadUnits, findingIds };
    await client.call('issueReminder', { params, body });
  }

  async function downloaded(page: Page, button: string | RegExp): Promise<string> {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return (await saved).suggestedFilename();
  }

  async function sound(page: Page): Promise<void> {
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wider).toBe(false);
    }
    expect(await tooSmall(page)).toEqual([]);
    await page.setViewportSize(DESKTOP);
  }

  test('each line leads to its finding, empty registers say how lines come, and all is one workbook', async () => {
    const { page, complaints } = await town.open(browser, 'office', `/r/${town.rectificationId}`, DESKTOP);
    await page.getByRole('button', { name: '云岭市委巡视整改' }).click();
    await page.getByRole('link', { name: '制度、问责和工作登记簿' }).click();
    await page
      .getByText(/食堂专账管理和收支公示暂行办法/)
      .first()
      .waitFor();
    await page.getByText('云教〔2026〕31号').waitFor();
    expect(await page.getByRole('link', { name: '问题 2.02' }).count()).toBe(1);
    await sound(page);
    expect(await downloaded(page, '导出 Excel')).toContain('登记簿.xlsx');

    await page.getByRole('link', { name: '追责问责' }).click();
    await page.getByRole('cell', { name: '诫勉' }).waitFor();
    await page.getByRole('link', { name: '工作记录' }).click();
    await page.getByText('还没有工作记录').waitFor();
    await sound(page);

    await town.adopt();
    await remind();
    await page.reload();
    await page.getByText('工作提示单〔2026〕1号').waitFor();
    await sound(page);
    await page.getByRole('link', { name: '问题 2.01' }).first().click();
    await page.getByRole('heading', { name: /食堂资金未设专账/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('what cannot be read is told, with the way to try again', async () => {
    const { page } = await town.open(browser, 'office', `/r/${town.rectificationId}`, DESKTOP);
    await page.route('**/api/**/registers/accountability', (route) => route.abort());
    await page.goto(`${town.served.url}/r/${town.rectificationId}/registers/accountability`);
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: '没有连上服务器' }).waitFor();
    await page.unroute('**/api/**/registers/accountability');
    await main.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('cell', { name: '诫勉' }).waitFor();
  });

  test('what can be written is the next thing for the keyboard, and fits a telephone', async () => {
    const { page } = await town.open(browser, 'office', `/r/${town.rectificationId}`, DESKTOP);
    const opener = page.getByRole('button', { name: '写出材料' });
    const lists = page.getByRole('button', { name: '写出三个清单：Word' });
    const focused = (control: Locator) =>
      expect.poll(() => control.evaluate((one) => one === document.activeElement)).toBe(true);
    await opener.focus();
    await page.keyboard.press('Enter');
    await lists.waitFor();
    await page.keyboard.press('Tab');
    await focused(lists);
    await page.keyboard.press('Escape');
    await lists.waitFor({ state: 'hidden' });
    await focused(opener);
    await page.setViewportSize(PHONE);
    await opener.click();
    await lists.waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test('lists, briefs, reports and a reminder are files at one press', async () => {
    const { page, complaints } = await town.open(browser, 'office', `/r/${town.rectificationId}`, DESKTOP);
    await page.getByRole('button', { name: '写出材料' }).click();
    expect(await downloaded(page, '写出三个清单：Excel')).toContain('清单.xlsx');
    expect(await downloaded(page, '写出月度简报：Word')).toContain('月度简报');
    expect(await downloaded(page, '写出季度分析：Excel')).toContain('季度分析');
    expect(await downloaded(page, '整改情况报告')).toContain('草稿');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${town.served.url}/r/${town.rectificationId}/plan`);
    await page.getByRole('button', { name: '打印工作提示单：工作提示单〔2026〕1号' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await downloaded(page, '打印工作提示单：工作提示单〔2026〕1号')).toContain('〔2026〕1号.docx');

    await page.goto(`${town.served.url}/f/${findingIds[0]}`);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    expect(await downloaded(page, '销号审批表')).toContain('销号审批表2.01.docx');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
