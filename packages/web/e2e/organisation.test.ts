import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, type OpenPage, openPage, PHONE } from './support/browser.js';
import { type Organisation, serveOrganisation } from './support/organisation.js';
import { enrol, type Person, signIn } from './support/people.js';

describeInBrowser('an organisation that works with accounts', () => {
  let browser: Browser;
  let town: Organisation;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveOrganisation()]);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  /** A page on which somebody has signed in, and come to where he asked for. */
  async function openAs(person: Person, path = '/', viewport = DESKTOP): Promise<OpenPage> {
    const opened = await openPage(browser, viewport);
    await opened.page.goto(town.served.url + path);
    await signIn(opened.page, person);
    return opened;
  }
  const ledgerPath = () => `/r/${town.rectificationId}`;
  const ledger = (page: Page) => page.getByRole('table', { name: '问题' });

  test('the office comes to its ledger and says which names are which units', async () => {
    const { page, complaints } = await openAs(town.office, ledgerPath());
    await ledger(page).getByText('老旧管网改造进度慢').waitFor();
    expect(await ledger(page).getByRole('link').count()).toBe(2);
    await page
      .getByRole('button', { name: /陆文澜/ })
      .getByText('整改办')
      .waitFor();

    await page.goto(`${town.served.url}/r/${town.rectificationId}/parties`);
    await page.getByText('2 个名称还没有对上').waitFor();
    for (const name of ['云岭市教育局', '云岭市水利局'])
      await page
        .getByRole('radiogroup', { name: `“${name}”指` })
        .getByRole('radio')
        .first()
        .check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '认定这 2 个' }).click();
    await page.getByRole('heading', { name: '名称都对上了' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a liaison sees the findings of his unit and no other', async () => {
    const { page, complaints } = await openAs(town.liaison, ledgerPath());
    await ledger(page).getByText('部分学校食堂资金未设专账').waitFor();
    expect(await ledger(page).getByRole('link').count()).toBe(1);
    const { rows } = await town.office.client.call('listFindings', {
      params: { rectificationId: town.rectificationId },
      query: {},
    });
    const other = rows.find(({ problem }) => problem.includes('管网'))?.id ?? '';
    await page.goto(`${town.served.url}/f/${other}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('老旧管网').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test.each(['system', 'security', 'audit'] as const)(
    'the %s administrator sees no ledger, even by its address',
    async (who) => {
      const { page, complaints } = await openAs(town[who]);
      await page.getByRole('navigation', { name: '主要' }).getByRole('link').first().waitFor();
      expect(await page.getByRole('link', { name: '台账' }).count()).toBe(0);
      await page.goto(`${town.served.url}/r/${town.rectificationId}`);
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByText('食堂').count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  test('the security administrator gives a role', async () => {
    const { page, complaints } = await openAs(town.security, `/roles/${town.rectificationId}`);
    await page.getByRole('table', { name: '整改办' }).getByText('陆文澜').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '授予角色' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('给谁').click();
    await page.getByTitle(/贺青山/).click();
    await panel.getByRole('combobox', { name: '角色', exact: true }).click();
    await page.getByTitle('单位负责人').click();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '授予角色' }).click();
    await page.getByRole('table', { name: '单位负责人' }).getByText('贺青山').waitFor();
    expect(complaints).toEqual([]);
  });

  // Before the sessions of the office are ended: the seed works in one of them.
  /** The liaison leads the first finding in person, and somebody else works in his unit. */
  async function giveDuty(): Promise<string> {
    const { system, office, liaison, units, rectificationId } = town;
    await enrol(system, { name: '祁明洲', unitId: units.education, title: '副局长' });
    const { posts } = await office.client.call('getPerson', { params: { personId: liaison.personId } });
    const { rows } = await office.client.call('listFindings', { params: { rectificationId }, query: {} });
    const params = { findingId: rows[0]?.id ?? '' };
    const { version } = await office.client.call('getFinding', { params });
    const changes = { leadLeaders: [{ text: liaison.name, partyId: posts[0]?.id ?? '' }] };
    await office.client.call('correctFinding', { params, body: { version, reason: '照方案补写', changes } });
    return posts[0]?.id ?? '';
  }

  test('a post ends only when each of its duties has somebody who takes it over', async () => {
    const postId = await giveDuty();
    const sheet = `/people/${town.liaison.personId}/posts/${postId}/end`;
    const { page: other } = await openAs(town.system, sheet, PHONE);
    await other.getByText('还有 1 项责任不在你的范围内').waitFor();
    expect(await other.getByText('可以直接登记离任').count()).toBe(0);
    expect(await other.getByText('食堂').count()).toBe(0);
    expect(await violations(other)).toEqual([]);

    const { page, complaints } = await openAs(town.office, sheet);
    await page.getByRole('table', { name: '责任交接单' }).getByText('部分学校食堂资金未设专账').waitFor();
    await page.getByRole('button', { name: '交接 1 项，登记离任' }).click();
    await page.getByText('还有 1 项没有选接手的人').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: /谁接手/ }).click();
    await page.getByTitle(/祁明洲/).click();
    await page.getByRole('button', { name: '交接 1 项，登记离任' }).click();
    await page.getByRole('heading', { name: '贺青山' }).waitFor();
    expect(await page.getByRole('link', { name: /登记离任/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a session that ends in the middle of a form is opened again in place, and the form is sent', async () => {
    const { page, complaints } = await openAs(town.office, ledgerPath());
    await ledger(page).getByRole('link').first().click();
    await page.waitForURL(/\/f\//);
    await page.goto(`${page.url()}?deed=correct`);
    const form = page.getByRole('dialog');
    await form.getByLabel('理由').fill('校对原文');
    await form.getByLabel('章节').fill('二、巡视反馈意见整改落实情况（校）');

    const { rows } = await town.system.client.call('listAccounts', { query: {} });
    const accountId = rows.find(({ loginName }) => loginName === town.office.loginName)?.id ?? '';
    await town.security.client.call('endAccountSessions', { params: { accountId } });
    await form.getByRole('button', { name: '更正' }).click();

    const again = page.getByRole('dialog', { name: '登录已经过期，请再登录一次' });
    await again.waitFor();
    expect(await again.getByLabel('用户名').inputValue()).toBe(town.office.loginName);
    expect(await violations(page)).toEqual([]);
    await signIn(again, town.office);
    await again.waitFor({ state: 'hidden' });
    await page.getByText('（校）').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the audit administrator reads who did what, and verifies both chains', async () => {
    const { page, complaints } = await openAs(town.audit, '/audit');
    await page.getByRole('table', { name: '操作记录' }).getByText('登记了单位').first().waitFor();
    expect(await page.getByText('食堂').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    // Typed as fast as the keyboard gives it.
    await page.getByLabel('从', { exact: true }).focus();
    await page.keyboard.type('2020-01-01');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2020-01-01');
    await page.getByRole('link', { name: '访问日志' }).click();
    await page.getByRole('table', { name: '访问日志' }).getByText('登录').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: '记录链' }).click();
    await page.getByRole('button', { name: '现在核验' }).click();
    await page
      .getByText(/完好：/)
      .nth(1)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
