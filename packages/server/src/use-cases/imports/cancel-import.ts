import { findImport, type ImportRecord, importScope, saveDraft } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import { authorisedToPrepare } from '../rectifications/body-of-new.js';
import type { ImportDeps, Importer } from './begin-import.js';

/**
 * Stops reading, or gives a draft up. What has already ended stays as it ended.
 * @throws Denied `alreadyAccepted`; Refused `unknownImport`, `outsideYourScope`
 */
export async function cancelImport(
  deps: ImportDeps,
  { caller, policy }: Importer,
  importId: string,
): Promise<ImportRecord> {
  const { store, jobs } = deps;
  const scope = importScope(caller.profile);
  const record = await store.transaction(async (tx) => {
    const found = await findImport(tx, scope, importId);
    authorisedToPrepare({ caller, policy });
    if (found.state === 'accepted') throw denied('alreadyAccepted', {});
    if (found.state === 'failed' || found.state === 'cancelled') return found;
    await saveDraft(tx, importId, found.version, { state: 'cancelled' }, caller.at);
    return findImport(tx, scope, importId);
  });
  jobs.cancel(importId);
  return record;
}
