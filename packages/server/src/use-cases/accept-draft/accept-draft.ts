import type { SourceDocument } from '@bihuan/domain';
import type { Notice } from '@bihuan/extract';
import { type Command, executeAll, findDraft, findImport, importScope, saveDraft } from '@bihuan/store';
import { corrected, openDraft, requireUnaccepted } from '../imports/draft.js';
import type { Deed } from '../ledger.js';
import { assignmentOf, authorisedForNew } from '../rectifications/body-of-new.js';
import { findingsOf } from './findings-of.js';
import { rectificationOf } from './rectification-of.js';

/** The commands that enter a read notice into the ledger: the rectification, then each finding. */
export function registrationOf(
  notice: Notice,
  text: string,
  document: SourceDocument | null,
  newId: () => string,
): { rectificationId: string; commands: Command[] } {
  const rectificationId = newId();
  const content = rectificationOf(notice, text, document);
  const findings = findingsOf(notice, text, newId).map(
    ({ id: findingId, ...finding }): Command => ({
      type: 'RegisterFinding',
      findingId,
      rectificationId,
      ...finding,
    }),
  );
  return {
    rectificationId,
    commands: [{ type: 'RegisterRectification', rectificationId, content }, ...findings],
  };
}

interface Acceptance {
  importId: string;
  version: number;
  /** The inspected body; may be absent where the caller's office is of one body only. */
  bodyId?: string | undefined;
}

/**
 * 按草稿建立台账: the rectification of a body and all its findings, or nothing.
 * @throws Denied `draftNotReady`, `alreadyAccepted`, `bodyNeeded`; Refused `staleVersion` and whatever the domain refuses
 */
export async function acceptDraft(
  { store, ...asked }: Deed,
  { importId, version, bodyId: named }: Acceptance,
): Promise<{ rectificationId: string }> {
  const scope = importScope(asked.caller.profile);
  const draft = openDraft(await store.read((tx) => findDraft(tx, scope, importId)));
  requireUnaccepted(draft);
  const { notice } = corrected(draft, draft.edits);
  const { fileName, sha256 } = draft.record;
  const document = sha256 === null ? null : { importId, fileName, sha256 };
  const { rectificationId, commands } = registrationOf(notice, draft.text, document, store.newId);
  await store.transaction(async (tx) => {
    await findImport(tx, scope, importId);
    const { bodyId, recordedBy } = await authorisedForNew(tx, asked, named ?? null);
    await saveDraft(tx, importId, version, { state: 'accepted', rectificationId }, recordedBy.at);
    await executeAll(tx, [...commands, ...assignmentOf(rectificationId, bodyId)], recordedBy);
  });
  return { rectificationId };
}
