import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESKTOP, describeInBrowser, launch, openPage } from './support/browser.js';
import { settled } from './support/seed.js';
import { type Served, serve } from './support/served.js';

/** What runs, or leads away, wherever a page takes words for markup. */
const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '</script><script>window.ran=1</script>',
  '<svg onload="window.ran=1">',
  '[看](javascript:window.ran=1)',
].join('');

/** A ledger in which every text that a person can write holds scripts, and a draft from such a document. */
async function seeded({ client }: Served) {
  const header = {
    kind: '巡视',
    genre: 'notice',
    ...{ title: `通报${HOSTILE}`, issuer: HOSTILE, inspectedBody: HOSTILE },
    ...{ inspectionTeam: HOSTILE, authority: HOSTILE, round: HOSTILE, inspectedFrom: null },
    ...{ inspectedTo: null, feedbackDate: '2026-06-01', publishedDate: null },
  } as const;
  const { id: rectificationId, version } = await client.call('registerRectification', { body: { header } });
  const params = { rectificationId };
  const chapter = { heading: `组织领导${HOSTILE}`, text: HOSTILE, range: null };
  const contact = { phone: HOSTILE, email: HOSTILE, post: HOSTILE };
  const words = { reason: HOSTILE, organisation: chapter, nextSteps: chapter, contact };
  await client.call('correctRectification', { params, body: { version, ...words } });
  const measures = [{ text: `核对${HOSTILE}` }];
  const problem = { problem: `台账不实${HOSTILE}`, introduction: HOSTILE, section: '作风', measures };
  const { id: findingId, version: first } = await client.call('registerFinding', { params, body: problem });
  const leadUnits = [{ text: HOSTILE }];
  const changes = { leadUnits, leadLeaders: leadUnits, acceptanceCriterion: HOSTILE, number: '1' };
  const body = { version: first, reason: HOSTILE, changes };
  await client.call('correctFinding', { params: { findingId }, body });
  const unit = { name: `某局${HOSTILE}`, parentId: null, aliases: [HOSTILE] };
  const { id: unitId } = await client.call('registerUnit', { body: { ...unit, level: 'unit' } });
  const post = { unitId, title: HOSTILE, from: '2026-01-01' };
  const person = {
    name: `某甲<img src=x onerror="window.ran=1">`,
    phone: HOSTILE,
    email: HOSTILE,
    posts: [post],
  };
  const { id: personId } = await client.call('registerPerson', { body: person });
  const text = `关于整改进展情况的通报\n一、存在的问题\n（一）台账不实${HOSTILE}。\n整改措施：核对${HOSTILE}。`;
  const { id: importId } = await client.call('pasteImport', { body: { text, name: HOSTILE } });
  return { rectificationId, findingId, unitId, personId, importId };
}

async function hasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => 'ran' in window || document.querySelector('a[href^="javascript:"]') !== null);
}

/** What became of the texts of the page, as far as it has come. */
async function shownOn(page: Page): Promise<'a script' | 'words' | 'nothing yet'> {
  if (await hasRun(page)) return 'a script';
  return (await page.getByText('onerror=').first().isVisible()) ? 'words' : 'nothing yet';
}

describeInBrowser('scripts in the texts of a ledger', () => {
  let browser: Browser;
  let served: Served;
  let ids: Awaited<ReturnType<typeof seeded>>;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serve()]);
    ids = await seeded(served);
    await settled(served, ids.importId);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  test('are words on every page, and the browser has nothing to refuse', { timeout: 180_000 }, async () => {
    const { rectificationId, findingId, unitId, personId, importId } = ids;
    const { page, complaints } = await openPage(browser, DESKTOP);
    const ofLedger = [
      `/r/${rectificationId}`,
      `/r/${rectificationId}/about`,
      `/r/${rectificationId}/parties`,
    ];
    const pages = [
      ...['/r', ...ofLedger, `/f/${findingId}`, `/search?q=${encodeURIComponent('台账不实')}`],
      ...['/import', `/import/${importId}`, `/units/${unitId}`, `/people`, `/people/${personId}`],
    ];
    for (const path of pages) {
      await page.goto(served.url + path);
      await expect.poll(() => shownOn(page), { message: path, timeout: 25_000 }).toBe('words');
      expect([path, await hasRun(page)]).toEqual([path, false]);
    }
    expect(complaints).toEqual([]);
  });
});
