import type { Page } from 'playwright-core';
import { violations } from './axe.js';
import { tooSmall } from './small-controls.js';

const NARROW = 768;

/** What is wrong with the page as it stands: rules of access, width, small controls on a phone. */
export async function faults(page: Page): Promise<string[]> {
  const found = await violations(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) found.push(`${over} px wider than the screen`);
  if ((page.viewportSize()?.width ?? 0) < NARROW) found.push(...(await tooSmall(page)));
  return found;
}
