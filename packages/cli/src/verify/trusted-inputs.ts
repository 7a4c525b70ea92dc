/** What a verification relies upon: the public key, and a checkpoint that was kept elsewhere. */

import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type Checkpoint,
  type NoteKey,
  openCheckpoint,
  parseLogEnding,
  parsePublicKey,
  unverifiedCheckpoint,
} from '@bihuan/domain';
import { CannotRun } from '../cannot-run.js';
import { fileSentence } from './file-sentence.js';
import { recordCryptos } from './tools.js';

/** Far longer than any key, checkpoint or last line. */
const LONGEST = 1 << 20;

/** The end of a small file as text. @throws CannotRun */
async function endOf(folder: string, file: string): Promise<string> {
  try {
    const handle = await open(resolve(folder, file));
    try {
      const { size } = await handle.stat();
      const length = Math.min(size, LONGEST);
      const buffer = Buffer.alloc(Math.max(length, 1));
      const { bytesRead } = await handle.read({ buffer, position: size - length });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new CannotRun(fileSentence(file, error), { cause: error });
  }
}

/** The key in `log.pub`, or the one written out on the command line. @throws CannotRun */
export async function publicKeyOf(folder: string, given: string): Promise<NoteKey> {
  const key =
    parsePublicKey(given, recordCryptos) ?? parsePublicKey(await endOf(folder, given), recordCryptos);
  if (key) return key;
  throw new CannotRun(`${given} 不是公钥。请给出数据文件夹里的 log.pub。`);
}

/**
 * The note in a file: a checkpoint by itself, or the last line of an exported log.
 * @throws CannotRun when it is neither
 */
export async function checkpointNoteOf(folder: string, file: string): Promise<string> {
  const text = await endOf(folder, file);
  const lastLine = text.trimEnd().split('\n').at(-1) ?? '';
  const note = parseLogEnding(lastLine)?.checkpoint ?? text;
  if (unverifiedCheckpoint(note)) return note;
  throw new CannotRun(`${file} 不是检查点。请给出 bihuan log seal 或 bihuan log export 写出的文件。`);
}

/** A checkpoint that was kept elsewhere. @throws CannotRun when it is none, or not signed by this key */
export async function witnessOf(folder: string, file: string, key: NoteKey): Promise<Checkpoint> {
  const checkpoint = openCheckpoint(await checkpointNoteOf(folder, file), key);
  if (checkpoint) return checkpoint;
  throw new CannotRun(
    `${file} 里的检查点不是用这把公钥对应的私钥签的。请核对公钥和检查点是否属于同一套记录。`,
  );
}
