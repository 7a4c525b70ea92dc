import { expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, PHONE } from './support/browser.js';
import { inLoopTown } from './support/in-loop-town.js';

describeInBrowser('the work above the findings', () => {
  let findingId: string;
  const stage = inLoopTown(async (town) => {
    [findingId = ''] = await town.register(['部分学校食堂资金未设专账']);
    await town.adopt();
    const params = { rectificationId: town.rectificationId };
    await town.people.office.client.call('registerFinding', {
      params,
      body: { problem: '公示栏内容多年未更新', level: 2, number: '3.01' },
    });
  });

  test('shows plan, gaps and dates, and a reminder goes from a finding to its units', async () => {
    const { browser, town } = stage;
    const { page, complaints } = await town.open(browser, 'office', `/f/${findingId}`, DESKTOP);
    await page.getByRole('link', { name: '发工作提示单' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('部分学校食堂资金未设专账').last().waitFor();
    await panel.getByRole('combobox', { name: /发给哪些单位/ }).fill('教育');
    await page.getByTitle(/云岭市教育局/).click();
    await page.keyboard.press('Escape');
    await panel.getByLabel('提示什么').fill('两周没有报进展');
    await panel.getByLabel('哪天发').fill('2026-11-20');
    await panel.getByLabel('哪天前答复').fill('2031-11-28');
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '发工作提示单' }).click();
    await page.getByText('工作提示单〔2026〕1号').waitFor();
    const gaps = page.getByRole('region', { name: '审定以前还缺什么' });
    await gaps.getByText('公示栏内容多年未更新').waitFor();
    await gaps.getByText(/没有整改措施/).waitFor();
    await page.getByText('出处未核实').first().waitFor();
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
    }
    const { rows } = await town.people.liaison.client.call('getDesk', { query: { kind: 'answerReminder' } });
    expect(rows.map(({ id }) => id)).toEqual([findingId]);
    expect(complaints).toEqual([]);
  });
});
