import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, launch, openPage } from './support/browser.js';
import { sampleLedger } from './support/seed.js';
import { type Served, serve } from './support/served.js';

describeInBrowser('the page of a finding', () => {
  let browser: Browser;
  let served: Served;
  let rectificationId: string;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    rectificationId = await sampleLedger(served);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** The id of the finding that the search finds first. */
  async function idOf(words: string): Promise<string> {
    const query = { q: words };
    const { rows } = await served.client.call('listFindings', { params: { rectificationId }, query });
    return rows[0]?.id ?? '';
  }
  async function open(words: string): Promise<{ page: Page; id: string }> {
    const { page } = await openPage(browser, DESKTOP);
    const id = await idOf(words);
    await page.goto(`${served.url}/f/${id}`);
    await page.getByRole('heading', { level: 1, name: new RegExp(words) }).waitFor();
    return { page, id };
  }
  const panel = (page: Page) => page.getByRole('dialog');
  const history = (page: Page) => page.getByRole('region', { name: /经过/ });

  test('a figure is corrected where it stands, with a reason, and the words change with it', async () => {
    const { page } = await open('储备粮轮换监管缺位');
    await page.getByRole('link', { name: '18.6万吨' }).click();
    const field = panel(page).getByRole('textbox', { name: /改成/ });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('18.9万吨');
    await panel(page).getByRole('button', { name: '更正数字' }).click();
    await panel(page).getByText('缺理由').waitFor();
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('漏计一个库点');
    await panel(page).getByRole('button', { name: '更正数字' }).click();
    await page.getByRole('link', { name: '18.9万吨' }).waitFor();
    expect(await page.getByRole('region', { name: /整改措施/ }).textContent()).toContain(
      '覆盖储备粮18.9万吨',
    );
    expect(await history(page).textContent()).toContain('理由：漏计一个库点');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('a measure is added, reworded and deleted, and the history keeps each step', async () => {
    const { page } = await open('招商引资重签约轻落地');
    const measures = page.getByRole('region', { name: /整改措施/ });
    await page.getByRole('button', { name: '加一条措施' }).click();
    await panel(page).getByRole('textbox', { name: '措施' }).fill('每季度公开履约清单1次。');
    await panel(page).getByRole('button', { name: '加这条措施' }).click();
    await measures.getByText('每季度公开履约清单').waitFor();

    await measures
      .getByRole('button', { name: /^改措施/ })
      .last()
      .click();
    await panel(page).getByRole('textbox', { name: '措施' }).fill('每月公开履约清单1次。');
    await panel(page).getByRole('combobox', { name: '成果类型' }).click();
    await page.getByTitle('制度').click();
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('改为按月');
    await panel(page).getByRole('button', { name: '改这条措施' }).click();
    await measures.getByText('每月公开履约清单').waitFor();
    await measures.getByText('成果类型 制度').waitFor();

    await measures
      .getByRole('button', { name: /^删措施/ })
      .last()
      .click();
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('重复');
    await panel(page).getByRole('button', { name: '删这条措施' }).click();
    await expect.poll(() => measures.getByText('每月公开履约清单').count()).toBe(0);
    const told = await history(page).textContent();
    for (const words of ['重复', '改为按月', '每季度公开履约清单']) expect(told).toContain(words);
  });

  test('who is responsible and by when is filled in, and shows in the ledger', async () => {
    const { page } = await open('学校食堂伙食费');
    await page.getByRole('button', { name: '填写或更正' }).click();
    await panel(page)
      .getByRole('textbox', { name: /牵头单位/ })
      .fill('市教育体育局、市财政局');
    await panel(page).getByRole('combobox', { name: '整改到位时限的类别' }).click();
    await page.getByText('限期', { exact: true }).last().click();
    await panel(page)
      .getByRole('textbox', { name: /整改到位时限/ })
      .fill('下月');
    await panel(page)
      .getByRole('textbox', { name: /整改目标/ })
      .fill('伙食费全部用在伙食上');
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('补齐责任');
    await panel(page).getByRole('button', { name: '存下六个明确' }).click();
    await panel(page).getByText('应是日期').waitFor();
    await panel(page)
      .getByRole('textbox', { name: /整改到位时限/ })
      .fill('2025年6月30日');
    await panel(page).getByRole('button', { name: '存下六个明确' }).click();
    const duties = page.getByRole('region', { name: '六个明确' });
    await duties.getByText('市教育体育局、市财政局').waitFor();
    await duties.getByText('伙食费全部用在伙食上').waitFor();
    await page.getByRole('link', { name: '台账', exact: true }).first().click();
    const row = page.getByRole('row').filter({ hasText: '学校食堂伙食费' });
    await row.getByText('2025-06-30').waitFor();
    expect(await row.textContent()).toContain('市教育体育局');
  });

  test('when someone else was faster, nothing is overwritten and nothing typed is lost', async () => {
    const { page, id } = await open('国有企业违规出借资金');
    await page.keyboard.press('e');
    await panel(page).getByRole('textbox', { name: '编号' }).fill('21-甲');
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('改编号');
    await served.client.call('correctFinding', {
      params: { findingId: id },
      body: { version: 1, reason: '别处改', changes: { visibility: 'internal' } },
    });
    await panel(page).getByRole('button', { name: '更正问题' }).click();
    await panel(page).getByRole('heading', { name: '别处先改了这一页' }).waitFor();
    const since = panel(page).getByRole('list', { name: '打开以后的改动' });
    await since.getByText(/更正了问题信息/).waitFor();
    await panel(page).getByRole('button', { name: '看改动' }).click();
    await history(page).getByText('别处改').waitFor();
    expect(await panel(page).getByRole('textbox', { name: '编号' }).inputValue()).toBe('21-甲');
    await panel(page).getByRole('button', { name: '更正问题' }).click();
    await page.getByRole('heading', { level: 1, name: /21-甲/ }).waitFor();
    const { content } = await served.client.call('getFinding', { params: { findingId: id } });
    expect(content).toMatchObject({ number: '21-甲', visibility: 'internal' });
  });

  test('a half-typed correction outlives a reload, form and all', async () => {
    const { page } = await open('医疗设备采购论证不充分');
    await page.keyboard.press('e');
    await panel(page).getByRole('textbox', { name: '编号' }).fill('8-乙');
    await page.reload();
    expect(await panel(page).getByRole('textbox', { name: '编号' }).inputValue()).toBe('8-乙');
  });

  test('[ and ] lead to the neighbours', async () => {
    const { page } = await open('湖区保护');
    await page.keyboard.press(']');
    await page.getByRole('heading', { level: 1, name: /粮食安全责任/ }).waitFor();
    await page.keyboard.press('[');
    await page.getByRole('heading', { level: 1, name: /湖区保护/ }).waitFor();
  });

  test('a finding is registered by hand and removed again, with a reason', async () => {
    const { page } = await openPage(browser, DESKTOP);
    await page.goto(`${served.url}/r/${rectificationId}`);
    await page.getByRole('button', { name: '登记问题' }).click();
    await panel(page).getByRole('button', { name: '登记问题' }).click();
    await panel(page).getByText('缺问题，照原话写一句').waitFor();
    await panel(page).getByRole('textbox', { name: /^问题/ }).fill('档案室漏雨无人报修');
    await panel(page)
      .getByRole('textbox', { name: /整改措施/ })
      .fill('修好屋面\n建立巡查登记');
    await panel(page).getByRole('button', { name: '登记问题' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('searchbox', { name: '找问题' }).fill('档案室漏雨');
    await page.getByRole('link', { name: '档案室漏雨无人报修' }).click();
    await page.getByText('建立巡查登记').waitFor();
    await page.getByRole('button', { name: '移除问题' }).click();
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('登记错了单位');
    await panel(page).getByRole('button', { name: '移除这个问题' }).click();
    await page.waitForURL(/\/r\//);
    expect(await idOf('档案室漏雨')).toBe('');
  });

  test('a server that is gone is said so, and asking again works once it is back', async () => {
    const { page } = await open('闲置土地底数不清');
    await page.keyboard.press('e');
    await panel(page).getByRole('textbox', { name: '编号' }).fill('5-丙');
    await panel(page).getByRole('textbox', { name: /理由/ }).fill('改编号');
    await served.stopped();
    await panel(page).getByRole('button', { name: '更正问题' }).click();
    await panel(page).getByRole('heading', { name: '没有连上服务器' }).waitFor();
    await served.again();
    await panel(page).getByRole('button', { name: '更正问题' }).click();
    await page.getByRole('heading', { level: 1, name: /5-丙/ }).waitFor();
  });
});
