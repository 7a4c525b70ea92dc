import type { DocumentText } from '@bihuan/documents';
import type { Notice } from '@bihuan/extract';
import { createImport, executeAll, type FileVault, recordFile, saveDraft } from '@bihuan/store';
import { safeFileName } from '../../app/content-disposition.js';
import { registrationOf } from '../accept-draft/accept-draft.js';
import type { Deed } from '../ledger.js';
import { assignmentOf, authorisedForNew } from '../rectifications/body-of-new.js';

interface Read {
  fileName: string;
  bytes: Uint8Array;
  document: DocumentText;
  notice: Notice;
}

const MEDIA_TYPE = 'application/octet-stream';

/**
 * Registers a document as it was read, without a draft that waits for its reader: the import, the
 * rectification and all findings, or nothing.
 * @returns the id of the rectification
 * @throws Refused
 */
export async function importDocument(
  { store, vault, ...asked }: Deed & { vault: FileVault },
  { fileName: given, bytes, document, notice }: Read,
): Promise<string> {
  const { text, ...source } = document;
  const fileName = safeFileName(given);
  const { sha256, size } = await vault.put(bytes);
  const importId = store.newId();
  const registration = registrationOf(notice, text, { importId, fileName, sha256 }, store.newId);
  const { rectificationId, commands } = registration;
  const reading = { sourceText: text, source, reading: notice, itemCount: notice.items.length };
  await store.transaction(async (tx) => {
    const { bodyId, recordedBy } = await authorisedForNew(tx, asked, null);
    const { at } = recordedBy;
    const file = { sha256, size, mediaType: MEDIA_TYPE };
    await recordFile(tx, { ...file, receivedAt: at });
    await createImport(tx, { ...file, id: importId, at, state: 'reading', fileName, ownerId: null });
    await saveDraft(tx, importId, null, { ...reading, state: 'accepted', rectificationId }, at);
    await executeAll(tx, [...commands, ...assignmentOf(rectificationId, bodyId)], recordedBy);
  });
  return rectificationId;
}
