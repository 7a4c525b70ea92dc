import type { FindingPage } from '@bihuan/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { comeIn, type Guest, openAs } from './support/demo-cast.js';
import { faults } from './support/faults.js';
import { PASSWORD } from './support/people.js';
import { type Served, serve } from './support/served.js';

/** Far more than it takes: a busy machine is not a fault of the product. */
const FILLING = 120_000;
const LONG = 2 * FILLING;
/** A second leader and a second verifier see what the first ones see. */
const SECOND = ['leader2', 'verifier2'];
/** What each begins with: the desk, the steps of setting up, the audit. */
const BEGINNING = /^(轮到你 \d+ 件|让大家用起来，分四步|审计)/;

/** A finding that stands so, and the condition of the ledger under which its row is found. */
interface Stand {
  words: string;
  filter: string;
  status: FindingPage['status'];
  isSo: (finding: FindingPage) => boolean;
}

const isVoid = ({ course }: FindingPage) =>
  course?.signatures.some((one) => one.round === course.round && one.void !== null) ?? false;
const wasReopened = ({ course }: FindingPage) => course?.returns.at(-1)?.kind === 'reopened';
const closed = (kind: string) => (finding: FindingPage) =>
  finding.course?.outcome?.kind === kind && !isVoid(finding);

const STANDS: readonly Stand[] = [
  { words: '登记', filter: '登记', status: 'registered', isSo: () => true },
  { words: '整改中', filter: '整改中', status: 'underway', isSo: (one) => !wasReopened(one) },
  { words: '重新整改', filter: '整改中', status: 'underway', isSo: wasReopened },
  { words: '申请销号', filter: '申请销号', status: 'submitted', isSo: () => true },
  { words: '已审', filter: '已审', status: 'endorsed', isSo: () => true },
  { words: '已核验', filter: '已核验', status: 'verified', isSo: (one) => !isVoid(one) },
  { words: '长期坚持', filter: '长期坚持', status: 'longTerm', isSo: (one) => !isVoid(one) },
  { words: '已解决', filter: '已销号', status: 'signedOff', isSo: closed('resolved') },
  { words: '未落实结案', filter: '已销号', status: 'signedOff', isSo: closed('notImplemented') },
  { words: '签字已失效', filter: '已销号', status: 'signedOff', isSo: isVoid },
];

describeInBrowser('the demo', () => {
  let browser: Browser;
  let served: Served;
  const links = new Map<string, string>();
  const guests: Guest[] = [];
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** Looks at the page as it stands, on a desk and on a phone. */
  async function look(page: Page): Promise<void> {
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      expect(await faults(page)).toEqual([]);
    }
  }

  test(
    'is put in from the first page, stopped once and begun again, and shows its links once',
    async () => {
      const { page, complaints } = await openPage(browser, DESKTOP);
      await page.goto(served.url);
      await page.getByRole('link', { name: '装入演示数据' }).click();
      const begin = page.getByRole('button', { name: '装入演示数据' });
      await begin.waitFor();
      await look(page);
      await begin.click();
      await page.getByRole('progressbar', { name: '装入演示数据' }).waitFor();
      await page.getByRole('button', { name: '停止' }).click();
      await page.getByText('演示数据一点也没有留下').waitFor();
      await look(page);
      await begin.click();
      await page.getByRole('heading', { name: '演示数据装好了' }).waitFor({ timeout: FILLING });
      for (const row of await page.getByRole('list', { name: '登录链接' }).getByRole('listitem').all()) {
        const loginName = /用户名 ([a-z0-9]+)/.exec((await row.textContent()) ?? '')?.[1] ?? '';
        links.set(loginName, await row.getByRole('textbox').inputValue());
      }
      expect(links.size).toBe(12);
      await look(page);
      expect(complaints).toEqual([]);

      const elsewhere = await openPage(browser, DESKTOP);
      await elsewhere.page.goto(`${served.url}/demo`);
      await elsewhere.page.getByRole('heading', { name: '演示数据已经装好' }).waitFor();
      await elsewhere.page.goto(served.url);
      await elsewhere.page.getByLabel('用户名').waitFor();
      await elsewhere.page.getByText('bihuan demo --links').waitFor();
      await look(elsewhere.page);
    },
    LONG,
  );

  test('lets somebody choose a password by the link, and the link works once', async () => {
    const { page, complaints } = await openPage(browser, DESKTOP);
    await page.goto(links.get('liaison') ?? '');
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '设好密码，登录' }).click();
    await page.getByRole('heading', { name: /^轮到你 \d+ 件/ }).waitFor();
    await page.getByRole('complementary', { name: '演示数据' }).waitFor();
    expect(complaints).toEqual([]);
    const again = await openPage(browser, DESKTOP);
    await again.page.goto(links.get('liaison') ?? '');
    await again.page.getByText('这个链接已经用过或过期').waitFor();
    links.delete('liaison');
  });

  test(
    'shows each of the others what waits for them',
    async () => {
      for (const [loginName, address] of links) {
        if (!SECOND.includes(loginName)) guests.push(await comeIn(address, loginName));
      }
      for (const guest of guests) {
        const { page, complaints } = await openAs(browser, guest, served.url, DESKTOP);
        await page.goto(served.url);
        await page.getByRole('heading', { level: 1, name: BEGINNING }).waitFor();
        await page.getByRole('complementary', { name: '演示数据' }).waitFor();
        await look(page);
        expect([guest.loginName, complaints]).toEqual([guest.loginName, []]);
      }
    },
    LONG,
  );

  test(
    'holds a finding in every state, each found by its state',
    async () => {
      const office = guests.find(({ loginName }) => loginName === 'office') as Guest;
      const [rectification] = (await office.call('listRectifications', { query: {} })).rows;
      const rectificationId = rectification?.id ?? '';
      const { page, complaints } = await openAs(browser, office, served.url, DESKTOP);
      for (const stand of STANDS) {
        const id = await oneThatStands(office, rectificationId, stand);
        await page.goto(`${served.url}/r/${rectificationId}?group=none`);
        await page.getByRole('combobox', { name: '状态' }).click();
        await page.getByTitle(stand.filter, { exact: true }).click();
        await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe(stand.status);
        await page.locator(`a[href="/f/${id}"]`).first().click();
        await page.locator('h1 + p').getByText(stand.words, { exact: true }).waitFor();
        expect([stand.words, await faults(page)]).toEqual([stand.words, []]);
      }
      expect(complaints).toEqual([]);
    },
    LONG,
  );
});

/** The id of a finding that stands so. */
async function oneThatStands(
  office: Guest,
  rectificationId: string,
  { status, isSo }: Stand,
): Promise<string> {
  const { rows } = await office.call('listFindings', {
    params: { rectificationId },
    query: { status: [status] },
  });
  for (const { id } of rows) {
    const finding = await office.call('getFinding', { params: { findingId: id } });
    if (isSo(finding)) return id;
  }
  throw new Error(`the demo holds no finding that stands so: ${status}`);
}
