import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Ledger } from './screens/ledger.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { noticeParagraphs } from './support/documents.js';
import { faults } from './support/faults.js';
import { ledgerOf, sampleLedger } from './support/seed.js';
import { type Served, serve } from './support/served.js';

describeInBrowser('the ledger', () => {
  let browser: Browser;
  let served: Served;
  let id: string;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    id = await sampleLedger(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  const open = async (search = '', viewport = DESKTOP) => {
    const { page } = await openPage(browser, viewport);
    await page.goto(`${served.url}/r/${id}${search}`);
    await page.getByText('问题总数').waitFor();
    return { page, ledger: new Ledger(page) };
  };

  test('counts what the notice claims side by side, and says that nobody has verified it', async () => {
    const { page } = await open();
    const counts = page.getByRole('region', { name: '台账各类问题的数目' });
    expect(await counts.textContent()).toContain('问题总数45');
    expect(await counts.getByRole('button', { name: /已完成整改/ }).textContent()).toContain('31');
    expect(await counts.getByRole('button', { name: /持续推进/ }).textContent()).toContain('14');
    expect(await counts.textContent()).toContain('通报所述，未经核验');
    expect(await counts.textContent()).not.toContain('%');
  });

  test('search marks the words, shows where they stand, and the address keeps it', async () => {
    const { page, ledger } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('资金');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('资金');
    await expect.poll(() => ledger.table.locator('mark').count()).toBeGreaterThan(1);
    expect(new Set(await ledger.table.locator('mark').allTextContents())).toEqual(new Set(['资金']));
    const rows = await ledger.table.getByRole('link').count();
    expect(await ledger.matched()).toBe(rows);
    await page.reload();
    await ledger.row('国有企业违规出借资金').waitFor();
    expect(await ledger.search.inputValue()).toBe('资金');
  });

  test('a count that is pressed before the typed words are searched for narrows as well, and the words stay', async () => {
    const { page, ledger } = await open();
    const counts = page.getByRole('region', { name: '台账各类问题的数目' });
    await page.keyboard.press('/');
    await page.keyboard.type('资金');
    await counts.getByRole('button', { name: /持续推进/ }).click();
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ q: '资金', reportedStatus: 'ongoing' });
    expect(await ledger.search.inputValue()).toBe('资金');
  });

  test('conditions add up, and an empty result offers to take the last one away', async () => {
    const { page, ledger } = await open('?q=储备粮');
    await page.getByRole('button', { name: /持续推进/ }).click();
    await page.getByRole('heading', { name: '没有符合这些条件的问题' }).waitFor();
    await page.getByRole('button', { name: '去掉“持续推进”' }).click();
    await ledger.row('储备粮轮换监管缺位').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await ledger.row('招商引资重签约轻落地').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('a chapter chosen in the filter bar narrows the table', async () => {
    const { page, ledger } = await open();
    await ledger.filter('章节', '按计划持续推进的整改事项');
    await expect.poll(() => ledger.row('已完成整改').count()).toBe(0);
    await expect.poll(() => ledger.row('持续推进').count()).toBeGreaterThan(5);
    expect(new URL(page.url()).searchParams.get('section')).toBe('按计划持续推进的整改事项');
  });

  test('columns are chosen and stay with the address', async () => {
    const { page, ledger } = await open();
    await page.getByRole('button', { name: '显示列' }).click();
    await page.getByRole('checkbox', { name: '公开范围' }).click();
    await page.getByRole('checkbox', { name: '数字' }).click();
    await ledger.column('公开范围').waitFor();
    await expect.poll(() => ledger.column('数字').count()).toBe(0);
    await page.reload();
    await ledger.column('公开范围').waitFor();
    expect(await ledger.column('数字').count()).toBe(0);
  });

  test('a chapter folds away and the fold outlives a reload', async () => {
    const { page, ledger } = await open();
    await page.getByRole('button', { name: /已完成整改的事项/ }).click();
    await expect.poll(() => ledger.row('招商引资重签约轻落地').count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: /已完成整改的事项/, expanded: false }).waitFor();
    await ledger.row('科技投入偏低').waitFor();
  });

  test('keys go from row to row and open a finding', async () => {
    const { page, ledger } = await open();
    await ledger.row('湖区保护').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /湖区保护/ }).waitFor();
  });

  test('rows are ticked by the space bar, by ⇧ up to a row, and all at once', async () => {
    const { page, ledger } = await open('?group=none');
    await ledger.row('湖区保护').waitFor();
    const bar = page.getByRole('region', { name: '已选的问题' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await bar.getByText('已选 1 个问题').waitFor();
    const boxes = ledger.table.getByRole('checkbox', { name: /^选中/ });
    await boxes.nth(3).click({ modifiers: ['Shift'] });
    await bar.getByText('已选 4 个问题').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await bar.getByText('已选 5 个问题').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'hidden' });
    await ledger.table.getByRole('checkbox', { name: /^全选这/ }).check();
    await bar.getByText('已选 45 个问题').waitFor();
  });

  test('ticks outlive other conditions and a look at a finding, and only they are exported', async () => {
    const { page, ledger } = await open('?q=储备粮');
    await ledger.table.getByRole('checkbox', { name: /^选中/ }).first().check();
    await page.getByRole('button', { name: '清除条件' }).click();
    const other = ledger.row('招商引资重签约轻落地');
    await other.getByRole('checkbox').check();
    await other.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /招商引资/ }).waitFor();
    await page.goBack();
    await page.getByText('已选 2 个问题').waitFor();
    await ledger.search.fill('招商引资');
    await page.getByText('其中 1 个不在眼前的列表里').waitFor();
    await page.getByRole('button', { name: '导出所选' }).click();
    const lists = page.getByRole('button', { name: '台账 Excel' });
    const [answer] = await Promise.all([
      page.waitForResponse(/ledger\.xlsx/),
      downloaded(page, () => lists.click()),
    ]);
    expect(new URL(answer.url()).searchParams.getAll('findingIds')).toHaveLength(2);
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await faults(page)).toEqual([]);
    }
  });

  test('the head of the table sticks under the conditions, however many lines they take', async () => {
    const { page } = await open('?group=none', { width: 1000, height: 700 });
    await page.mouse.wheel(0, 900);
    const head = page.getByRole('columnheader', { name: '问题' });
    const search = page.getByRole('searchbox', { name: '找问题' });
    const bar = page.getByRole('button', { name: '登记问题' });
    const bottomOf = async (one: Locator) => {
      const box = await one.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    await expect.poll(async () => (await head.boundingBox())?.y).toBeGreaterThanOrEqual(await bottomOf(bar));
    expect((await head.boundingBox())?.y).toBeGreaterThanOrEqual(await bottomOf(search));
  });

  test('? lists the keys, and focus comes back when the list is closed', async () => {
    const { page, ledger } = await open();
    await ledger.row('湖区保护').waitFor();
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const before = await focused();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '本页的按键' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(focused).toBe(before);
  });

  test('Excel and Word are written with real contents, and Markdown says the public version is one', async () => {
    const { page } = await open();
    const excel = await downloaded(page, () => page.getByRole('button', { name: '导出 Excel' }).click());
    expect(excel.name).toMatch(/\.xlsx$/);
    expect(excel.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: '写出材料' }).click();
    const write = (format: string) => page.getByRole('button', { name: `写出通报：${format}` }).click();
    const word = await downloaded(page, () => write('Word'));
    expect(word.name).toMatch(/\.docx$/);
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(word.bytes.includes('word/document.xml')).toBe(true);
    const markdown = await downloaded(page, () => write('Markdown'));
    expect(markdown.bytes.toString()).toContain('储备粮轮换监管缺位');
  });

  test('a file that takes long is given up by the same button, and can be asked for again', async () => {
    const { page } = await open();
    const never = new Promise<void>(() => {});
    await page.route('**/ledger.xlsx*', () => never, { times: 1 });
    const button = page.getByRole('button', { name: '导出 Excel' });
    await button.click();
    const givenUp = page.waitForEvent('requestfailed', (request) => request.url().includes('ledger.xlsx'));
    await page.getByRole('button', { name: '停止写出' }).click();
    await givenUp;
    await button.waitFor();
    expect(await page.getByText('文件没有写出来').count()).toBe(0);
    expect((await downloaded(page, () => button.click())).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('on a phone findings are cards, and search and registering work the same', async () => {
    const { page, ledger } = await open('', PHONE);
    const cards = page.getByRole('list', { name: '问题' });
    await cards.getByRole('listitem').filter({ hasText: '湖区保护' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await ledger.search.fill('储备粮');
    await expect.poll(() => cards.locator('mark').count()).toBeGreaterThan(0);
    for (const name of ['写出材料', '登记问题']) {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test('three hundred findings scroll to the end, a page at a time', async () => {
    const long = await ledgerOf(served, noticeParagraphs(300).join('\n'));
    const { page } = await openPage(browser, DESKTOP);
    await page.goto(`${served.url}/r/${long}`);
    const ledger = new Ledger(page);
    await ledger.row('第1片区').first().waitFor();
    expect(await ledger.table.getByRole('row').count()).toBeLessThan(80);
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 4000);
          return ledger.row('第300片区').count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
  });
});

async function downloaded(page: Page, start: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
