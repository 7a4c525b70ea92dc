import type { DraftEdit } from '@bihuan/extract';
import { findDraft, findImport, importScope, saveDraft } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import type { Changed, Deed } from '../ledger.js';
import { authorisedToPrepare } from '../rectifications/body-of-new.js';
import { corrected, type OpenDraft, openDraft, requireUnaccepted } from './draft.js';

interface Correction {
  importId: string;
  version: number;
  edit: DraftEdit;
}

async function draftOf({ store, caller }: Deed, importId: string): Promise<OpenDraft> {
  return openDraft(await store.read((tx) => findDraft(tx, importScope(caller.profile), importId)));
}

async function save({ store, ...asked }: Deed, draft: OpenDraft, version: number, edits: DraftEdit[]) {
  const { notice } = corrected(draft, edits);
  const changes = { edits, itemCount: notice.items.length };
  return store.transaction(async (tx) => {
    await findImport(tx, importScope(asked.caller.profile), draft.record.id);
    const { at } = authorisedToPrepare(asked);
    return saveDraft(tx, draft.record.id, version, changes, at);
  });
}

/**
 * Corrects one place of a draft. @returns the draft's new version
 * @throws Denied `draftNotReady`, `alreadyAccepted`, `impossibleEdit`; Refused `staleVersion`
 */
export async function editDraft(deed: Deed, { importId, version, edit }: Correction): Promise<Changed> {
  const draft = await draftOf(deed, importId);
  requireUnaccepted(draft);
  return { version: await save(deed, draft, version, [...draft.edits, edit]) };
}

/**
 * Takes the last correction back.
 * @throws Denied as for a correction, and `nothingToUndo`; Refused `staleVersion`
 */
export async function undoEdit(
  deed: Deed,
  { importId, version }: Omit<Correction, 'edit'>,
): Promise<OpenDraft> {
  const draft = await draftOf(deed, importId);
  requireUnaccepted(draft);
  if (draft.edits.length === 0) throw denied('nothingToUndo', {});
  await save(deed, draft, version, draft.edits.slice(0, -1));
  return draftOf(deed, importId);
}
