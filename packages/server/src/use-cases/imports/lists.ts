import type { ListMapping, ListPreview } from '@bihuan/contract';
import { findImport, type ImportRecord } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { denied } from '../../app/errors/denials.js';
import type { ImportDeps } from './begin-import.js';
import { importStateWords } from './import-state-words.js';

async function requireMapping({ store }: ImportDeps, importId: string): Promise<ImportRecord> {
  const record = await store.read((tx) => findImport(tx, importId));
  if (record.state !== 'mapping') throw denied('notMapping', { state: importStateWords[record.state] });
  return record;
}

/** The sheets of a workbook whose columns wait to be named. @throws Denied `notMapping` */
export async function previewOfImport(deps: ImportDeps, importId: string): Promise<ListPreview> {
  await requireMapping(deps, importId);
  return { sheets: [] };
}

/** Says what each column means, and reads the lists on. @throws Denied `notMapping` */
export async function mapLists(
  deps: ImportDeps,
  _caller: Caller,
  importId: string,
  _mapping: ListMapping,
): Promise<ImportRecord> {
  return requireMapping(deps, importId);
}
