import { createDecipheriv } from 'node:crypto';
import { BackupProblem } from '../backup/backup-problem.js';
import type { ByteReader } from './byte-reader.js';
import {
  CHUNK_BYTES,
  CIPHER,
  HEADER_BYTES,
  isHeaderOf,
  nonceOf,
  parseHeader,
  SEALED_MAGIC,
  sealKeys,
  TAG_BYTES,
} from './sealed-format.js';

/**
 * Decrypts an archive from its first byte on; every piece that comes out is authentic, and the end is the true one.
 * @throws BackupProblem `wrongPassphrase`, `altered`, `cutOff`
 */
export async function* openSealed(reader: ByteReader, passphrase: string): AsyncGenerator<Buffer> {
  const bytes = await reader.upTo(HEADER_BYTES);
  const header = parseHeader(bytes);
  if (!header) throw headerProblem(bytes);
  const keys = await sealKeys(passphrase, header);
  if (!isHeaderOf(bytes, keys)) throw new BackupProblem('wrongPassphrase');
  for (let chunk = 0, isLast = false; !isLast; chunk += 1) {
    const sealed = await reader.upTo(CHUNK_BYTES + TAG_BYTES);
    isLast = await reader.isAtEnd();
    const plain = opened(sealed, keys.cipher, nonceOf(header.prefix, chunk, isLast));
    if (!plain) throw damage(sealed, keys.cipher, nonceOf(header.prefix, chunk, false), chunk);
    yield plain;
  }
}

function headerProblem(bytes: Buffer): BackupProblem {
  if (bytes.length < HEADER_BYTES) return new BackupProblem('cutOff');
  const isThisForm = bytes.subarray(0, SEALED_MAGIC.length).equals(SEALED_MAGIC);
  return isThisForm ? new BackupProblem('altered', { part: '开头' }) : new BackupProblem('newerFormat');
}

/** Null for a chunk that was not written with this key at this place. */
function opened(sealed: Buffer, key: Buffer, nonce: Buffer): Buffer | null {
  if (sealed.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, nonce);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A sound chunk that was not meant to be the last: the rest is gone. An incomplete one was cut within. */
function damage(sealed: Buffer, key: Buffer, nonce: Buffer, chunk: number): BackupProblem {
  if (sealed.length < TAG_BYTES || opened(sealed, key, nonce)) return new BackupProblem('cutOff');
  return new BackupProblem('altered', { part: `第 ${chunk * CHUNK_BYTES} 个字节之后` });
}
