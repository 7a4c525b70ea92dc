import { setImmediate as turn } from 'node:timers/promises';
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

/**
 * The findings of a rectification in this scope, in order; no more than a page of them is held at a time.
 * @throws the reason of `gone` before the next page, once it has aborted
 */
export async function* inPages<Finding>(
  pagesOf: PagesOf<Finding>,
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  gone?: AbortSignal,
): AsyncGenerator<Finding> {
  let after: string | null = null;
  do {
    // SQLite answers at once: without a turn of the event loop, nobody else would be served until the last page.
    await turn();
    gone?.throwIfAborted();
    const stretch = { limit: BATCH, ...(after !== null && { after }) };
    const page: Page<Finding> = await pagesOf(tx, scope, rectificationId, stretch);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}
