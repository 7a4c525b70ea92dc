/**
 * Takes the pictures of README and docs anew, into docs/screens: `npm run pictures`. Everything in them comes from the
 * sample and the demo. Needs Chromium (`CHROME_PATH` names it where it is elsewhere); where pngquant is installed, the
 * files become a third as large.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PASSWORD, setUpApp, type Visitor, visitor } from '../packages/web/e2e/support/people.js';
import { sampleDraft } from '../packages/web/e2e/support/seed.js';
import { type Served, serve } from '../packages/web/e2e/support/served.js';

const FOLDER = resolve(import.meta.dirname, '../docs/screens');
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const ZONE = 'Asia/Shanghai';

type Size = typeof DESKTOP;
type Prepare = (page: Page) => Promise<unknown>;

const list: Prepare = (page) => page.locator('[aria-label="问题"] a').first().waitFor();
const desk: Prepare = (page) => page.getByLabel('待办').waitFor();
const heading: Prepare = (page) => page.getByRole('heading', { level: 1 }).waitFor();

/** Takes one picture: of which page, at which size, when what has come into sight. */
type Take = (name: string, path: string, size: Size, ready: Prepare) => Promise<void>;

function takenBy(browser: Browser, url: string, person?: Visitor): Take {
  return async (name, path, viewport, ready) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: ZONE });
    const cookies = person?.cookies().split('; ') ?? [];
    await context.addCookies(
      cookies.map((one) => {
        const [key = '', value = ''] = one.split(/=(.*)/s);
        return { name: key, value, url };
      }),
    );
    const page = await context.newPage();
    await page.goto(url + path);
    await ready(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
    await context.close();
    console.log(`${name}.png`);
  };
}

async function picturesOfReading(browser: Browser, served: Served): Promise<void> {
  const take = takenBy(browser, served.url);
  await take('first-start', '/', DESKTOP, (page) => page.getByText('装入演示数据').first().waitFor());
  const draft = await sampleDraft(served);
  const shown: Prepare = (page) => page.getByRole('region', { name: '草稿' }).waitFor();
  await take('review', `/import/${draft}?at=1`, DESKTOP, shown);
  await take('review-doubt', `/import/${draft}?at=head`, DESKTOP, async (page) => {
    await shown(page);
    await page.getByRole('group', { name: '巡视结束日期', exact: true }).click();
    await page.getByRole('button', { name: /采用/ }).first().waitFor();
  });
}

/** Takes the link of somebody whom the demo lets in. */
async function guest({ url }: Served, link: string): Promise<Visitor> {
  const client = visitor(url);
  const token = new URL(link).hash.slice(1);
  const { step } = await client.call('takePasswordLink', { body: { token, password: PASSWORD } });
  if (step === 'setUpSecondFactor') await setUpApp(client);
  return client;
}

async function picturesOfWork(browser: Browser, served: Served): Promise<void> {
  const { links } = await served.client.call('fillDemo', {});
  const linkOf = (loginName: string) => served.url + links.find((one) => one.loginName === loginName)?.path;
  const who = ['office', 'leader', 'verifier'].map((loginName) => guest(served, linkOf(loginName)));
  const [office, leader, verifier] = await Promise.all(who);
  if (!office || !leader || !verifier) throw new Error('The demo lets nobody in.');
  const rectificationId = (await office.call('listRectifications', { query: {} })).rows[0]?.id ?? '';
  const idOf = async (who: Visitor, status: 'verified' | 'submitted') =>
    (await who.call('listFindings', { params: { rectificationId }, query: { status } })).rows[0]?.id ?? '';
  const ledger = `/r/${rectificationId}`;

  const atOffice = takenBy(browser, served.url, office);
  await atOffice('ledger', ledger, DESKTOP, async (page) => {
    await list(page);
    for (const number of ['1.3.2', '1.3.3']) await page.getByLabel(`选中 ${number}`, { exact: true }).check();
    await page.mouse.move(0, 0);
  });
  await atOffice('ledger-search', `${ledger}?q=${encodeURIComponent('资金')}`, DESKTOP, list);
  await atOffice('ledger-phone', ledger, PHONE, list);
  await atOffice('finding', `/f/${await idOf(office, 'verified')}`, DESKTOP, heading);

  await takenBy(browser, served.url, verifier)('desk', '/desk', DESKTOP, desk);
  const withLeader = takenBy(browser, served.url, leader);
  await withLeader('desk-phone', '/desk', PHONE, desk);
  await withLeader('finding-phone', `/f/${await idOf(leader, 'submitted')}`, PHONE, heading);
}

/** Fewer colours, where the program for it is there. */
function makeSmaller(): void {
  const files = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  const { error } = spawnSync('pngquant', ['--force', '--ext', '.png', '--strip', '256', ...files]);
  if (error) console.log('pngquant is not installed: the pictures stay as large as they are.');
}

async function main(): Promise<void> {
  const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const pictures of [picturesOfReading, picturesOfWork]) {
      const served = await serve();
      await pictures(browser, served).finally(served.stop);
    }
  } finally {
    await browser.close();
  }
  makeSmaller();
}

await main();
