import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { inLoopTown } from './support/in-loop-town.js';

/** Until a list has closed it takes Tab for itself, which comes sooner from a test than from a hand. */
const listClosed = (page: Page) =>
  page.locator('[role="combobox"][aria-expanded="true"]').waitFor({ state: 'detached' });

describeInBrowser('a finding goes through its whole loop by the hands of five people', () => {
  let findingId: string;
  const stage = inLoopTown(async (town) => {
    [findingId = ''] = await town.register(['部分学校食堂资金未设专账']);
    await town.adopt();
  });

  const turn = (page: Page) => page.getByRole('region', { name: '现在轮到' });
  const panelOf = (page: Page): Locator => page.getByRole('dialog');

  test('the unit reports in one form, and asks for sign-off', async () => {
    const { browser, town } = stage;
    const { page, complaints } = await town.open(browser, 'liaison', '/', DESKTOP);
    await page.getByRole('heading', { name: '轮到你 1 件' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('table', { name: '待办' })
      .getByRole('link', { name: /^报进展/ })
      .click();
    const panel = panelOf(page);
    // Words, state and proof in one form, without a mouse.
    await panel.getByLabel('这次办了什么').pressSequentially('12 所学校都设了专账');
    await page.keyboard.press('Tab');
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await page.keyboard.press(key);
    await listClosed(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('选文件');
    await panel
      .getByLabel('选佐证材料')
      .setInputFiles([{ name: '专账开设凭证.txt', mimeType: 'text/plain', buffer: Buffer.from('凭证') }]);
    await panel.getByRole('checkbox', { name: '专账开设凭证.txt' }).waitFor();
    await panel.getByRole('button', { name: '报这次进展' }).click();
    await panel.getByText('缺材料的种类').waitFor();
    await panel.getByRole('combobox', { name: '是什么材料' }).focus();
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
    await listClosed(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-08-20');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'hidden' });
    await page.getByText('报了进展').waitFor();
    await page.getByText('未启动 → 完成').waitFor();
    await page.getByRole('region', { name: '佐证材料' }).getByText('2026-08-20').waitFor();

    await turn(page).getByRole('button', { name: '申请销号' }).click();
    await panel.getByRole('button', { name: '申请销号' }).click();
    await panel.getByText('缺整改结果').waitFor();
    await panel.getByLabel('整改结果').fill('专账全部设立，账实相符');
    await panel.getByRole('button', { name: '申请销号' }).click();
    await panel.waitFor({ state: 'hidden' });
    await turn(page).getByText('祁明洲副市长').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the lead leader reviews, the verifier verifies, and each of two bodies signs', async () => {
    const { browser, town } = stage;
    const leader = await town.open(browser, 'leader', `/f/${findingId}`, DESKTOP);
    await turn(leader.page).getByRole('button', { name: '同意，送核验' }).click();
    await panelOf(leader.page).getByText('专账全部设立，账实相符').first().waitFor();
    await panelOf(leader.page).getByRole('button', { name: '确认同意' }).click();
    await turn(leader.page).getByText('监督核验').waitFor();

    const verifier = await town.open(browser, 'verifier', `/f/${findingId}`, DESKTOP);
    await turn(verifier.page).getByRole('button', { name: '核验' }).click();
    const panel = panelOf(verifier.page);
    await panel.getByLabel('现场查看').check();
    await panel.getByLabel('哪天查的').fill('2026-11-20');
    await panel.getByLabel('查到什么').fill('抽查 3 所学校，账实相符');
    await panel.getByLabel('核验通过').check();
    expect(await violations(verifier.page)).toEqual([]);
    await panel.getByRole('button', { name: '记下核验结论' }).click();
    await panel.waitFor({ state: 'hidden' });

    const office = await town.open(browser, 'office', '/desk', DESKTOP);
    await office.page
      .getByRole('table', { name: '待办' })
      .getByRole('link', { name: /^看后签字/ })
      .click();
    await panelOf(office.page).getByRole('button', { name: '签字销号：已解决' }).click();
    await turn(office.page).getByText('第二签').waitFor();

    await verifier.page.reload();
    await turn(verifier.page).getByRole('button', { name: '签字销号' }).click();
    await panel.getByRole('button', { name: '签字销号：已解决' }).click();
    await panel.waitFor({ state: 'hidden' });
    await verifier.page.getByText('已解决', { exact: true }).waitFor();
    await verifier.page.getByText('签字后内容未改动').waitFor();
    expect(await violations(verifier.page)).toEqual([]);
    expect([...leader.complaints, ...verifier.complaints, ...office.complaints]).toEqual([]);
  });

  test('what was signed and is changed afterwards shows 签字已失效, with who and what', async () => {
    const { browser, town } = stage;
    const { page, complaints } = await town.open(browser, 'office', `/f/${findingId}?deed=correct`, DESKTOP);
    const panel = panelOf(page);
    await panel.getByLabel('问题', { exact: true }).fill('14 所学校食堂资金未设专账');
    await panel.getByLabel('理由').fill('复核后更正');
    await panel.getByRole('button', { name: /更正/ }).click();
    await panel.waitFor({ state: 'hidden' });
    const signatures = page.getByRole('region', { name: '签字', exact: true });
    await signatures.getByText('签字已失效').waitFor();
    await signatures.getByText('陆文澜').first().waitFor();
    await signatures.getByText(/修改了问题表述，理由：复核后更正/).waitFor();
    await page.getByText('部分学校食堂资金未设专账 → 14 所学校食堂资金未设专账').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${town.served.url}/r/${town.rectificationId}`);
    await page.getByRole('row', { name: /14 所学校食堂资金未设专账.*签字已失效/ }).waitFor();
    // What can be done for the few that are left stands on a telephone's screen too.
    await page.setViewportSize(PHONE);
    await page.goto(`${town.served.url}/r/${town.rectificationId}?status=signedOff`);
    await page.getByRole('checkbox', { name: '全选这 1 个' }).check();
    await page.getByRole('button', { name: '导出所选' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
