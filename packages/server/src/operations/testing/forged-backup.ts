/** Backups as a forger makes them: every size and digest in them agrees, but for what he wants to be wrong. */

import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ByteReader } from '../archive/byte-reader.js';
import { readArchive } from '../archive/read-archive.js';
import { TAR_BLOCK, TAR_END, tarHeader, tarPadding } from '../archive/tar-header.js';
import { CONTENTS_NAME, type Contents } from '../backup/backup-contents.js';

export interface ForgedPart {
  /** Bytes of latin-1. */
  name: string;
  bytes: Buffer;
  /** Changes the header, whose sum is set right afterwards. */
  header?: (header: Buffer) => void;
}

const SUM = { start: 148, end: 156 };

/** The parts of a backup that is not encrypted. */
export async function partsOf(path: string): Promise<ForgedPart[]> {
  const parts: ForgedPart[] = [];
  for await (const { name, content } of readArchive(new ByteReader(createReadStream(path)))) {
    parts.push({ name, bytes: await buffer(content) });
  }
  return parts;
}

/** Writes the parts with a list of contents that agrees with them, unless they come with one of their own. */
export function forgeBackup(path: string, parts: readonly ForgedPart[], contents: Contents): void {
  const listed = parts.filter(({ name }) => !name.startsWith('files/'));
  const files = parts.filter(({ name }) => name.startsWith('files/'));
  const list = files.map(({ name }) => `${name.slice('files/'.length)}\n`).join('');
  const agreeing: Contents = {
    ...contents,
    parts: listed.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: digestOf(bytes) })),
    files: {
      ...contents.files,
      count: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      sha256: digestOf(Buffer.from(list)),
    },
  };
  const last = { name: CONTENTS_NAME, bytes: Buffer.from(JSON.stringify(agreeing)) };
  writeFileSync(path, Buffer.concat([...[...parts, last].flatMap(blocksOf), TAR_END]));
}

/** The hex SHA-256 of bytes. */
export function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function blocksOf({ name, bytes, header: change }: ForgedPart): Buffer[] {
  const header = tarHeader({ name: 'x', size: bytes.length }, 0);
  header.write(name, 0, 100, 'latin1');
  change?.(header);
  header.fill(' ', SUM.start, SUM.end);
  const sum = header.subarray(0, TAR_BLOCK).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, SUM.start, 'latin1');
  return [header, bytes, tarPadding(bytes.length)];
}
