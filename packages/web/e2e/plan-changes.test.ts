import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';

import { type LoopTown, serveLoopTown } from './support/loop-town.js';
import { walkToLongTerm } from './support/loop-walk.js';
import { scanNamed } from './support/scan.js';

describeInBrowser('what changes the plan after its adoption', () => {
  let browser: Browser;
  let town: LoopTown;
  let signed: string;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    [signed = ''] = await town.register(['食堂资金未设专账', '维修资金没有台账']);
    await town.adopt();
    await walkToLongTerm(town, signed);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  const plan = () => `/r/${town.rectificationId}/plan`;

  test('the leading group amends it: the dates as adopted stay, and the signature is void', async () => {
    const { page, complaints } = await town.open(browser, 'group', plan(), DESKTOP);
    await page.getByRole('button', { name: '调整整改方案' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('combobox', { name: /哪些问题/ }).click();
    await page.getByTitle(/食堂资金未设专账/).click();
    await page.keyboard.press('Escape');
    const leaf = panel.getByRole('group', { name: /食堂资金未设专账/ });
    await leaf.getByText('现为 2026-12-20').first().waitFor();
    await leaf.getByLabel('整改到位时限改到').fill('2031-02-28');
    await leaf.getByText('还要改别的').click();
    await leaf.getByLabel('验收标准改为').fill('每所学校有专账，按月公示');
    await panel.getByLabel('哪天决定').fill('2026-11-20');
    await panel.getByRole('button', { name: '调整方案' }).click();
    await panel.getByText('缺会议纪要文号').waitFor();
    await panel.getByLabel('会议纪要文号').fill('会纪〔2026〕12号');
    await panel.getByLabel('理由').fill('系统对接推迟');
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
    }
    await panel.getByRole('button', { name: '调整方案' }).click();
    await panel.waitFor({ state: 'hidden' });
    const amendments = page.getByRole('region', { name: '方案调整' });
    await amendments.getByText('会纪〔2026〕12号').waitFor();
    await amendments.getByRole('link', { name: /食堂资金未设专账/ }).click();
    await page.getByRole('region', { name: '方案审定时的期限' }).getByText('2026-12-20').waitFor();
    const signatures = page.getByRole('region', { name: '签字', exact: true });
    await signatures.getByText('签字已失效').waitFor();
    await signatures
      .getByText(/许长空/)
      .first()
      .waitFor();
    await signatures.getByText(/系统对接推迟/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the office types what the leading group decided on paper', async () => {
    const { page, complaints } = await town.open(browser, 'office', plan(), DESKTOP);
    await page.getByRole('button', { name: '代录：调整整改方案' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('combobox', { name: /哪些问题/ }).click();
    await page.getByTitle(/维修资金没有台账/).click();
    await page.keyboard.press('Escape');
    await panel.getByLabel('整改到位时限一起改到').fill('2031-01-31');
    await panel.getByLabel('哪天决定').fill('2026-11-20');
    await panel.getByLabel('会议纪要文号').fill('会纪〔2026〕13号');
    await panel.getByLabel('理由').fill('工期顺延');
    await panel.getByRole('combobox', { name: '哪位领导' }).fill('许长空');
    await page.getByTitle(/许长空/).click();
    await panel.getByLabel('选纸质件的扫描件').setInputFiles([scanNamed('会议纪要签批.png')]);
    await panel.getByText('扫描件：会议纪要签批.png').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '调整方案' }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.getByText('会纪〔2026〕13号').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a rule shows where it comes from, and turns red only when it was verified', async () => {
    const { page, complaints } = await town.open(browser, 'office', plan(), DESKTOP);
    const rules = page.getByRole('region', { name: '期限规则' });
    await rules.getByText('未核实').first().waitFor();
    await rules.getByRole('button', { name: '核实或修改：报送整改方案' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('已同文件原文核对过').check();
    await panel.getByLabel('理由').fill('同文件核对过');
    await panel.getByRole('button', { name: '存下这条规则' }).click();
    await panel.getByText(/要写明文件和条款/).waitFor();
    await panel.getByLabel('出处').fill('云岭市巡视整改办法（云办〔2026〕3号）');
    await panel.getByLabel('条款').fill('第九条');
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await violations(page)).toEqual([]);
    }
    await panel.getByRole('button', { name: '存下这条规则' }).click();
    await panel.waitFor({ state: 'hidden' });
    await rules.getByText('已核实').waitFor();
    await rules.getByText(/云办〔2026〕3号）第九条/).waitFor();
    await rules.getByRole('button', { name: '停用：公布整改情况通报' }).click();
    await panel.getByLabel('理由').fill('本轮不单独规定');
    await panel.getByRole('button', { name: '停用这条规则' }).click();
    await panel.waitFor({ state: 'hidden' });
    await rules.getByText('公布整改情况通报').waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  test('what is ticked in the ledger is reminded of at once, and its dates are moved at once', async () => {
    const ledger = `/r/${town.rectificationId}?q=${encodeURIComponent('资金')}`;
    const office = await town.open(browser, 'office', ledger, DESKTOP);
    await office.page.getByRole('checkbox', { name: '全选这 2 个' }).check();
    await office.page.getByRole('button', { name: '导出所选' }).click();
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: '三个清单 Excel' }).click();
    expect((await download).suggestedFilename()).toMatch(/清单\.xlsx$/);
    await office.page.keyboard.press('Escape');
    await office.page.getByRole('link', { name: '发工作提示单' }).click();
    const panel = office.page.getByRole('dialog');
    await panel.getByText('维修资金没有台账').last().waitFor();
    await panel.getByRole('combobox', { name: /发给哪些单位/ }).fill('教育');
    await office.page.getByTitle(/云岭市教育局/).click();
    await office.page.keyboard.press('Escape');
    await panel.getByLabel('提示什么').fill('月底前报进展');
    await panel.getByLabel('哪天发').fill('2026-11-20');
    await panel.getByLabel('哪天前答复').fill('2031-11-28');
    await panel.getByRole('button', { name: '发工作提示单' }).click();
    await panel.waitFor({ state: 'hidden' });
    const reminders = office.page.getByRole('region', { name: '工作提示单' });
    await reminders.getByText('工作提示单〔2026〕1号').waitFor();
    await reminders.getByRole('link', { name: /维修资金没有台账/ }).waitFor();

    const group = await town.open(browser, 'group', ledger, DESKTOP);
    await group.page.getByRole('checkbox', { name: '全选这 2 个' }).check();
    await group.page.getByRole('link', { name: '调整期限' }).click();
    const amending = group.page.getByRole('dialog');
    await amending.getByRole('group', { name: /食堂资金未设专账/ }).waitFor();
    await amending.getByRole('group', { name: /维修资金没有台账/ }).waitFor();
    expect(await violations(group.page)).toEqual([]);
    expect([...office.complaints, ...group.complaints]).toEqual([]);
  });
});
