import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { codeOf, PASSWORD } from './support/people.js';
import { type Served, serve } from './support/served.js';

/** Everything from the link to a second person; other work may share the machine. */
const LONG = 180_000;

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return box ? box.y + box.height : Number.NaN;
}

/** Of the right length, and not what the app shows now or would be taken for it. */
function wrongCodeFor(secret: string): string {
  const taken = [codeOf(secret), codeOf(secret, 'next')];
  return ['000000', '111111', '222222', '333333'].find((code) => !taken.includes(code)) ?? '';
}

describeInBrowser('from the printed link to people who can sign in', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve('--accounts')]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test('whoever comes before the first administrator is told where the link is', async () => {
    const { page } = await openPage(browser, PHONE);
    await page.goto(`${served.url}/r`);
    await page.getByRole('heading', { name: '还没有管理员' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the first administrator sets himself up, registers, appoints, and hands out a link', {
    timeout: LONG,
  }, async () => {
    const { page, complaints } = await openPage(browser, DESKTOP);
    await page.goto(served.firstLink ?? '');
    // The name has the focus, and is the user name as long as nobody wants another.
    await page.getByText('第 1 步，共 3 步').waitFor();
    await page.keyboard.type('文守一');
    await page.getByText('登录的用户名：文守一').waitFor();
    await page.getByRole('button', { name: '另取一个' }).click();
    await page.getByLabel('用户名').fill('xitong');

    // The rules are told while one types, and a password that breaks them is not sent.
    await page.getByLabel('密码', { exact: true }).fill('xitong-9');
    await page.getByText('不能含用户名或姓名').waitFor();
    await page.getByText('至少要 10 个字符').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    // What was typed can be looked at, by the keyboard as well.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('密码', { exact: true }).getAttribute('type')).toBe('text');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '下一步：动态口令' }).click();

    await page.getByRole('heading', { name: '设置动态口令' }).waitFor();
    await page.getByText('第 2 步，共 3 步').waitFor();
    await page.getByRole('img', { name: /二维码/ }).waitFor();
    // Picture, field and button stand on a small laptop's screen beneath the browser's own bars.
    await page.setViewportSize({ width: 1366, height: 620 });
    for (const part of [
      page.getByRole('img', { name: /二维码/ }),
      page.getByRole('button', { name: '设好动态口令' }),
    ])
      expect(await bottomOf(part)).toBeLessThanOrEqual(620);
    const secret = (await page.getByText(/^([A-Z2-7]{4} ?)+$/).textContent()) ?? '';
    expect(await violations(page)).toEqual([]);
    // The field has the focus; the sixth digit sends the code, a wrong one is told and taken away.
    await page.keyboard.type(wrongCodeFor(secret));
    await page.getByText('没有设置上').waitFor();
    await expect.poll(() => page.getByLabel('应用里现在的 6 位数字').inputValue()).toBe('');
    await page.keyboard.type(codeOf(secret));

    const codes = page.getByRole('region', { name: '备用码' });
    await codes.waitFor();
    const [recoveryCode = ''] = await codes.getByRole('listitem').allTextContents();
    expect(await codes.getByRole('listitem').count()).toBe(10);
    await page.getByText('第 3 步，共 3 步').waitFor();
    expect(await violations(page)).toEqual([]);
    const saving = page.waitForEvent('download');
    await codes.getByRole('button', { name: '存成文件，进入闭环' }).click();
    const file = await readFile(await (await saving).path(), 'utf8');
    expect(file).toContain(recoveryCode);

    await page.getByRole('heading', { name: '让大家用起来，分四步' }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: '单位', exact: true }).first().click();
    await page.getByRole('heading', { name: '还没有单位' }).waitFor();
    await page.getByRole('button', { name: '登记单位' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('名称').fill('云岭市委');
    await panel.getByRole('button', { name: '登记单位' }).click();
    await page.getByRole('heading', { name: '云岭市委' }).waitFor();

    await page.getByRole('link', { name: '人员', exact: true }).first().click();
    await page.getByRole('button', { name: '登记人员' }).click();
    await panel.getByLabel('姓名').fill('安若谷');
    await panel.getByRole('button', { name: '登记人员' }).click();
    await page.getByRole('heading', { name: '安若谷' }).waitFor();
    await page.getByRole('button', { name: '任命管理员' }).click();
    await panel.getByLabel('任命为').click();
    await page.getByTitle('安全管理员').click();
    await panel.getByRole('button', { name: '任命管理员' }).click();
    await page.getByRole('table', { name: '管理员身份' }).getByText('安全管理员').waitFor();

    await page.getByRole('button', { name: '建立账号' }).click();
    await panel.getByLabel('用户名').fill('anquan');
    await page.getByRole('button', { name: '建立账号，拿一次性链接' }).click();
    const address = await page.getByLabel('一次性链接，交给安若谷').inputValue();
    expect(new URL(address).pathname).toBe('/link');
    expect(await violations(page)).toEqual([]);
    // What is shown once does not go by a key that was pressed too often: the button below closes it.
    await page.keyboard.press('Escape');
    await takeLink(address);

    // Out, and in again without the telephone.
    await page.getByRole('button', { name: '交给他了，关上' }).click();
    await page.getByRole('button', { name: /文守一/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await page.getByLabel('用户名').fill('xitong');
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('用户名或密码不对').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '手机不在身边，用备用码' }).click();
    await page.getByLabel('备用码').fill(recoveryCode);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '让大家用起来，分四步' }).waitFor();
    await page.goto(`${served.url}/account`);
    await page.getByText('备用码还剩 9 个').waitFor();
    await page.getByRole('button', { name: /文守一/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByLabel('用户名').fill('xitong');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByLabel('动态口令').waitFor();
    await page.keyboard.type(codeOf(secret, 'next'));
    await page.getByRole('heading', { name: '让大家用起来，分四步' }).waitFor();
    expect(complaints).toEqual([]);

    // A tab that was left open does not go on in the name of who sat here before.
    const leftOpen = await page.context().newPage();
    await leftOpen.goto(`${served.url}/account`);
    await leftOpen.getByRole('button', { name: /文守一/ }).waitFor();
    await page.getByRole('button', { name: /文守一/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByLabel('用户名').fill('anquan');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '设置动态口令' }).waitFor();
    await leftOpen.getByRole('heading', { name: '设置动态口令' }).waitFor();
  });

  /** Somebody else, on a telephone, opens the link that was handed over. */
  async function takeLink(address: string): Promise<void> {
    const { page, complaints } = await openPage(browser, PHONE);
    await page.goto(address);
    await page.getByRole('heading', { name: '设置密码' }).waitFor();
    expect(await page.getByLabel('用户名').inputValue()).toBe('anquan');
    expect(await page.getByLabel('用户名').isEditable()).toBe(false);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '设好密码，登录' }).click();
    await page.getByRole('heading', { name: '设置动态口令' }).waitFor();
    const inApp = page.getByRole('link', { name: '应用就在这台手机上' });
    expect(await inApp.getAttribute('href')).toMatch(/^otpauth:\/\/totp\//);
    expect(await violations(page)).toEqual([]);
    await page.goto(address);
    await page.getByText('这个链接已经用过或过期').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }
});
