import type { Limits } from '../limits.js';
import { Unreadable } from '../unreadable.js';

/** An entry of a zip archive as its directory states it, with the place of its bytes as found. */
export interface ZipEntry {
  /** With `/` between folders. */
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Of the packed bytes in the file: `[start, end)`. */
  start: number;
  end: number;
  /** Of the local header in the file. */
  headerAt: number;
}

// Signatures and layouts: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14–4.3.16.
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

interface DirectoryPlace {
  count: number;
  at: number;
}

interface RawEntry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  headerAt: number;
  next: number;
}

/**
 * Reads the directory of a zip archive and checks that its entries lie apart, inside the file and inside their
 * folder.
 * @throws Unreadable `truncated`, `damaged`, `encrypted`, `bomb`, `unsafeName`
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = findDirectory(view);
  if (place.count > limits.archiveEntries) {
    throw new Unreadable('bomb', { reason: 'entries', limit: limits.archiveEntries });
  }
  const entries: ZipEntry[] = [];
  let at = place.at;
  for (let index = 0; index < place.count; index++) {
    const raw = readDirectoryHeader(view, bytes, at);
    entries.push(locate(view, raw));
    at = raw.next;
  }
  refuseOverlap(entries);
  return entries;
}

/** The end record is searched backwards, since a comment may follow it; a file cut short has none. */
function findDirectory(view: DataView): DirectoryPlace {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return directoryAt(view, at);
  }
  throw new Unreadable('truncated', {});
}

function directoryAt(view: DataView, end: number): DirectoryPlace {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const at = size64(view, locator + 8);
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_END_64) throw damaged();
    return { count: size64(view, at + 32), at: size64(view, at + 48) };
  }
  return { count: view.getUint16(end + 10, true), at: view.getUint32(end + 16, true) };
}

function readDirectoryHeader(view: DataView, bytes: Uint8Array, at: number): RawEntry {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_HEADER) throw damaged();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw new Unreadable('truncated', {});
  const raw: RawEntry = {
    name: safeName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd))),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true),
    next: extraEnd + view.getUint16(at + 32, true),
  };
  return withSizes64(raw, view, nameEnd, extraEnd, view.getUint32(at + 24, true));
}

/** Sizes of 0xFFFFFFFF stand in the extra field 0x0001, in the order unpacked, packed, offset. */
function withSizes64(raw: RawEntry, view: DataView, from: number, to: number, unpacked: number): RawEntry {
  if (raw.packed !== 0xffffffff && raw.headerAt !== 0xffffffff) return raw;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4 + (unpacked === 0xffffffff ? 8 : 0);
    const sized = { ...raw };
    if (raw.packed === 0xffffffff) {
      sized.packed = size64(view, next);
      next += 8;
    }
    if (raw.headerAt === 0xffffffff) sized.headerAt = size64(view, next);
    return sized;
  }
  throw damaged();
}

function locate(view: DataView, raw: RawEntry): ZipEntry {
  if ((raw.flags & 1) !== 0) throw new Unreadable('encrypted', {});
  const { name, method, crc, headerAt } = raw;
  if (headerAt + 30 > view.byteLength) throw new Unreadable('truncated', {});
  if (view.getUint32(headerAt, true) !== LOCAL_HEADER) throw damaged();
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const end = start + raw.packed;
  if (end > view.byteLength) throw new Unreadable('truncated', {});
  return { name, method, crc, start, end, headerAt };
}

/** Overlapping entries let a small file unpack to a huge one (Fifield, "A better zip bomb", 2019). */
function refuseOverlap(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  let end = 0;
  for (const entry of sorted) {
    if (entry.headerAt < end) throw new Unreadable('bomb', { reason: 'overlap', limit: 0 });
    end = entry.end;
  }
}

function safeName(name: string): string {
  const path = name.replaceAll('\\', '/');
  const leaves = path.startsWith('/') || /^[a-z]:/i.test(path) || path.includes('\0');
  if (leaves || path.split('/').includes('..')) throw new Unreadable('unsafeName', { entry: name });
  return path;
}

function size64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new Unreadable('truncated', {});
  return Number(view.getBigUint64(at, true));
}

function damaged(): Unreadable {
  return new Unreadable('damaged', { part: '压缩包目录' });
}
