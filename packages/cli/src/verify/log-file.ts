/** An exported log as a file: its last line, and the others in pieces. Memory does not grow with the file. */

import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { looksLikeEnding, looksLikeEvent } from '@bihuan/domain';
import { CannotRun } from '../cannot-run.js';
import { fileSentence } from './file-sentence.js';

const LF = 10;
const CHUNK = 1 << 20;
/** No contents of one event are longer; a file without line feeds must not fill the memory. */
const LONGEST_LINE = 64 << 20;
/** As many bytes of a line as tell that it is an event; they are ASCII. */
const EVENT_START_BYTES = 10;
/** Stands for a line that is no UTF-8: it cannot be one of a log, and hides nothing. */
const NOT_TEXT = '\ufffd';

export interface LogFile {
  /** Bytes of the lines before the last one. */
  size: number;
  /** The last line, with no line feed; one without line feed at its end counts as cut off. */
  last: { text: string; isCutOff: boolean };
  /** The lines of events in order, many at a time. @throws CannotRun when it cannot be read on */
  lines(signal: AbortSignal): AsyncGenerator<string[]>;
  close(): Promise<void>;
}

/** @throws CannotRun when there is no such file, or it is no exported log */
export async function openLogFile(path: string, name: string): Promise<LogFile> {
  const handle = await open(path).catch((error: unknown) => {
    throw new CannotRun(fileSentence(name, error), { cause: error });
  });
  try {
    return await logFile(handle, name);
  } catch (error) {
    await handle.close();
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(fileSentence(name, error), { cause: error });
  }
}

async function logFile(handle: FileHandle, name: string): Promise<LogFile> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - CHUNK), Math.min(size, CHUNK));
  const isCutOff = tail.at(-1) !== LF;
  const end = isCutOff ? tail.length : tail.length - 1;
  const start = end > 0 ? tail.lastIndexOf(LF, end - 1) + 1 : 0;
  const text = textOf(tail.subarray(start, end));
  const head = textOf(await bytesAt(handle, 0, Math.min(size, EVENT_START_BYTES)));
  if (!looksLikeEvent(head) && !looksLikeEnding(text)) {
    throw new CannotRun(`${name} 不是导出的记录。请给出 bihuan log export 写出的文件。`);
  }
  const upTo = looksLikeEnding(text) ? size - (tail.length - start) : size;
  return {
    size: upTo,
    last: { text, isCutOff },
    lines: (signal) => linesOf(handle, upTo, signal),
    close: () => handle.close(),
  };
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (length === 0) return Buffer.alloc(0);
  const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(length), position });
  return buffer.subarray(0, bytesRead);
}

async function* linesOf(handle: FileHandle, upTo: number, signal: AbortSignal): AsyncGenerator<string[]> {
  const chunk = Buffer.alloc(CHUNK);
  let held: Buffer[] = [];
  let heldBytes = 0;
  for (let position = 0; position < upTo; ) {
    signal.throwIfAborted();
    const length = Math.min(CHUNK, upTo - position);
    const { bytesRead } = await handle.read({ buffer: chunk, position, length });
    if (bytesRead === 0) break;
    position += bytesRead;
    const read = chunk.subarray(0, bytesRead);
    const end = read.lastIndexOf(LF) + 1;
    if (end > 0) yield linesIn(Buffer.concat([...held, read.subarray(0, end - 1)]));
    if (end > 0) [held, heldBytes] = [[], 0];
    held.push(Buffer.from(read.subarray(end)));
    heldBytes += bytesRead - end;
    if (heldBytes > LONGEST_LINE)
      throw new CannotRun(`文件里有一行长过 ${LONGEST_LINE >> 20} MB，不是记录。`);
  }
  if (heldBytes > 0) yield linesIn(Buffer.concat(held));
}

function linesIn(bytes: Buffer): string[] {
  if (isUtf8(bytes)) return bytes.toString('utf8').split('\n');
  const lines: string[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(LF, start);
    lines.push(textOf(bytes.subarray(start, end < 0 ? bytes.length : end)));
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

function textOf(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : NOT_TEXT;
}
