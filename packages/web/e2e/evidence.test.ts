import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { DESKTOP, describeInBrowser, launch, PHONE } from './support/browser.js';
import { type LoopTown, serveLoopTown } from './support/loop-town.js';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A PDF of one page with this line; readers find its objects themselves. */
function pdfOf(line: string): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`);
}
const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

describeInBrowser('the evidence of a finding', () => {
  let browser: Browser;
  let town: LoopTown;
  let findingId: string;
  let second: string;
  beforeAll(async () => {
    [browser, town] = await Promise.all([launch(), serveLoopTown()]);
    [findingId = '', second = ''] = await town.register(['学校食堂资金未设专账', '校园维修款沉淀']);
    await town.adopt();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await town?.served.stop();
  });

  const card = (page: Page) => page.getByRole('region', { name: /佐证材料/ });
  const panel = (page: Page) => page.getByRole('dialog');
  const open = (who: 'liaison' | 'leader', id: string, viewport = DESKTOP) =>
    town.open(browser, who, `/f/${id}`, viewport);
  async function say(page: Page, kind: string, day: string): Promise<void> {
    await panel(page).getByRole('combobox', { name: '是什么材料' }).click();
    await page.getByTitle(kind).click();
    await panel(page)
      .getByRole('textbox', { name: /生效日期/ })
      .fill(day);
    await panel(page).getByRole('button', { name: /^附上/ }).click();
    await expect.poll(() => panel(page).count()).toBe(0);
  }

  test('files are sent, attached together, and looked at beside the page', async () => {
    const { page, complaints } = await open('liaison', findingId);
    await card(page).getByRole('button', { name: '附佐证材料' }).click();
    await panel(page)
      .getByLabel('选佐证材料')
      .setInputFiles([
        text('现场检查记录.txt', '食堂专账已经设立，逐笔核对相符。'),
        { name: '现场照片.png', mimeType: 'image/png', buffer: PNG },
        {
          name: '说明.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('<!doctype html><html></html>'),
        },
      ]);
    await panel(page)
      .getByText(/这份文件是网页，没有收下/)
      .waitFor();
    await panel(page).getByRole('button', { name: '去掉 说明.pdf' }).click();
    await panel(page).getByRole('button', { name: '附上这 2 份' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await say(page, '注明日期的现场记录', '2026-06-01');

    await card(page).getByText('反馈前形成').first().waitFor();
    expect(await card(page).getByRole('listitem').count()).toBe(2);
    await card(page).getByRole('button', { name: '查看 现场检查记录.txt' }).click();
    await panel(page).getByText('食堂专账已经设立，逐笔核对相符。').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel(page).getByRole('button', { name: '关上' }).click();
    await card(page).getByRole('button', { name: '查看 现场照片.png' }).click();
    const picture = panel(page).getByRole('img', { name: /现场照片/ });
    await expect
      .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(1);
    const saved = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: '下载 现场照片.png' }).click();
    expect((await saved).suggestedFilename()).toBe('现场照片.png');
    expect(complaints).toEqual([]);
  });

  test('a PDF is shown as it is by the browser’s own viewer, and as its words', async () => {
    const { page, complaints } = await open('liaison', findingId);
    await card(page).getByRole('button', { name: '附佐证材料' }).click();
    const pdf = { name: '缴款凭证.pdf', mimeType: 'application/pdf', buffer: pdfOf('PAID 300') };
    await panel(page).getByLabel('选佐证材料').setInputFiles([pdf]);
    await panel(page)
      .getByRole('checkbox', { name: /缴款凭证\.pdf/ })
      .waitFor();
    await say(page, '支付或缴款凭证', '2026-07-20');
    await card(page).getByRole('button', { name: '查看 缴款凭证.pdf' }).click();
    await panel(page).getByTitle('佐证材料 缴款凭证.pdf').waitFor();
    const shown = () => page.frames().filter((frame) => frame.url().endsWith('/view')).length;
    await expect.poll(shown).toBeGreaterThan(0);
    await panel(page).getByRole('button', { name: '看文字' }).click();
    await panel(page).getByText('PAID 300').waitFor();
    expect(complaints).toEqual([]);
  });

  test('a file that another finding holds is chosen there, and each names the other', async () => {
    const { page } = await open('liaison', second);
    await card(page).getByRole('button', { name: '附佐证材料' }).click();
    await panel(page)
      .getByRole('textbox', { name: /从别的问题上选/ })
      .fill('逐笔核对');
    await panel(page).getByRole('combobox', { name: '哪个问题' }).click();
    await page.getByTitle(/学校食堂资金未设专账/).click();
    await panel(page).getByRole('checkbox', { name: '现场检查记录.txt' }).check();
    await say(page, '其他材料', '2026-07-20');
    const also = card(page).getByRole('link', { name: /问题 2\.01/ });
    expect(await also.getAttribute('href')).toBe(`/f/${findingId}`);
  });

  test('whoever may not attach is told why, and looks at it on a phone', async () => {
    const { page } = await open('leader', findingId, PHONE);
    expect(await card(page).getByRole('button', { name: '附佐证材料' }).isDisabled()).toBe(true);
    await card(page)
      .getByText(/由这些人办理/)
      .waitFor();
    await card(page).getByRole('button', { name: '查看 现场检查记录.txt' }).click();
    await panel(page)
      .getByText(/逐笔核对相符/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
