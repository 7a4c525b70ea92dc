import { findImport, type ImportRecord, saveDraft } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { denied } from '../../app/errors/denials.js';
import type { ImportDeps } from './begin-import.js';

/**
 * Stops reading, or gives a draft up. What has already ended stays as it ended.
 * @throws Denied `alreadyAccepted`; Refused `unknownImport`
 */
export async function cancelImport(
  deps: ImportDeps,
  caller: Caller,
  importId: string,
): Promise<ImportRecord> {
  const { store, jobs } = deps;
  const record = await store.transaction(async (tx) => {
    const found = await findImport(tx, importId);
    if (found.state === 'accepted') throw denied('alreadyAccepted', {});
    if (found.state === 'failed' || found.state === 'cancelled') return found;
    await saveDraft(tx, importId, found.version, { state: 'cancelled' }, caller.at);
    return findImport(tx, importId);
  });
  jobs.cancel(importId);
  return record;
}
