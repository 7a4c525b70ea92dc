import type { LedgerScope } from '@bihuan/domain';
import type { Page, ReadTransaction } from '@bihuan/store';

/** Reads findings of a rectification, a page at a time. */
export type PagesOf<Finding> = (
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  stretch: { after?: string; limit: number },
) => Promise<Page<Finding>>;

const BATCH = 500;

/** The findings of a rectification in this scope, in order; no more than a page of them is held at a time. */
export async function* inPages<Finding>(
  pagesOf: PagesOf<Finding>,
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): AsyncGenerator<Finding> {
  let after: string | null = null;
  do {
    const stretch = { limit: BATCH, ...(after !== null && { after }) };
    const page: Page<Finding> = await pagesOf(tx, scope, rectificationId, stretch);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}
