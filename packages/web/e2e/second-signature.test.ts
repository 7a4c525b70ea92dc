import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';
import { walkToVerified } from './support/loop-walk.js';

describeInBrowser('the second signer signs what the first has written', () => {
  let browser: Browser;
  let town: LoopTown;
  let [closed, moved]: string[] = [];
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    [closed, moved] = await town.register(['旧楼产权纠纷未了结', '账户清理没有常态化']);
    await town.adopt();
    for (const findingId of [closed, moved]) await walkToVerified(town, findingId ?? '');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  test('未落实结案: the ground and the approval are read, not typed again', async () => {
    const office = await town.open(browser, 'office', `/f/${closed}?deed=loop:closeNotImplemented`, DESKTOP);
    const filling = office.page.getByRole('dialog');
    await filling.getByLabel('结案依据').fill('法院判决产权归第三方，无法收回');
    await filling.getByLabel('批准文件标题').fill('关于同意结案的批复');
    await filling.getByLabel('批准文件文号').fill('云巡〔2026〕41号');
    await filling.getByLabel('批准机关').fill('省委巡视办');
    await filling.getByLabel('批准日期').fill('2026-11-10');
    await filling.getByRole('button', { name: '以“未落实”结案' }).click();
    await filling.waitFor({ state: 'hidden' });
    const waiting = office.page.getByRole('region', { name: '等第二签' });
    await waiting.getByText('法院判决产权归第三方，无法收回').waitFor();
    expect(await violations(office.page)).toEqual([]);

    const second = await town.open(browser, 'verifier', `/f/${closed}`, DESKTOP);
    const turn = second.page.getByRole('region', { name: '现在轮到' });
    await turn.getByRole('button', { name: '未落实' }).click();
    const panel = second.page.getByRole('dialog');
    await panel.getByText('法院判决产权归第三方，无法收回').waitFor();
    await panel.getByText('云巡〔2026〕41号').waitFor();
    await panel.getByText(/陆文澜 .* 已签第一签/).waitFor();
    await panel.getByRole('link', { name: /不予销号/ }).waitFor();
    expect(await panel.getByRole('textbox').count()).toBe(0);
    for (const viewport of [PHONE, DESKTOP]) {
      await second.page.setViewportSize(viewport);
      expect(await violations(second.page)).toEqual([]);
    }
    await panel.getByRole('button', { name: '以“未落实”结案' }).click();
    await panel.waitFor({ state: 'hidden' });
    await second.page.getByText('未落实结案', { exact: true }).first().waitFor();
    expect([...office.complaints, ...second.complaints]).toEqual([]);
  });

  test('转长期坚持: the second may also refuse, with a reason', async () => {
    const stages = [{ date: '2031-06-30', goal: '每季清理一次账户' }];
    const body = { version: await town.versionOf(moved ?? ''), stages, minutes: '会纪〔2026〕9号' };
    const params = { findingId: moved ?? '' };
    await town.people.office.client.call('moveToLongTerm', { params, body });
    const { page, complaints } = await town.open(browser, 'verifier', `/f/${moved}`, PHONE);
    await page.getByRole('button', { name: '转入长期坚持' }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByText('每季清理一次账户').waitFor();
    await panel.getByText('会纪〔2026〕9号').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('link', { name: /不予销号/ }).click();
    await panel.getByLabel('理由').fill('还没有满一个季度');
    await panel.getByRole('button', { name: '不予同意' }).click();
    await page
      .getByText(/还没有满一个季度/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
