import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.js';
import { type LoopTown, serveLoopTown } from './loop-town.js';

/** What the tests of one file share; there once they run. */
interface Stage {
  browser: Browser;
  town: LoopTown;
}

const BEGINNING = 180_000;

/** Begins a browser and a town before the tests of a file, and ends both after them. @param prepare what happens first */
export function inLoopTown(prepare: (town: LoopTown) => Promise<void>): Stage {
  const stage: Partial<Stage> = {};
  beforeAll(async () => {
    [stage.browser, stage.town] = await Promise.all([launch(), serveLoopTown()]);
    await prepare(stage.town);
  }, BEGINNING);
  afterAll(async () => {
    await stage.browser?.close();
    await stage.town?.served.stop();
  });
  return stage as Stage;
}
