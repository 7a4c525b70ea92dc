import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { faults } from './support/faults.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';
import { signIn } from './support/people.js';

const SHORT = '学校食堂资金未设专账';
const LONG =
  '残疾人托养机构补助资金审核不严，在册人数与实际不一致，部分机构重复申领补助，主管部门按上报数拨款，没有到场点名，也没有与残疾人证办理信息比对，群众反映强烈';
const LONG_NAME = '云岭市委巡视整改工作领导小组办公室与各专项小组联络员工作群（只收通知，不在群里讨论）';

describeInBrowser('what people are told', () => {
  let browser: Browser;
  let town: LoopTown;
  let robot: Server;
  let robotAddress: string;
  const asked: string[] = [];
  const returned = async (findingId: string) => {
    await town.submit(findingId);
    const body = { version: await town.versionOf(findingId), reason: '缺银行回单' };
    await town.people.leader.client.call('returnSubmission', { params: { findingId }, body });
  };
  let findingIds: string[];
  beforeAll(async () => {
    robot = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{"errcode":0}');
    });
    await new Promise<void>((resolve) => robot.listen(0, '127.0.0.1', resolve));
    robotAddress = `http://127.0.0.1:${(robot.address() as AddressInfo).port}/send?key=k1`;
    [browser, town] = await Promise.all([launch(), serveLoopTown('--outgoing-allow', '127.0.0.1')]);
    findingIds = await town.register([SHORT, LONG, '维修资金公示不及时']);
    await town.adopt();
    for (const findingId of findingIds.slice(0, 2)) await returned(findingId);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
    robot?.close();
  });

  /** What is wrong with the page on a desk and on a phone. */
  async function look(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await page.getByRole('heading', { level: 1 }).waitFor();
      found.push(...(await faults(page)).map((fault) => `${name} ${viewport.width}: ${fault}`));
    }
    return found;
  }

  test('stands behind the bell, leads to its finding, and is read by that or all at once', async () => {
    const { page, complaints } = await town.open(browser, 'liaison', '/desk', DESKTOP);
    await page.getByRole('link', { name: '通知，2 条没读' }).click();
    const rows = page.getByRole('list', { name: '收到的通知' }).getByRole('listitem');
    await rows.nth(1).waitFor();
    // The newest first.
    expect(await rows.nth(0).textContent()).toContain('残疾人托养机构');
    expect(await rows.nth(1).textContent()).toContain(SHORT);
    expect(await look(page, 'list')).toEqual([]);

    await page.getByRole('link', { name: new RegExp(`^未读：.*${SHORT}`) }).press('Enter');
    await page.getByRole('heading', { name: SHORT }).first().waitFor();
    await page.getByRole('link', { name: '通知，1 条没读' }).waitFor();

    // What happens meanwhile is asked for when somebody comes back to the page, and said aloud.
    await returned(findingIds[2] ?? '');
    const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    const told = page.getByRole('status').filter({ hasText: '有新的通知，现在 2 条没读' });
    await expect.poll(() => comeBack().then(() => told.count())).toBe(1);

    await page.getByRole('link', { name: '通知，2 条没读' }).click();
    await page.getByText('维修资金公示不及时').waitFor();
    await page.getByRole('button', { name: '全部标为已读' }).press('Enter');
    await page.getByText('标了 2 条').waitFor();
    await page.getByRole('link', { name: '通知', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '全部标为已读' }).count()).toBe(0);
    await page.getByRole('checkbox', { name: '只看没读的' }).check();
    await page.getByRole('heading', { name: '都读过了' }).waitFor();
    expect(await look(page, 'all-read')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is nothing yet for whoever has to do with nothing', async () => {
    const { page, complaints } = await town.open(browser, 'group', '/notifications', DESKTOP);
    await page.getByRole('heading', { name: '还没有通知' }).waitFor();
    expect(await look(page, 'empty')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('comes at the hour that one chooses, and as a calendar whose address is shown once', async () => {
    const { page, complaints } = await town.open(browser, 'liaison', '/notifications/settings', DESKTOP);
    await page.getByText('这台服务器没有设置邮件').waitFor();
    await page.getByRole('combobox', { name: '几点以后汇总' }).click();
    await page.getByTitle('09:00').click();
    await page.getByText('已经存好').waitFor();
    const settings = await town.people.liaison.client.call('getNotificationSettings', {});
    expect(settings).toMatchObject({ mail: true, digestHour: 9 });

    await page.getByRole('button', { name: '建立订阅地址' }).click();
    const address = await page.getByLabel('日历订阅地址').getByRole('textbox').inputValue();
    await page.getByRole('button', { name: '复制地址' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    const feed = await fetch(address);
    expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR/);
    expect(await look(page, 'settings')).toEqual([]);

    await page.reload();
    await page.getByText('建立了订阅地址').waitFor();
    expect(await page.getByText(address).count()).toBe(0);
    await page.getByRole('button', { name: '停用订阅' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '停用订阅' }).click();
    await page.getByText('现在没有订阅地址').waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(complaints).toEqual([]);
  });

  test('goes to a group and to programs, which the office adds, tries, changes and takes away', async () => {
    const { page, complaints } = await town.open(browser, 'office', '/', DESKTOP);
    await page.goto(`${town.served.url}/r/${town.rectificationId}/webhooks`);
    await page.getByRole('heading', { name: '还没有接收地址' }).waitFor();
    expect(await look(page, 'webhooks-empty')).toEqual([]);

    const panel = page.getByRole('dialog');
    const add = page.getByRole('button', { name: '添加接收地址' });
    await add.click();
    await panel.getByRole('button', { name: '添加', exact: true }).click();
    await panel.getByText('缺接收地址').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByLabel('名称').fill('整改办工作群');
    await panel.getByLabel('接收地址').fill(robotAddress);
    await panel.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('button', { name: '试发：整改办工作群' }).click();
    await page.getByText('“整改办工作群”收到了试验消息').waitFor();
    expect(asked).toEqual(['/send?key=k1']);

    await add.click();
    await panel.getByRole('combobox', { name: '发给谁' }).click();
    await page.getByTitle('别的程序（JSON）').click();
    await panel.getByLabel('名称').fill(LONG_NAME);
    await panel.getByLabel('接收地址').fill('https://10.0.0.1/hook');
    await panel.getByRole('button', { name: '添加', exact: true }).click();
    const secret = panel.getByRole('region', { name: '签名密钥' }).getByRole('textbox');
    expect(await secret.inputValue()).toMatch(/^[0-9a-f]{64}$/);
    await panel.getByRole('button', { name: '复制密钥' }).click();
    await panel.getByText('已复制').waitFor();
    expect(await look(page, 'webhook-secret')).toEqual([]);
    await panel.getByRole('button', { name: '记好了，关上' }).click();
    await page.getByRole('button', { name: `试发：${LONG_NAME}` }).click();
    await page.getByText(/没有收到：这个网址指向内网或本机/).waitFor();

    await page.getByRole('button', { name: '修改：整改办工作群' }).click();
    await panel.getByLabel('名称').fill('整改联络群');
    expect(await look(page, 'webhook-change')).toEqual([]);
    await panel.getByRole('button', { name: '存下修改' }).click();
    await page.getByRole('button', { name: '停用：整改联络群' }).click();
    await page.getByText('“整改联络群”已经停用').waitFor();
    expect(await look(page, 'webhooks')).toEqual([]);
    await page.getByRole('button', { name: '删去：整改联络群' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '删去', exact: true }).click();
    await page.getByText('“整改联络群”已经删去').waitFor();
    expect(await page.getByRole('button', { name: /^试发/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('and what was given up is shown to whoever runs the server, without a word of it', async () => {
    const { page, complaints } = await openPage(browser, DESKTOP);
    await page.goto(`${town.served.url}/deliveries`);
    await signIn(page, town.system);
    await page.getByRole('heading', { name: '没有放弃的通知' }).waitFor();
    expect(await page.getByRole('link', { name: /^通知，/ }).count()).toBe(0);
    expect(await look(page, 'deliveries-empty')).toEqual([]);

    // Giving up takes two days of tries; this row stands for one that has had them, and the server knows none of it.
    const { personId } = town.people.liaison;
    const moments = { madeAt: '2026-11-18T00:01:00.000Z', endedAt: '2026-11-20T04:10:00.000Z' };
    const lastError = '邮件服务器不接受用户名或密码（EAUTH 535）';
    const to = { channel: 'mail', addresseeId: personId, addressee: '贺青山' };
    const row = { id: 'd1', ...to, tries: 9, lastError, ...moments };
    await page.route('**/api/deliveries/failed*', (route) =>
      route.fulfill({ json: { rows: [row], next: null, waiting: 3, failed: 1 } }),
    );
    await page.reload();
    await page.getByText(lastError).waitFor();
    await page.getByText('另有 3 条排着队').waitFor();
    expect(await look(page, 'deliveries')).toEqual([]);
    await page.getByRole('button', { name: /^重发：贺青山/ }).click();
    await page.getByText('没有找到这条没发出去的通知').waitFor();
    await page.getByRole('link', { name: '贺青山' }).click();
    await page.getByRole('link', { name: '看账号' }).click();
    await page.getByText('user.liaison').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
