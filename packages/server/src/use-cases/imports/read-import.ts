import { open } from 'node:fs/promises';
import {
  type DocumentText,
  type ListPreview,
  previewListsApart,
  type ReadOptions,
  readDocument,
  readDocumentApart,
  Unreadable,
} from '@bihuan/documents';
import { type FileVault, type ImportRecord, type Store, saveDraft } from '@bihuan/store';
import type { Clock } from '../../deps.js';
import type { ImportWork } from '../../jobs/import-jobs.js';
import { readNoticeApart } from '../../jobs/read-apart.js';
import { withFileOfVault } from './file-of-vault.js';

interface ReadDeps {
  store: Store;
  vault: FileVault;
  workFolder: string;
  clock: Clock;
}

/** What is kept of a converted document besides its text. */
export type DraftSource = Omit<DocumentText, 'text'>;

type Converted = { document: DocumentText } | { preview: ListPreview };

/** The media type of what was pasted, not of what somebody uploads under a name. */
export const PLAIN_TEXT = 'text/plain';

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

/** Word documents and workbooks are both archives; nothing else is mistaken for the other. */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

/**
 * A document, or a workbook whose columns must be named first. The content decides and the name says what to
 * try first: a reader refuses what is not its own as `wrongType`.
 */
async function convert(path: string, name: string, options: ReadOptions): Promise<Converted> {
  const asDocument = async (): Promise<Converted> => ({
    document: await readDocumentApart(path, name, options),
  });
  const asLists = async (): Promise<Converted> => ({ preview: await previewListsApart(path, options) });
  if (!(await isArchive(path))) return asDocument();
  const [first, second] = WORKBOOK.test(name) ? [asLists, asDocument] : [asDocument, asLists];
  try {
    return await first();
  } catch (refused) {
    if (!(refused instanceof Unreadable) || refused.code !== 'wrongType') throw refused;
    return second().catch((error: unknown) => {
      throw error instanceof Unreadable && error.code === 'wrongType' ? refused : error;
    });
  }
}

async function saveReading(
  { store, clock }: ReadDeps,
  { id, version }: ImportRecord,
  { text, ...source }: DocumentText,
  signal: AbortSignal,
): Promise<void> {
  const reading = await readNoticeApart(text, signal);
  signal.throwIfAborted();
  const changes = { sourceText: text, source, reading, itemCount: reading.items.length };
  await store.transaction((tx) => saveDraft(tx, id, version, { ...changes, state: 'ready' }, clock.now()));
}

/** Text that came as text needs no process of its own: there is nothing in it to unpack. */
async function readText({ vault }: ReadDeps, { sha256, fileName }: ImportRecord): Promise<DocumentText> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of vault.read(sha256 ?? '')) chunks.push(chunk as Uint8Array);
  return readDocument(Buffer.concat(chunks), fileName);
}

/**
 * The work behind an import: the file is converted in a process of its own, its text is read, and the draft
 * takes the place of the progress. Cancelled meanwhile, the result meets another version of the row and is
 * refused.
 */
export function readImport(deps: ReadDeps, record: ImportRecord): ImportWork {
  const { store, clock } = deps;
  return async (progress, signal) => {
    if (record.mediaType === PLAIN_TEXT)
      return saveReading(deps, record, await readText(deps, record), signal);
    const onProgress: ReadOptions['onProgress'] = (done, total, phase) => progress.note(phase, done, total);
    const converted = await withFileOfVault(deps, record, (path) =>
      convert(path, record.fileName, { signal, onProgress }),
    );
    if ('document' in converted) return saveReading(deps, record, converted.document, signal);
    const changes = { state: 'mapping', source: converted.preview } as const;
    await store.transaction((tx) => saveDraft(tx, record.id, record.version, changes, clock.now()));
  };
}
