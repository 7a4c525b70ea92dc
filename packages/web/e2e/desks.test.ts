import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { type DeskTown, type Sitter, serveDeskTown } from './support/desk-town.js';
import {
  askForSignOff,
  askForTime,
  begin,
  type Deed,
  doToAll,
  endorse,
  grantTime,
  latestOf,
  sign,
  verify,
  type Walked,
} from './support/desk-walk.js';
import { faults } from './support/faults.js';

const PROBLEMS = [
  '学校食堂资金未设专账',
  '老旧管网改造项目资金闲置',
  '残疾人托养机构补助资金审核不严，在册人数与实际不一致，部分机构重复申领补助，主管部门按上报数拨款，没有到场点名，也没有与残疾人证办理信息比对，群众反映强烈',
  '产业园区扶持资金拨付慢',
  '公示栏内容多年未更新',
];
const problemsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `${PROBLEMS[index % 5]}（第 ${index + 1} 片区）`);

/** After each deed, on whose desks all findings lie, and as what. */
const STEPS: readonly { deed: Deed; sitters: readonly Sitter[]; kind: string }[] = [
  { deed: askForTime, sitters: ['group'], kind: '审批逾期后的延期' },
  { deed: grantTime, sitters: ['liaison', 'unitHead'], kind: '办理整改' },
  { deed: askForSignOff, sitters: ['leader'], kind: '审核' },
  { deed: endorse, sitters: ['verifier', 'checker'], kind: '核验' },
  { deed: verify, sitters: ['office', 'verifier'], kind: '签字销号' },
  { deed: sign('office'), sitters: ['verifier'], kind: '第二签' },
];
const EVERYBODY: readonly Sitter[] = [...new Set(STEPS.flatMap(({ sitters }) => sitters)), 'superior'];

/** Two looks at a page for each of the sitters, and what lies before. */
const LONG = 300_000;

describeInBrowser('everybody’s desk', () => {
  let browser: Browser;
  let town: DeskTown;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveDeskTown()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  /** Looks at somebody's first page on a desk and on a phone, the words in each. */
  async function look(who: Sitter, count: number, seen: (page: Page) => Promise<void>): Promise<void> {
    const { page, complaints } = await town.sit(browser, who, DESKTOP);
    await page.goto(town.served.url);
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await page.getByRole('heading', { level: 1, name: `轮到你 ${count} 件`, exact: true }).waitFor();
      await seen(page);
      expect([who, await faults(page)]).toEqual([who, []]);
    }
    expect([who, complaints]).toEqual([who, []]);
    await page.context().close();
  }

  test(
    'says so when nothing waits, and what a superior is asked for',
    async () => {
      for (const who of EVERYBODY) {
        const words = who === 'superior' ? /^你是上级/ : /逾期的在最前面/;
        await look(who, 0, (page) => page.getByText(words).waitFor());
      }
    },
    LONG,
  );

  describe.each([5, 60])('with %i findings on it', (count) => {
    const problems = problemsOf(count);
    let findings: Walked[];
    beforeAll(async () => {
      findings = await begin(town, problems);
    }, LONG);

    test.each(STEPS)(
      'shows all that wait as $kind, with their count, late and early due first, to the last',
      async ({ deed, sitters, kind }) => {
        await doToAll(town, findings, deed);
        const isAsked = deed === askForTime;
        const first = problems[isAsked ? count - 1 : latestOf(count)] ?? '';
        const last = problems[isAsked ? 0 : count - 1] ?? '';
        for (const who of sitters) {
          await look(who, count, async (page) => {
            // On a phone the top bar has no room for the count; it stands in the heading.
            await page.locator('nav a', { hasText: `工作台${count}` }).waitFor({ state: 'attached' });
            await page.getByRole('button', { name: new RegExp(`^${kind} ${count}`) }).waitFor();
            await rowWith(page, 0, [first, '逾期']);
            const dates = await datesOf(page);
            expect(dates).toEqual([...dates].sort());
            await pagesOnTo(page, last);
          });
        }
      },
      LONG,
    );

    test(
      'shows a superior nothing of it, and nobody anything that is signed off',
      async () => {
        await look('superior', 0, (page) => page.getByText(/^你是上级/).waitFor());
        await doToAll(town, findings, sign('verifier'));
        await look('office', 0, (page) => page.getByText('现在没有轮到你的事').waitFor());
      },
      LONG,
    );
  });
});

/** The rows, or the cards of a phone, in their order. */
function rowsOf(page: Page) {
  return page.locator('[aria-label="待办"]').locator('tr[data-index], li[data-index]');
}

async function rowWith(page: Page, index: number, words: readonly string[]): Promise<void> {
  let row = page.locator(`[aria-label="待办"] [data-index="${index}"]`);
  for (const one of words) row = row.filter({ hasText: one });
  await row.waitFor();
}

/** The days by which the rows on the page are asked for. */
async function datesOf(page: Page): Promise<string[]> {
  const rows = await rowsOf(page).allTextContents();
  return rows.map((words) => /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? '');
}

/** Goes down, page after page, until this one is there, and back to the first. */
async function pagesOnTo(page: Page, problem: string): Promise<void> {
  await pressUntilThere(page, 'End', rowsOf(page).filter({ hasText: problem }));
  await pressUntilThere(page, 'Home', rowsOf(page).and(page.locator('[data-index="0"]')));
}

async function pressUntilThere(page: Page, key: 'End' | 'Home', row: Locator): Promise<void> {
  const press = async () => {
    await page.keyboard.press(key);
    return row.count();
  };
  await expect.poll(press, { timeout: 40_000 }).toBe(1);
}
