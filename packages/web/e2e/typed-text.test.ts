import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { inLoopTown } from './support/in-loop-town.js';

const REPORT = '12 所学校都设了专账，按月公示收支';
const FAULT = { error: { code: 'internal', message: '服务器出了错，已经记下。', requestId: 'r-1' } };

/** Lets what the page sends to such an address fail, as a server that has a fault answers. */
async function failing(page: Page, address: string, method: 'GET' | 'POST' | 'PATCH'): Promise<void> {
  await page.route(address, (route) =>
    route.request().method() === method ? route.fulfill({ status: 500, json: FAULT }) : route.continue(),
  );
}

/** Whether all of it can be seen: in the window, and not under the foot of the panel. */
function isSeen(part: Locator): Promise<boolean> {
  return part.evaluate((element) => {
    const { top, bottom, left } = element.getBoundingClientRect();
    const isOnTop = (y: number) => element.contains(document.elementFromPoint(left + 2, y));
    return isOnTop(top + 2) && isOnTop(bottom - 2);
  });
}

describeInBrowser('what was typed in a form', () => {
  let findingId: string;
  const stage = inLoopTown(async (town) => {
    [findingId = ''] = await town.register(['食堂资金未设专账']);
    await town.adopt();
  });
  const opened = (deed: string) => `/f/${findingId}?deed=${deed}`;

  test('is there again after the form was closed, with its files, until it is thrown away', async () => {
    const { browser, town } = stage;
    const { page, complaints } = await town.open(browser, 'liaison', opened('loop:reportProgress'), PHONE);
    const panel = page.getByRole('dialog');
    const words = panel.getByLabel('这次办了什么');
    await words.fill(REPORT);
    const file = { name: '专账凭证.txt', mimeType: 'text/plain', buffer: Buffer.from('凭证') };
    await panel.getByLabel('选佐证材料').setInputFiles([file]);
    await panel.getByLabel('生效日期').fill('2026-08-20');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });

    await page.goto(town.served.url + opened('loop:reportProgress'));
    await panel.getByText('上次填的还没有发出').waitFor();
    expect(await words.inputValue()).toBe(REPORT);
    expect(await panel.getByRole('checkbox', { name: '专账凭证.txt' }).isChecked()).toBe(true);
    expect(await panel.getByLabel('生效日期').inputValue()).toBe('2026-08-20');
    expect(await faults(page)).toEqual([]);
    await panel.getByRole('button', { name: '清空重填' }).click();
    await expect.poll(() => words.inputValue()).toBe('');
    expect(await panel.getByText('上次填的还没有发出').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('is kept whole where it is too long, and the form says by how much', async () => {
    const { browser, town } = stage;
    const { page } = await town.open(browser, 'office', opened('duties'), DESKTOP);
    const panel = page.getByRole('dialog');
    const reason = panel.getByLabel('理由');
    await panel.getByLabel('责任科室').fill('基础教育科');
    await reason.fill('照'.repeat(2000));
    await panel.getByText('最多 500 字，现在 2000 字，要减去 1500 字').waitFor();
    await panel.getByRole('button', { name: '存下六个明确' }).click();
    await expect.poll(() => reason.evaluate((control) => control === document.activeElement)).toBe(true);
    expect((await reason.inputValue()).length).toBe(2000);
    expect(await faults(page)).toEqual([]);
    await reason.fill('照方案补写');
    await panel.getByRole('button', { name: '存下六个明确' }).click();
    await panel.waitFor({ state: 'hidden' });
  });

  test('that changes nothing is told so, beside the button', async () => {
    const { browser, town } = stage;
    const { page } = await town.open(browser, 'office', opened('duties'), PHONE);
    const panel = page.getByRole('dialog');
    await panel.getByLabel('理由').fill('照方案补写');
    await panel.getByRole('button', { name: '存下六个明确' }).click();
    await panel.getByRole('alert').getByText('还没有改动').waitFor();
    await expect.poll(() => isSeen(panel.getByText('还没有改动'))).toBe(true);
  });

  test('stays when the server fails, and the failure is in sight at the foot of a long form', async () => {
    const { browser, town } = stage;
    const { page } = await town.open(browser, 'office', opened('duties'), PHONE);
    await failing(page, '**/api/findings/*', 'PATCH');
    const panel = page.getByRole('dialog');
    await panel.getByLabel('责任科室').fill('基础教育处');
    await panel.getByLabel('理由').fill('机构改革');
    await panel.getByRole('button', { name: '存下六个明确' }).click();
    const failure = panel.getByRole('heading', { name: '没有存上，不是你的问题' });
    await failure.waitFor();
    await expect.poll(() => isSeen(failure)).toBe(true);
    expect(await panel.getByLabel('责任科室').inputValue()).toBe('基础教育处');
  });

  test('finds no choice where the choices could not be read, and says that it is not their absence', async () => {
    const { browser, town } = stage;
    const plan = `/r/${town.rectificationId}/plan`;
    const { page } = await town.open(browser, 'office', plan, DESKTOP);
    await failing(page, '**/api/rectifications/*/findings**', 'GET');
    await page.goto(`${town.served.url}${plan}?deed=issueReminder`);
    await page.getByRole('dialog').getByRole('combobox', { name: '哪些问题' }).click();
    await page.getByText('没有读到问题，请再试一次').waitFor();
  });

  test('goes into no document that the server did not take: pasted words are there again', async () => {
    const { browser, town } = stage;
    const { page } = await town.open(browser, 'office', '/import', DESKTOP);
    await failing(page, '**/api/imports/**', 'POST');
    const paste = page.getByRole('button', { name: '粘贴文字' });
    await paste.click();
    const words = page.getByRole('dialog').getByLabel('反馈意见、方案或通报的全文');
    await words.fill('关于食堂资金未设专账问题的整改');
    await page.getByRole('button', { name: '读这段文字' }).click();
    await page.getByText('粘贴的文字还在，点“粘贴文字”就看到。').waitFor();
    await paste.click();
    expect(await words.inputValue()).toBe('关于食堂资金未设专账问题的整改');
  });
});
