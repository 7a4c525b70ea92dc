import type { DraftPage, ImportStatus } from '@bihuan/contract';
import type { ImportRecord } from '@bihuan/store';
import { failureSentence } from '../../jobs/import-failure.js';
import { corrected, type OpenDraft } from '../../use-cases/imports/draft.js';

/** Where an import stands. */
export function importStatus(record: ImportRecord): ImportStatus {
  const { failure, progress } = record;
  return {
    id: record.id,
    state: record.state,
    progress: { done: progress.done, total: progress.total },
    fileName: record.fileName,
    size: record.size,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    failure: failure && { code: failure.code, message: failureSentence(failure) },
    rectificationId: record.rectificationId,
    version: record.version,
    itemCount: record.itemCount,
  };
}

/** A draft with its corrections applied, beside the text that it was read from. */
export function draftPage(draft: OpenDraft): DraftPage {
  const { notice, checked, confirmed } = corrected(draft, draft.edits);
  const { format, marks, pages, notes } = draft.source;
  return {
    importId: draft.record.id,
    version: draft.record.version,
    editCount: draft.edits.length,
    notice,
    checked: [...checked],
    confirmed: [...confirmed],
    source: { format, text: draft.text, marks, pages, notes },
  };
}
