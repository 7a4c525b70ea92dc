import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { describe, onTestFinished } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function findBrowser(): string | undefined {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

const executable = findBrowser();
const absent =
  '没有找到 Chromium，浏览器测试跳过。装上它：apt-get install chromium（或用 CHROME_PATH 指明位置）。';
if (!executable) {
  if (process.env.CI === 'true') throw new Error(absent);
  console.warn(absent);
}

/** Tests that need a browser: skipped where none is installed, failing in CI. */
export function describeInBrowser(name: string, tests: () => void): void {
  describe.skipIf(!executable)(name, { timeout: 90_000 }, tests);
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A page of its own, and what its console complained about. */
export interface OpenPage {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

/** Starts the installed browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executable as string, args: FLAGS });
}

/** Opens a page that remembers nothing of other pages, and closes it when the test is over. */
export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  // Shorter than a test may take, so that a failure names the step that it waited for.
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused request is the product's own business; it is told on the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  return { page, context, complaints };
}
