import type { DocumentText } from '../read/document-text.js';
import type { ReadOptions } from '../read/pace.js';
import { runApart } from './run-apart.js';

/**
 * `readDocument` in a child process of its own: for files of strangers and for servers, where nothing long may
 * stand on the event loop. It is killed when the time is up or the signal aborts.
 * @param path of the file
 * @param name the name under which it was given, for its extension
 * @throws Unreadable as `readDocument` does, and `outOfMemory`
 */
export async function readDocumentApart(
  path: string,
  name: string,
  options: ReadOptions = {},
): Promise<DocumentText> {
  return runApart('document', path, { name }, options);
}
