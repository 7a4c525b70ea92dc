import type { ListPreview } from '../lists/preview-lists.js';
import type { ListMapping } from '../lists/read-lists.js';
import type { ReadLists } from '../lists/write-lists.js';
import type { ReadOptions } from '../read/pace.js';
import { runApart } from './run-apart.js';

/**
 * `previewLists` in a child process of its own, as `readDocumentApart`.
 * @param path of the .xlsx
 * @throws Unreadable as `previewLists` does, and `outOfMemory`
 */
export async function previewListsApart(path: string, options: ReadOptions = {}): Promise<ListPreview> {
  return runApart('listPreview', path, {}, options);
}

/**
 * `readLists` in a child process of its own, as `readDocumentApart`.
 * @param path of the .xlsx
 * @throws Unreadable as `readLists` does, and `outOfMemory`
 */
export async function readListsApart(
  path: string,
  mapping: ListMapping,
  options: ReadOptions = {},
): Promise<ReadLists> {
  return runApart('lists', path, { mapping }, options);
}
