import { expect, test } from 'vitest';
import { Review } from './screens/review.js';
import { startedApp } from './support/app.js';
import { DESKTOP, describeInBrowser, openPage, PHONE } from './support/browser.js';

describeInBrowser('from an empty program to a ledger', () => {
  const app = startedApp();

  test('a person without a mouse reads the sample, corrects the draft and makes a ledger', async () => {
    const { page, complaints } = await openPage(app.browser, DESKTOP);
    await page.goto(app.served.url);
    await page.getByRole('heading', { name: '把反馈意见放进来，几分钟后就有台账' }).waitFor();
    await page.getByRole('button', { name: '打开样例' }).focus();
    await page.keyboard.press('Enter');

    const review = new Review(page);
    await review.draft.waitFor();
    expect(await review.index.getByRole('button', { name: '篇首' }).getAttribute('aria-current')).toBe(
      'true',
    );

    // The guessed date is taken over.
    await review.goTo('巡视结束日期');
    expect(await review.current.textContent()).toContain('推定');
    expect(await review.source.locator('[class*=focused]').textContent()).toBe('6月25日');
    await review.press('Enter');
    await review.saved();
    expect(await review.field('巡视结束日期').textContent()).toContain('已采用');

    // On to the first finding; its words are changed and the change is taken back.
    await review.press('Control+Enter');
    await review.goTo('问题');
    const before = (await review.current.locator('span').nth(1).textContent())?.trim();
    await review.press('e');
    await page.keyboard.type('（校）');
    await review.press('Control+Enter');
    await review.index.getByRole('button', { name: '已校' }).waitFor();
    await page.getByRole('button', { name: '上一条' }).press('Enter');
    await expect.poll(() => review.field('问题').textContent()).toContain(`${before}（校）`);

    // A measure is cut in two, joined again, and deleted; each can be undone.
    const measures = async () =>
      Number(/措施 (\d+) 条/.exec((await review.draft.textContent()) ?? '')?.[1] ?? Number.NaN);
    const count = await measures();
    await review.goTo('措施 一是');
    await review.press('s', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await expect.poll(measures).toBe(count + 1);
    await review.press('Control+z');
    await expect.poll(measures).toBe(count);
    await review.goTo('措施 二是');
    await review.press('m');
    await expect.poll(measures).toBe(count - 1);
    await review.press('Control+z');
    await expect.poll(measures).toBe(count);
    await review.goTo('措施 三是');
    await review.press('Delete');
    await expect.poll(measures).toBe(count - 1);
    await review.saved();

    // Nothing is lost when the page is loaded again in the middle.
    const address = page.url();
    await page.reload();
    await review.draft.waitFor();
    expect(page.url()).toBe(address);
    expect(await measures()).toBe(count - 1);
    expect(await review.field('问题').textContent()).toContain('（校）');

    await page.getByRole('button', { name: '建立台账' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('45 个问题会进台账').waitFor();
    await page.getByRole('button', { name: '建立台账' }).last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/r\//);
    await page.getByRole('table', { name: '问题' }).waitFor();
    expect(await page.getByRole('link', { name: /（校）/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('the home page now leads to the ledger', async () => {
    const { page } = await openPage(app.browser, DESKTOP);
    await page.goto(app.served.url);
    await page.waitForURL(/\/r\//);
    await expect.poll(() => page.title()).toContain('云岭市');
  });

  test('words that are typed and not yet stored outlive a reload', async () => {
    const { page } = await openPage(app.browser, DESKTOP);
    const { id } = await app.served.client.call('sampleImport', {});
    await page.goto(`${app.served.url}/import/${id}`);
    const review = new Review(page);
    await review.draft.waitFor();
    await review.goTo('标题');
    await review.press('e');
    await page.keyboard.type('还没写完');
    await page.reload();
    await review.draft.waitFor();
    await review.press('e');
    expect(await review.draft.getByRole('textbox', { name: '标题' }).inputValue()).toContain('还没写完');
  });

  test('a date that is none is refused in a sentence, and the reader stays where it is', async () => {
    const { page } = await openPage(app.browser, DESKTOP);
    const { id } = await app.served.client.call('sampleImport', {});
    await page.goto(`${app.served.url}/import/${id}`);
    const review = new Review(page);
    await review.draft.waitFor();
    await review.goTo('反馈日期');
    await review.press('e', 'Control+a');
    await page.keyboard.type('2024-13-40');
    await review.press('Control+Enter');
    await page.getByRole('alert').getByText('确有这一天').waitFor();
    expect(page.url()).toContain('field=feedbackDate');
    expect(await review.draft.getByRole('textbox', { name: '反馈日期' }).inputValue()).toBe('2024-13-40');
  });

  test('on a phone the sample is read and the ledger made with a thumb', async () => {
    const { page, complaints } = await openPage(app.browser, PHONE);
    const { id } = await app.served.client.call('sampleImport', {});
    await page.goto(`${app.served.url}/import/${id}`);
    const review = new Review(page);
    await review.draft.waitFor();
    await review.field('巡视结束日期').click();
    await page.getByRole('button', { name: '采用' }).click();
    await review.saved();
    await page.getByText('原文', { exact: true }).first().click();
    await review.source.getByText('6月25日').waitFor();
    await page.getByRole('button', { name: '看第一个问题' }).click();
    await review.source.getByText('上下一般粗').waitFor();
    await page.getByRole('button', { name: '建立台账' }).click();
    await page.getByRole('button', { name: '建立台账' }).last().click();
    await page.waitForURL(/\/r\//);
    await page.getByRole('list', { name: '问题' }).getByRole('listitem').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
