import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';
import { walkToSignedOff } from './support/loop-walk.js';

describeInBrowser('a round of checks, and a look-back, over chosen findings', () => {
  let browser: Browser;
  let town: LoopTown;
  let findingIds: string[];
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    findingIds = await town.register(['食堂资金未设专账', '校舍维修没有台账', '采购没有公示']);
    await town.adopt();
    await walkToSignedOff(town, findingIds[2] ?? '');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  const plan = () => `/r/${town.rectificationId}/plan`;

  test('the office opens a round, results are said under it, and the page tells what is open', async () => {
    const office = await town.open(browser, 'office', `${plan()}?deed=openCheckRound`, DESKTOP);
    const panel = office.page.getByRole('dialog');
    await panel.getByRole('combobox', { name: /哪些问题/ }).click();
    for (const words of ['食堂资金未设专账', '校舍维修没有台账'])
      await office.page.getByTitle(new RegExp(words)).click();
    await office.page.keyboard.press('Escape');
    await panel.getByLabel('现场查看').check();
    await panel.getByLabel('查阅台账资料').check();
    await panel.getByRole('combobox', { name: /由哪些单位督查/ }).fill('纪委');
    await office.page.getByTitle(/云岭市纪委监委/).click();
    await office.page.keyboard.press('Escape');
    await panel.getByLabel('哪天开始').fill('2026-11-16');
    expect(await violations(office.page)).toEqual([]);
    await panel.getByRole('button', { name: '布置这次督查' }).click();
    await panel.waitFor({ state: 'hidden' });
    await office.page.getByRole('link', { name: '看 2 个问题的结果' }).click();
    await office.page.getByText('还没有结果 2').waitFor();

    const verifier = await town.open(browser, 'verifier', new URL(office.page.url()).pathname, DESKTOP);
    await verifier.page.getByRole('link', { name: '登记结果 2.01' }).click();
    const form = verifier.page.getByRole('dialog');
    await form.getByTitle(/2026-11-16 云岭市纪委监委/).waitFor();
    await form.getByLabel('现场查看').check();
    await form.getByLabel('哪天查的').fill('2026-11-18');
    await form.getByLabel('查到什么').fill('两所学校仍用个人账户收款');
    await form.getByLabel('不合格').check();
    expect(await violations(verifier.page)).toEqual([]);
    await form.getByRole('button', { name: '登记督查' }).click();
    await form.waitFor({ state: 'hidden' });

    await office.page.reload();
    await office.page.getByText('两所学校仍用个人账户收款').waitFor();
    await office.page.getByText('还没有结果 1').click();
    await office.page.getByText('两所学校仍用个人账户收款').waitFor({ state: 'hidden' });
    await office.page.getByText('校舍维修没有台账').waitFor();
    for (const viewport of [DESKTOP, PHONE]) {
      await office.page.setViewportSize(viewport);
      expect(await violations(office.page)).toEqual([]);
    }
    expect([...office.complaints, ...verifier.complaints]).toEqual([]);
  });

  test('a look-back is committed, drawn, and confirmed at its finding', async () => {
    const office = await town.open(browser, 'office', `${plan()}?deed=commitLookBack`, DESKTOP);
    const panel = office.page.getByRole('dialog');
    await panel.getByRole('combobox', { name: /哪些问题/ }).click();
    await office.page.getByTitle(/采购没有公示/).click();
    await office.page.keyboard.press('Escape');
    await panel.getByLabel('哪天公布').fill('2026-11-19');
    await panel.getByRole('button', { name: '公布抽样摘要' }).click();
    await panel.waitFor({ state: 'hidden' });

    const { page, complaints } = await town.open(browser, 'verifier', plan(), DESKTOP);
    await page.getByRole('button', { name: /抽取回头看样本/ }).click();
    const drawing = page.getByRole('dialog');
    await drawing.getByLabel('抽几个').fill('1');
    await drawing.getByLabel('哪天抽取').fill('2026-11-20');
    await drawing.getByRole('button', { name: '公开种子，抽取样本' }).click();
    await drawing.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '看抽到的 1 个问题' }).click();
    await page.getByRole('link', { name: /登记结果/ }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('现场查看').check();
    await form.getByLabel('哪天查的').fill('2026-11-21');
    await form.getByLabel('查到什么').fill('公示栏内容齐全');
    await form.getByLabel('确认整改到位').check();
    await form.getByRole('button', { name: '记下回头看结论' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.goBack();
    await page.getByText('公示栏内容齐全').waitFor();
    await page.getByText('整改到位', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
