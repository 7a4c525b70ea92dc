import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { type Organisation, serveOrganisation } from './support/organisation.js';
import { signIn } from './support/people.js';
import { tooSmall } from './support/small-controls.js';

/** A page in a state: where it is, and how to know that it is there. */
interface State {
  path: string;
  ready: string;
}
type Who = 'system' | 'security' | 'audit' | 'office' | 'liaison';

const LONG =
  '云岭市高新技术产业开发区管理委员会政务服务数据管理与公共资源交易监督管理综合协调办公室（市公共资源交易中心）';

describeInBrowser('the pages for accounts, organisation and audit', () => {
  let browser: Browser;
  let town: Organisation;
  let accountId: string;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveOrganisation()]);
    await town.system.client.call('registerUnit', {
      body: { name: LONG, level: 'unit', parentId: town.units.city, aliases: [LONG.slice(0, 20)] },
    });
    const { rows } = await town.system.client.call('listAccounts', { query: {} });
    accountId = rows.find(({ loginName }) => loginName === town.liaison.loginName)?.id ?? '';
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  const statesOf = (who: Who): State[] => {
    const { rectificationId, units, liaison } = town;
    const person = `/people/${liaison.personId}`;
    const all: Record<Who, State[]> = {
      system: [
        { path: '/', ready: '让大家用起来，分四步' },
        { path: '/units', ready: LONG },
        { path: `/units/${units.city}`, ready: '在任的人' },
        { path: '/units/nothing', ready: '没有读到这个单位' },
        { path: '/people', ready: '现任职务' },
        { path: '/people?q=没有的人', ready: '没有姓名含“没有的人”的人' },
        { path: person, ready: '没有角色' },
        { path: '/people/nothing', ready: '没有读到这个人' },
        { path: `${person}/posts/nothing/end`, ready: '没有读到责任交接单' },
        { path: '/accounts', ready: liaison.loginName },
        { path: `/accounts/${accountId}`, ready: '登录会话' },
        { path: '/organisation/file', ready: '选一份 Excel' },
        { path: '/account', ready: '我在这些地方登录着' },
      ],
      security: [
        { path: '/roles', ready: '三员' },
        { path: `/roles/${rectificationId}`, ready: '联络员' },
        { path: '/roles/file', ready: '选一份 Excel' },
        { path: person, ready: '授予角色' },
        { path: `/accounts/${accountId}`, ready: '结束全部' },
        { path: '/audit', ready: '没有读到操作记录' },
      ],
      audit: [
        { path: '/audit', ready: '登记了单位' },
        { path: '/audit?from=2020-01-01&to=2020-01-01', ready: '没有符合这些条件的操作' },
        { path: '/audit/accesses', ready: '使用备用码' },
        { path: '/audit/chains', ready: '已经封存' },
      ],
      office: [
        { path: `/r/${rectificationId}/parties`, ready: '2 个名称还没有对上' },
        { path: `/roles/${rectificationId}`, ready: '授予和收回由安全管理员办理' },
        { path: '/settings', ready: '账号已经启用' },
      ],
      liaison: [
        { path: '/account', ready: '设置动态口令' },
        { path: `/r/${rectificationId}/parties`, ready: '没有读到名称' },
      ],
    };
    return all[who];
  };

  async function look(page: Page, { path, ready }: State): Promise<string[]> {
    await page.goto(town.served.url + path);
    await page.getByText(ready, { exact: false }).first().waitFor();
    const faults = await violations(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) faults.push(`${over} px wider than the screen`);
    return faults.map((fault) => `${path}: ${fault}`);
  }

  test.each(['system', 'security', 'audit', 'office', 'liaison'] as const)(
    'meet WCAG 2.1 AA on a desk and on a phone, as seen by: %s',
    async (who) => {
      const { page, complaints } = await openPage(browser, DESKTOP);
      await page.goto(`${town.served.url}/sign-in`);
      await signIn(page, town[who]);
      await page.getByRole('button', { name: new RegExp(town[who].name) }).waitFor();
      const found: string[] = [];
      for (const state of statesOf(who)) found.push(...(await look(page, state)));
      await page.setViewportSize(PHONE);
      for (const state of statesOf(who)) {
        found.push(...(await look(page, state)));
        found.push(...(await tooSmall(page)).map((control) => `${state.path}: ${control}`));
      }
      expect(found.join('\n')).toBe('');
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});
