import { expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { inLoopTown } from './support/in-loop-town.js';

describeInBrowser('a form that cannot be sent', () => {
  let findingId: string;
  const stage = inLoopTown(async (town) => {
    [findingId = ''] = await town.register(['食堂资金未设专账']);
    await town.adopt();
  });

  test('leads to the first thing that is wrong, and says all of it at once', async () => {
    const { browser, town } = stage;
    const rule = `/r/${town.rectificationId}/plan?deed=setRule`;
    const { page, complaints } = await town.open(browser, 'office', rule, PHONE);
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '存下这条规则' }).click();
    await panel.getByText('缺要办的事').waitFor();
    for (const words of ['缺出处', '应是整数，如 30；当天写 0', '缺理由'])
      expect(await panel.getByText(words).count()).toBe(1);
    const name = panel.getByLabel('要办的事');
    await expect.poll(() => name.evaluate((control) => control === document.activeElement)).toBe(true);
    expect(await faults(page)).toEqual([]);

    await page.goto(`${town.served.url}/r/${town.rectificationId}/plan?deed=amendRectificationPlan`);
    await panel.getByRole('button', { name: '调整方案' }).click();
    for (const words of ['还没有选问题', '缺会议纪要文号', '缺理由']) await panel.getByText(words).waitFor();
    expect(complaints).toEqual([]);
  });

  test('keeps words and files while the server is away, and sends them when it is back', async () => {
    const { browser, town } = stage;
    const report = `/f/${findingId}?deed=loop:reportProgress`;
    const { page } = await town.open(browser, 'liaison', report, DESKTOP);
    const panel = page.getByRole('dialog');
    await panel.getByLabel('这次办了什么').fill('12 所学校都设了专账');
    await panel
      .getByLabel('选佐证材料')
      .setInputFiles([{ name: '专账凭证.txt', mimeType: 'text/plain', buffer: Buffer.from('凭证') }]);
    await panel.getByRole('combobox', { name: '是什么材料' }).focus();
    for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
    await panel.getByLabel('生效日期').fill('2026-08-20');
    await town.served.stopped();
    await panel.getByRole('button', { name: '报这次进展' }).click();
    await panel.getByRole('heading', { name: '没有连上服务器' }).waitFor();
    expect(await panel.getByLabel('生效日期').inputValue()).toBe('2026-08-20');
    await town.served.again();
    await panel.getByRole('button', { name: '报这次进展' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '佐证材料' }).getByText('专账凭证.txt').waitFor();
  });
});
