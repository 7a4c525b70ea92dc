import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';

const LONG =
  '残疾人托养机构补助资金审核不严，在册人数与实际不一致，部分机构重复申领补助，主管部门按上报数拨款，没有到场点名，也没有与残疾人证办理信息比对，群众反映强烈';

describeInBrowser('the desk', () => {
  let browser: Browser;
  let town: LoopTown;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  test('is narrowed to one kind, and leads from a thing to its form by keyboard', async () => {
    await town.register(['学校食堂资金未设专账', LONG], '2026-12-20');
    await town.register(['老旧管网改造项目资金闲置'], '2026-07-20');
    await town.register(['产业园区扶持资金拨付慢', '公示栏内容多年未更新'], '2026-12-25');
    await town.adopt();
    const { page, complaints } = await town.open(browser, 'liaison', '/desk', DESKTOP);
    const rows = page.getByRole('table', { name: '待办' }).getByRole('row');
    await rows.nth(1).getByText('老旧管网改造项目资金闲置').waitFor();
    await rows
      .nth(1)
      .getByText(/逾期 \d+ 天/)
      .waitFor();
    await page.getByRole('button', { name: /^办理整改 5/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?kind=work');
    // Until the button is down the rows of before still stand there, and go with whatever is focused.
    await page.getByRole('button', { name: /^办理整改 5/, pressed: true }).waitFor();
    // The narrowed list comes a moment later; until then there is no row to go to.
    const onRow = async () => {
      await page.keyboard.press('ArrowDown');
      return page.locator('[data-desk-row]:focus').count();
    };
    await expect.poll(onRow).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('这次办了什么').waitFor();
    expect(complaints).toEqual([]);
  });
});

describeInBrowser('a lead leader on a telephone', () => {
  let browser: Browser;
  let town: LoopTown;
  let first: string;
  let second: string;
  let third: string;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    [first = '', second = '', third = ''] = await town.register([
      '学校食堂资金未设专账',
      LONG,
      '维修资金公示不及时',
    ]);
    await town.adopt();
    for (const findingId of [first, second, third]) await town.submit(findingId);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  test('agrees in three touches, and returns with a reason', async () => {
    const { page, complaints } = await town.open(browser, 'leader', '/', PHONE);
    await page.getByRole('heading', { name: '轮到你 3 件' }).waitFor();
    expect(await faults(page)).toEqual([]);

    await page.getByRole('list', { name: '待办' }).getByText('学校食堂资金未设专账').click();
    await page.getByText('全部整改到位').first().waitFor();
    await page.getByRole('button', { name: '同意，送核验' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '同意，送核验' }).click();
    await page.getByRole('dialog').getByText('内容指纹').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '确认同意' }).click();
    await page.getByRole('region', { name: '现在轮到' }).getByText('监督核验').waitFor();

    await page.goto(`${town.served.url}/f/${second}`);
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByRole('dialog').getByLabel('退回理由').fill('缺银行回单');
    await page.getByRole('button', { name: '退回给牵头单位' }).click();
    await page.getByText(/退回过 1 次/).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is told what changed while he typed, and loses nothing of it', async () => {
    const { page, complaints } = await town.open(
      browser,
      'leader',
      `/f/${third}?deed=loop:returnSubmission`,
      DESKTOP,
    );
    const panel = page.getByRole('dialog');
    await panel.getByLabel('退回理由').fill('还缺一份回单');
    const office = town.people.office.client;
    const version = await town.versionOf(third);
    const check = { methods: ['site' as const], date: '2026-11-20', findings: '看过现场', passed: true };
    await office.call('recordCheck', { params: { findingId: third }, body: { version, ...check } });
    await panel.getByRole('button', { name: '退回给牵头单位' }).click();
    await panel.getByText('别处先改了这一页').waitFor();
    await panel.getByRole('button', { name: '看改动' }).click();
    await panel.getByText(/登记了督查/).waitFor();
    expect(await panel.getByLabel('退回理由').inputValue()).toBe('还缺一份回单');
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '退回给牵头单位' }).click();
    await page.getByText(/退回过 1 次/).waitFor();
    expect(complaints).toEqual([]);
  });
});
