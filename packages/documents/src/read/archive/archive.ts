import { crc32, inflateRawSync } from 'node:zlib';
import type { Limits } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

/** A zip archive in memory; entries are unpacked one by one, when asked for, and never written to disk. */
export interface Archive {
  /** As written in the file. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * The bytes of an entry; names are compared without case, as OPC demands.
   * @throws Unreadable `damaged` where it is missing or broken, `bomb` where it unpacks to too much
   */
  read(name: string): Uint8Array;
}

/** Below this size a high ratio harms nobody. */
const HARMLESS_BYTES = 1024 * 1024;

/**
 * Opens a zip archive (the container of docx and xlsx).
 * @throws Unreadable as `readZipDirectory` does, `damaged` where two entries share a name
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const entries = readZipDirectory(bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // Two programs may pick different ones of two entries with one name; honest writers never do this.
  if (byName.size < entries.length) throw new Unreadable('damaged', { part: '压缩包目录' });
  let unpacked = 0;
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name.toLowerCase()),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      if (entry === undefined) throw new Unreadable('damaged', { part: name });
      const content = unpack(bytes, entry, limits, limits.unpackedBytes - unpacked);
      unpacked += content.length;
      return content;
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, limits: Limits, left: number): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.end);
  const content = entry.method === 0 ? packed : inflate(packed, entry, limits, left);
  if (content.length > left) throw new Unreadable('bomb', { reason: 'size', limit: limits.unpackedBytes });
  if (crc32(content) !== entry.crc) throw new Unreadable('damaged', { part: entry.name });
  return content;
}

/** The output is bounded while inflating: the sizes that the headers state are not believed. */
function inflate(packed: Uint8Array, entry: ZipEntry, limits: Limits, left: number): Uint8Array {
  if (entry.method !== 8) throw new Unreadable('damaged', { part: entry.name });
  const byRatio = Math.max(HARMLESS_BYTES, packed.length * limits.compressionRatio);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, Math.min(left, byRatio)) });
  } catch (cause) {
    if (!isTooLarge(cause)) throw new Unreadable('damaged', { part: entry.name }, cause);
    if (byRatio < left) throw new Unreadable('bomb', { reason: 'ratio', limit: limits.compressionRatio });
    throw new Unreadable('bomb', { reason: 'size', limit: limits.unpackedBytes });
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
