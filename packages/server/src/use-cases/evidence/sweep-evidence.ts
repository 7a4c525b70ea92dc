import { forgetLooseTexts, type Store, sweepUploads } from '@bihuan/store';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** So long a file waits to be attached. */
const WAITS_DAYS = 7;

/**
 * Forgets what was sent and not attached within seven days, and a day later the words that were read from it. The
 * bytes stay in the vault: an import, a scan or a backup may refer to the same content.
 * @param at UTC instant
 */
export async function sweepEvidence(store: Store, at: string): Promise<void> {
  const before = (days: number) => new Date(Date.parse(at) - days * DAY_MILLISECONDS).toISOString();
  await store.transaction(async (tx) => {
    await sweepUploads(tx, before(WAITS_DAYS));
    await forgetLooseTexts(tx, before(WAITS_DAYS + 1));
  });
}
