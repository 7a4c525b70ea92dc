/** Reads a tar archive, part by part. Everything read here may have been damaged or forged. */

import { BackupProblem } from '../backup/backup-problem.js';
import type { ByteReader } from './byte-reader.js';
import { parseTarHeader, TAR_BLOCK, type TarEntry, tarPadding } from './tar-header.js';

export interface ArchivePart {
  name: string;
  size: number;
  /** To be read before the next part is asked for; what is left unread is passed over. */
  content: AsyncIterable<Buffer>;
}

/**
 * The parts of an archive in their order.
 * @throws BackupProblem `notABackup`, `cutOff` where it breaks off, `altered` where it is no archive any more
 */
export async function* readArchive(reader: ByteReader): AsyncGenerator<ArchivePart> {
  for (let before: string | null = null; ; ) {
    const header = await reader.upTo(TAR_BLOCK);
    const entry = header.length === TAR_BLOCK ? parseTarHeader(header) : null;
    if (!entry) {
      if (before === null) throw new BackupProblem('notABackup');
      return requireEnd(reader, header, before);
    }
    const content = contentOf(reader, entry);
    yield { ...entry, content };
    // Ends at once where it has been read to its end.
    for await (const _ of content);
    before = entry.name;
  }
}

async function* contentOf(reader: ByteReader, { name, size }: TarEntry): AsyncGenerator<Buffer> {
  let came = 0;
  for await (const piece of reader.pieces(size)) {
    came += piece.length;
    yield piece;
  }
  const expected = tarPadding(size);
  const padding = await reader.upTo(expected.length);
  if (came < size || padding.length < expected.length) throw new BackupProblem('cutOff');
  if (!padding.equals(expected)) throw new BackupProblem('altered', { part: name });
}

/** Two blocks of zeros, and nothing but zeros behind them. */
async function requireEnd(reader: ByteReader, first: Buffer, before: string): Promise<void> {
  const second = await reader.upTo(TAR_BLOCK);
  if (first.length < TAR_BLOCK) throw new BackupProblem('cutOff');
  for (
    let block: Buffer = Buffer.concat([first, second]);
    block.length > 0;
    block = await reader.upTo(TAR_BLOCK)
  ) {
    if (block.some((byte) => byte !== 0)) throw new BackupProblem('altered', { part: `${before}之后` });
  }
  if (second.length < TAR_BLOCK) throw new BackupProblem('cutOff');
}

/** A whole part, which must not be larger than `most`. @throws BackupProblem `altered` */
export async function wholePart({ name, size, content }: ArchivePart, most: number): Promise<Buffer> {
  if (size > most) throw new BackupProblem('altered', { part: name });
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
