import { type ListPreview, previewLists } from '../lists/preview-lists.js';
import { type ListMapping, readLists } from '../lists/read-lists.js';
import type { ReadLists } from '../lists/write-lists.js';
import type { OrganisationFile } from '../organisation/organisation-columns.js';
import { readOrganisation } from '../organisation/read-organisation.js';
import type { DocumentText } from '../read/document-text.js';
import type { ReadOptions } from '../read/pace.js';
import { readDocument } from '../read/read-document.js';

/** What can be done in the conversion process: what each task needs besides the bytes, and what it gives. */
export interface Tasks {
  document: { input: { name: string }; result: DocumentText };
  listPreview: { input: Record<string, never>; result: ListPreview };
  lists: { input: { mapping: ListMapping }; result: ReadLists };
  organisation: { input: Record<string, never>; result: OrganisationFile };
}

export type TaskName = keyof Tasks;

/** How each task is done. */
export const TASKS: {
  [N in TaskName]: (
    bytes: Uint8Array,
    input: Tasks[N]['input'],
    options: ReadOptions,
  ) => Promise<Tasks[N]['result']>;
} = {
  document: (bytes, { name }, options) => readDocument(bytes, name, options),
  listPreview: (bytes, _, options) => previewLists(bytes, options),
  lists: (bytes, { mapping }, options) => readLists(bytes, mapping, options),
  organisation: (bytes, _, options) => readOrganisation(bytes, options),
};
