import { expect, test } from 'vitest';
import { Review } from './screens/review.js';
import { startedApp } from './support/app.js';
import { DESKTOP, describeInBrowser, openPage } from './support/browser.js';
import { sampleDraft } from './support/seed.js';

/** Methods that came after Chrome 92. */
const YOUNGER = {
  Array: ['with', 'toSpliced', 'toSorted', 'toReversed', 'findLast', 'findLastIndex'],
  Object: ['hasOwn', 'groupBy'],
  window: ['structuredClone'],
};

describeInBrowser('a browser as old as Chrome 92', () => {
  const app = startedApp();

  test('a draft is corrected and made into a ledger without the methods that came later', async () => {
    const { page, complaints } = await openPage(app.browser, DESKTOP);
    await page.addInitScript((younger) => {
      for (const name of younger.Array) Reflect.deleteProperty(Array.prototype, name);
      for (const name of younger.Object) Reflect.deleteProperty(Object, name);
      for (const name of younger.window) Reflect.deleteProperty(window, name);
    }, YOUNGER);
    await page.goto(`${app.served.url}/import/${await sampleDraft(app.served)}?at=1`);
    const review = new Review(page);
    await review.draft.waitFor();
    await review.goTo('措施 三是');
    await review.press('Delete');
    await review.saved();
    await page.getByRole('button', { name: '建立台账' }).click();
    await page.getByRole('button', { name: '建立台账' }).last().click();
    await page.getByRole('table', { name: '问题' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
