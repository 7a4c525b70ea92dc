import type { DocumentText } from '../read/document-text.js';
import type { ReadOptions } from '../read/pace.js';
import { readDocument } from '../read/read-document.js';

/** What can be done in the conversion process: what each task needs besides the bytes, and what it gives. */
export interface Tasks {
  document: { input: { name: string }; result: DocumentText };
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
};
