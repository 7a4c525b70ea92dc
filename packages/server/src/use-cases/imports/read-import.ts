import { type DocumentText, readDocumentApart } from '@bihuan/documents';
import { type FileVault, type ImportRecord, type Store, saveDraft } from '@bihuan/store';
import type { Clock } from '../../deps.js';
import type { ImportWork } from '../../jobs/import-jobs.js';
import { readNoticeApart } from '../../jobs/read-apart.js';
import { withFileOfVault } from './file-of-vault.js';

interface ReadDeps {
  store: Store;
  vault: FileVault;
  clock: Clock;
}

/** What is kept of a converted document besides its text. */
export type DraftSource = Omit<DocumentText, 'text'>;

/** Reads a converted text and puts the draft in place of the import's progress. */
export async function saveReading(
  { store, clock }: Omit<ReadDeps, 'vault'>,
  { id, version }: ImportRecord,
  { text, ...source }: DocumentText,
  signal: AbortSignal,
): Promise<void> {
  const reading = await readNoticeApart(text, signal);
  signal.throwIfAborted();
  const changes = {
    state: 'ready',
    sourceText: text,
    source,
    reading,
    itemCount: reading.items.length,
  } as const;
  await store.transaction((tx) => saveDraft(tx, id, version, changes, clock.now()));
}

/**
 * The work behind an import: the file is converted in a process of its own, the text is read here.
 * Cancelled meanwhile, its result meets another version of the row and is refused.
 */
export function readImport(deps: ReadDeps, record: ImportRecord): ImportWork {
  return async (progress, signal) => {
    const document = await withFileOfVault(deps.vault, record, (path) =>
      readDocumentApart(path, record.fileName, {
        signal,
        onProgress: (done, total, phase) => progress.note(phase, done, total),
      }),
    );
    await saveReading(deps, record, document, signal);
  };
}
