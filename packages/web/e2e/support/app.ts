import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './browser.js';
import { type Served, serve } from './served.js';

/** What the tests of a group share; there from its first test on. */
export interface App {
  browser: Browser;
  served: Served;
}

/** A browser and an empty program for the tests of this group, both ended behind the last of them. */
export function startedApp(): App {
  const app = {} as App;
  beforeAll(async () => {
    [app.browser, app.served] = await Promise.all([launch(), serve()]);
  });
  afterAll(async () => {
    await app.browser?.close();
    await app.served?.stop();
  });
  return app;
}
