import { type DraftEdit, ImpossibleEdit, type Notice, replayEdits } from '@bihuan/extract';
import type { Draft as StoredDraft } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import { importStateWords } from './import-state-words.js';
import type { DraftSource } from './read-import.js';

/** A draft that can be read and corrected. */
export interface OpenDraft {
  record: StoredDraft;
  /** As the reader made it, before any correction. */
  reading: Notice;
  edits: DraftEdit[];
  text: string;
  source: DraftSource;
}

/**
 * The parts of a stored draft, as they were put in.
 * @throws Denied `draftNotReady` while there is none
 */
export function openDraft(record: StoredDraft): OpenDraft {
  const { reading, sourceText, source, edits, state } = record;
  const hasDraft = (state === 'ready' || state === 'accepted') && reading !== null && sourceText !== null;
  if (!hasDraft) throw denied('draftNotReady', { state: importStateWords[state] });
  return {
    record,
    reading: reading as Notice,
    edits: edits as DraftEdit[],
    text: sourceText,
    source: source as DraftSource,
  };
}

/** The draft with some corrections applied. @throws Denied `impossibleEdit` */
export function corrected({ reading, text }: OpenDraft, edits: readonly DraftEdit[]) {
  try {
    return replayEdits(reading, edits, text);
  } catch (error) {
    if (error instanceof ImpossibleEdit) throw denied('impossibleEdit', { sentence: error.sentence });
    throw error;
  }
}

/** @throws Denied `alreadyAccepted` */
export function requireUnaccepted({ record }: OpenDraft): void {
  if (record.state === 'accepted') throw denied('alreadyAccepted', {});
}
