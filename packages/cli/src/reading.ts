import { basename } from 'node:path';
import {
  type DocumentText,
  mappingOf,
  previewLists,
  type ReadOptions,
  readDocument,
  readLists,
  Unreadable,
  unreadableSentence,
} from '@bihuan/documents';
import { fillMentions, type Notice, readNotice } from '@bihuan/extract';
import { CannotRun } from './cannot-run.js';
import type { Io } from './io.js';
import { nameOf, STDIN } from './read-file.js';
import { progressLine } from './terminal/progress-line.js';

/** A file with what stands in it. */
export interface Reading {
  file: string;
  document: DocumentText;
  notice: Notice;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

type Read = Omit<Reading, 'file'>;

async function asDocument(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Read> {
  const document = await readDocument(bytes, name, options);
  return { document, notice: readNotice(document.text) };
}

/** A workbook, its columns taken for what they seem to mean. */
async function asLists(bytes: Uint8Array, options: ReadOptions): Promise<Read> {
  const mapping = mappingOf(await previewLists(bytes, options));
  const { document, notice } = await readLists(bytes, mapping, options);
  return { document, notice: fillMentions(notice, document.text) };
}

/**
 * Reads bytes that are at hand, with progress on a terminal.
 * @throws CannotRun with the sentence that says why they cannot be read
 */
export async function readingOf(io: Io, file: string, bytes: Uint8Array): Promise<Reading> {
  const progress = progressLine(io);
  const name = file === STDIN ? '' : basename(file);
  const options: ReadOptions = {
    signal: io.stopped,
    onProgress: (done, total) => progress.show(`读取 ${nameOf(file)}`, done, total),
  };
  try {
    const read = WORKBOOK.test(name) ? asLists(bytes, options) : asDocument(bytes, name, options);
    return { file, ...(await read) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new CannotRun(`${nameOf(file)}：${unreadableSentence(error)}`, { cause: error });
  } finally {
    progress.clear();
  }
}
