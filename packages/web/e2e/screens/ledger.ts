import type { Locator, Page } from 'playwright-core';

/** 台账, found by what people read on it. */
export class Ledger {
  readonly table: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('table', { name: '问题' });
    this.search = page.getByRole('searchbox', { name: '找问题' });
  }

  /** The row of a finding, by words of its problem. */
  row(words: string): Locator {
    return this.table.getByRole('row').filter({ hasText: words });
  }

  /** How many findings the server says match the search. */
  async matched(): Promise<number> {
    const text = await this.page
      .getByText(/^\d+ 个问题$/)
      .first()
      .textContent();
    return Number.parseInt(text ?? '', 10);
  }

  column(name: string): Locator {
    return this.table.getByRole('columnheader', { name });
  }

  /** Chooses a value in the filter bar. */
  async filter(name: string, value: string): Promise<void> {
    await this.page.getByRole('combobox', { name }).click();
    await this.page.getByRole('listbox').locator('..').getByText(value, { exact: true }).last().click();
  }
}
