import { expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, PHONE } from './support/browser.js';
import { inLoopTown } from './support/in-loop-town.js';
import { scanNamed } from './support/scan.js';

describeInBrowser('代录: what a leader signed on paper, typed by the office', () => {
  let findingId: string;
  const stage = inLoopTown(async (town) => {
    [findingId = ''] = await town.register(['食堂资金未设专账']);
    await town.adopt();
    await town.submit(findingId);
  });

  test('the office sends the scan and endorses for the leader; the history leads to the scan', async () => {
    const { browser, town } = stage;
    const { page, context, complaints } = await town.open(browser, 'office', `/f/${findingId}`, DESKTOP);
    await page.getByRole('button', { name: '代录：同意，送核验' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '确认同意' }).click();
    await panel.getByText('缺领导姓名').waitFor();
    await panel.getByRole('combobox', { name: '哪位领导' }).fill('祁明洲');
    await page.getByTitle(/祁明洲/).click();
    await panel.getByLabel('选纸质件的扫描件').setInputFiles([scanNamed('销号审批表签字.png')]);
    await panel.getByText('扫描件：销号审批表签字.png').waitFor();
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
    }
    await panel.getByRole('button', { name: '确认同意' }).click();
    await panel.waitFor({ state: 'hidden' });
    const signatures = page.getByRole('region', { name: '签字', exact: true });
    await signatures.getByText(/代录：陆文澜/).waitFor();
    const history = page.getByRole('region', { name: '经过' });
    await history.getByText(/代录：祁明洲在纸上签批/).waitFor();
    expect(await violations(page)).toEqual([]);
    const [scan] = await Promise.all([
      context.waitForEvent('page'),
      history.getByRole('link', { name: '看纸质件扫描' }).click(),
    ]);
    await scan.waitForLoadState();
    expect(await scan.evaluate(() => document.images.length)).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('only what is to be decided now is offered, and a verification never', async () => {
    const { browser, town } = stage;
    const { page } = await town.open(browser, 'office', `/f/${findingId}`, DESKTOP);
    await page.getByText('其他可做的事').first().waitFor();
    expect(await page.getByRole('button', { name: /^代录/ }).allTextContents()).toEqual([
      '代录：指定替代核验单位',
    ]);
  });
});
