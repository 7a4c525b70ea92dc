import type { Locator, Page } from 'playwright-core';

/** 校对, found by what people read on it. */
export class Review {
  readonly draft: Locator;
  readonly source: Locator;
  readonly index: Locator;

  constructor(readonly page: Page) {
    this.draft = page.getByRole('region', { name: '草稿' });
    this.source = page.getByRole('region', { name: '原文' });
    this.index = page.getByRole('navigation', { name: '问题目录' });
  }

  /** A field by its label. */
  field(label: string): Locator {
    return this.draft.getByRole('group', { name: label, exact: true });
  }

  /** The field that keys act on. */
  get current(): Locator {
    return this.draft.locator('[aria-current="true"]');
  }

  /** Waits until the last correction is on the server. */
  async saved(): Promise<void> {
    await this.page.getByText(/\d\d:\d\d 已自动存/).waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes down to a field by keys alone. */
  async goTo(label: string): Promise<void> {
    const wanted = this.field(label);
    for (let step = 0; step < 60; step++) {
      if ((await wanted.getAttribute('aria-current')) === 'true') return;
      await this.press('ArrowDown');
    }
    throw new Error(`no key led to the field ${label}`);
  }
}
