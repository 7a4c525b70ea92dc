import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, openPage, PHONE } from './support/browser.js';
import { sampleDraft, sampleLedger } from './support/seed.js';
import { type Served, serve } from './support/served.js';
import { tooSmall } from './support/small-controls.js';

/** A state of the app: where it is, and how to know that it is there. */
interface State {
  name: string;
  path: string;
  ready: string;
  act?: (page: Page) => Promise<unknown>;
}

/** What opens in a dialog must be inside it: all else is hidden from screen readers meanwhile. */
async function openListInDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().click();
  await dialog.locator('.ant-select-item-option').first().waitFor();
}

const TOUCHED = ['ledger', 'finding', 'register', 'correcting', 'draft head', 'draft item', 'import'];

describeInBrowser('every page in every state meets WCAG 2.1 AA', () => {
  let browser: Browser;
  let empty: Served;
  let served: Served;
  let places: { ledger: string; finding: string; draft: string; cancelled: string };
  beforeAll(async () => {
    [browser, empty, served] = await Promise.all([launch(), serve(), serve()]);
    const ledger = await sampleLedger(served);
    const { rows } = await served.client.call('listFindings', {
      params: { rectificationId: ledger },
      query: {},
    });
    const cancelled = await sampleDraft(served);
    await served.client.call('cancelImport', { params: { importId: cancelled } });
    places = { ledger, finding: rows[2]?.id ?? '', draft: await sampleDraft(served), cancelled };
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all([empty?.stop(), served?.stop()]);
  });

  const states = (): State[] => {
    const { ledger, finding, draft, cancelled } = places;
    return [
      { name: 'ledger', path: `/r/${ledger}`, ready: '湖区保护' },
      { name: 'search', path: `/r/${ledger}?q=资金`, ready: '国有企业违规出借' },
      { name: 'nothing found', path: `/r/${ledger}?q=没有的词`, ready: '没有符合这些条件的问题' },
      { name: 'register', path: `/r/${ledger}?register=1`, ready: '照反馈意见的原话写' },
      { name: 'basic data', path: `/r/${ledger}/about`, ready: '更正来历' },
      { name: 'all rectifications', path: '/r', ready: '新建整改工作' },
      { name: 'new rectification', path: '/r/new', ready: '建好，登记第一个问题' },
      { name: 'finding', path: `/f/${finding}`, ready: '整改措施' },
      { name: 'correcting', path: `/f/${finding}?deed=correct`, ready: '会记在经过里' },
      {
        name: 'a list in a dialog',
        path: `/f/${finding}?deed=correct`,
        ready: '会记在经过里',
        act: openListInDialog,
      },
      { name: 'duties', path: `/f/${finding}?deed=duties`, ready: '存下六个明确' },
      { name: 'removing', path: `/f/${finding}?deed=remove`, ready: '移除这个问题' },
      { name: 'draft head', path: `/import/${draft}?at=head&field=inspectedTo`, ready: '采用' },
      { name: 'draft item', path: `/import/${draft}?at=1&field=problem`, ready: '措施 3 条' },
      {
        name: 'draft typing',
        path: `/import/${draft}?at=1&field=problem`,
        ready: '措施 3 条',
        act: (page) => page.keyboard.press('e'),
      },
      { name: 'import', path: '/import', ready: '把文件拖到这里' },
      { name: 'given up', path: `/import/${cancelled}`, ready: '这份草稿已经放弃' },
      { name: 'no such page', path: '/nowhere', ready: '这个地址没有内容' },
      { name: 'no such finding', path: '/f/nothing', ready: '没有读到这个问题' },
    ];
  };

  async function look(page: Page, url: string, state: State): Promise<string[]> {
    await page.goto(url + state.path);
    await page.getByText(state.ready, { exact: false }).first().waitFor();
    await state.act?.(page);
    const found = await violations(page);
    return found.map((violation) => `${state.name}: ${violation}`);
  }

  test('on a phone everything that is pressed is at least 44 px high', async () => {
    const { page } = await openPage(browser, PHONE);
    const small: string[] = [];
    for (const state of states().filter(({ name }) => TOUCHED.includes(name))) {
      await page.goto(served.url + state.path);
      await page.getByText(state.ready, { exact: false }).first().waitFor();
      small.push(...(await tooSmall(page)).map((found) => `${state.name}: ${found}`));
    }
    expect(small.join('\n')).toBe('');
  });

  test.each([
    ['on a desk', DESKTOP],
    ['on a phone', PHONE],
  ])(
    '%s',
    async (_, viewport) => {
      const { page } = await openPage(browser, viewport);
      const first = { name: 'first start', path: '/', ready: '接下来会怎样' };
      const found = await look(page, empty.url, first);
      for (const state of states()) found.push(...(await look(page, served.url, state)));
      expect(found.join('\n')).toBe('');
    },
    180_000,
  );
});
