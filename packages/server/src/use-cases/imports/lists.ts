import type { ListMapping, ListPreview } from '@bihuan/contract';
import { type ListPreview as Preview, readListsApart, Unreadable } from '@bihuan/documents';
import { fillMentions } from '@bihuan/extract';
import {
  findDraft,
  findImport,
  type ImportRecord,
  type ImportScope,
  importScope,
  saveDraft,
} from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import { failureOf } from '../../jobs/import-failure.js';
import type { ImportWork } from '../../jobs/import-jobs.js';
import { authorisedToPrepare } from '../rectifications/body-of-new.js';
import type { ImportDeps, Importer } from './begin-import.js';
import { withFileOfVault } from './file-of-vault.js';
import { importStateWords } from './import-state-words.js';

function requireMapping({ state }: ImportRecord): void {
  if (state !== 'mapping') throw denied('notMapping', { state: importStateWords[state] });
}

/** The sheets of a workbook whose columns wait to be named. @throws Denied `notMapping` */
export async function previewOfImport(
  { store }: ImportDeps,
  scope: ImportScope,
  importId: string,
): Promise<ListPreview> {
  const draft = await store.read((tx) => findDraft(tx, scope, importId));
  requireMapping(draft);
  const { sheets } = draft.source as Preview;
  return {
    sheets: sheets.map(({ name, title, headerRows, rowCount, columns }) => ({
      ...{ name, title, headerRows, rowCount },
      columns: columns.map(({ index, header, field, sample }) => ({ index, header, field, sample })),
    })),
  };
}

/** Reads the lists by the mapping; where no sheet has problems, the mapping waits again, with the reason. */
function readMapped(deps: ImportDeps, record: ImportRecord, mapping: ListMapping): ImportWork {
  const { store, clock } = deps;
  const { others = [], ...first } = mapping;
  return async (progress, signal) => {
    const onProgress = (done: number, total: number, phase: string) => progress.note(phase, done, total);
    try {
      const { document, notice } = await withFileOfVault(deps, record, (path) =>
        readListsApart(path, [first, ...others], { signal, onProgress }),
      );
      const { text, ...source } = document;
      const reading = fillMentions(notice, text);
      const changes = { sourceText: text, source, mapping, reading, itemCount: reading.items.length };
      await store.transaction((tx) =>
        saveDraft(tx, record.id, record.version, { ...changes, state: 'ready', failure: null }, clock.now()),
      );
    } catch (error) {
      if (!(error instanceof Unreadable) || error.code !== 'noLists') throw error;
      const changes = { state: 'mapping', failure: failureOf(error) } as const;
      await store.transaction((tx) => saveDraft(tx, record.id, record.version, changes, clock.now()));
    }
  };
}

/**
 * Says what each column means, and reads the lists on.
 * @throws Denied `notMapping`; Refused `unknownImport`
 */
export async function mapLists(
  deps: ImportDeps,
  { caller, policy }: Importer,
  importId: string,
  mapping: ListMapping,
): Promise<ImportRecord> {
  const scope = importScope(caller.profile);
  const record = await deps.store.transaction(async (tx) => {
    const found = await findImport(tx, scope, importId);
    authorisedToPrepare({ caller, policy });
    requireMapping(found);
    await saveDraft(tx, importId, found.version, { state: 'reading', failure: null }, caller.at);
    return findImport(tx, scope, importId);
  });
  deps.jobs.start(importId, readMapped(deps, record, mapping));
  return record;
}
