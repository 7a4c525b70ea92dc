/** Goes through a backup from its first byte to its last, and compares everything with what it says of itself. */

import { createHash, type Hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, type ZlibOptions } from 'node:zlib';
import { type ArchiveFile, openArchive } from '../archive/open-archive.js';
import { type ArchivePart, wholePart } from '../archive/read-archive.js';
import {
  CONTENTS_NAME,
  Contents,
  FORMAT_VERSION,
  HEAD_NAME,
  Head,
  parsePartName,
} from './backup-contents.js';
import { BackupProblem } from './backup-problem.js';

/** What is done with the parts on the way; nothing is certain before the walk has ended. */
export interface Visitor {
  /** @param lines one JSON array per row, each line ended */
  rows?(table: string, lines: Buffer): Promise<void>;
  file?(sha256: string, content: AsyncIterable<Buffer>): Promise<void>;
  key?(name: string, bytes: Buffer): Promise<void>;
}

export interface WalkOptions {
  signal: AbortSignal | null;
  /** Bytes of the file. */
  onProgress: (done: number, total: number) => void;
}

/** A backup that is whole and unchanged. */
export interface SoundBackup {
  head: Head;
  contents: Contents;
}

const decompress = promisify(gunzip) as (bytes: Buffer, options: ZlibOptions) => Promise<Buffer>;
const LINE_FEED = 0x0a;

/** A portion of rows is made of 4 MiB, or of one row. */
const MOST_PART_BYTES = 512 * 1024 * 1024;
const MOST_JSON_BYTES = 256 * 1024 * 1024;
/** Of what is unpacked at a time. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads all of it. @returns what it holds, once everything agrees with it
 * @throws BackupProblem for the first thing that does not; the system's error
 */
export async function walkBackup(
  file: ArchiveFile,
  visitor: Visitor,
  options: WalkOptions,
): Promise<SoundBackup> {
  const found: Found = {
    ...{ head: null, contents: null, parts: [], rows: new Map(), mismatched: [] },
    names: new Set(),
    files: { count: 0, bytes: 0, last: '', list: createHash('sha256') },
  };
  for await (const part of openArchive(file, options)) await visit(part, visitor, found);
  const { head, contents } = found;
  if (!head || !contents) throw new BackupProblem('cutOff');
  compare(contents, found);
  return { head, contents };
}

/** What has come by. */
interface Found {
  head: Head | null;
  contents: Contents | null;
  parts: Contents['parts'];
  /** Of the rows and keys: none comes twice. */
  names: Set<string>;
  /** By table. */
  rows: Map<string, number>;
  /** `last` came last: they come in the order of their digests. */
  files: { count: number; bytes: number; last: string; list: Hash };
  /** Files whose content is not what their name says. */
  mismatched: string[];
}

async function visit(part: ArchivePart, visitor: Visitor, found: Found): Promise<void> {
  if (!found.head) found.head = await readHead(part, found);
  else if (found.contents) throw new BackupProblem('altered', { part: part.name });
  else if (part.name === CONTENTS_NAME) found.contents = await readContents(part);
  else if (parsePartName(part.name)?.kind === 'file') await visitFile(part, visitor, found);
  else found.parts.push(await visitPart(part, visitor, found));
}

async function readHead(part: ArchivePart, found: Found): Promise<Head> {
  if (part.name !== HEAD_NAME) throw new BackupProblem('notABackup');
  const bytes = await wholePart(part, MOST_JSON_BYTES);
  found.parts.push(listed(part, bytes));
  const value = json(bytes) as { version?: unknown } | undefined;
  if (typeof value?.version === 'number' && value.version > FORMAT_VERSION)
    throw new BackupProblem('newerFormat');
  const head = Head.safeParse(value);
  if (!head.success) throw new BackupProblem('notABackup');
  return head.data;
}

async function readContents(part: ArchivePart): Promise<Contents> {
  const contents = Contents.safeParse(json(await wholePart(part, MOST_JSON_BYTES)));
  if (!contents.success) throw new BackupProblem('altered', { part: part.name });
  return contents.data;
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

async function visitFile(part: ArchivePart, visitor: Visitor, found: Found): Promise<void> {
  const named = parsePartName(part.name)?.of ?? '';
  if (named <= found.files.last) throw new BackupProblem('altered', { part: part.name });
  found.files.last = named;
  const hash = createHash('sha256');
  async function* hashed() {
    for await (const piece of part.content) {
      hash.update(piece);
      yield piece;
    }
  }
  const content = hashed();
  await visitor.file?.(named, content);
  for await (const _ of content);
  if (hash.digest('hex') !== named) found.mismatched.push(named);
  found.files.count += 1;
  found.files.bytes += part.size;
  found.files.list.update(`${named}\n`);
}

async function visitPart(
  part: ArchivePart,
  visitor: Visitor,
  found: Found,
): Promise<Contents['parts'][number]> {
  const named = parsePartName(part.name);
  if (!named || found.names.has(part.name)) throw new BackupProblem('altered', { part: part.name });
  found.names.add(part.name);
  const bytes = await wholePart(part, MOST_PART_BYTES);
  if (named.kind === 'database') {
    const lines = await linesOf(part.name, bytes);
    found.rows.set(named.of, (found.rows.get(named.of) ?? 0) + countLines(lines));
    await visitor.rows?.(named.of, lines);
  } else await visitor.key?.(named.of, bytes);
  return listed(part, bytes);
}

function listed({ name, size }: ArchivePart, bytes: Buffer): Contents['parts'][number] {
  return { name, size, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function linesOf(name: string, compressed: Buffer): Promise<Buffer> {
  const limits = { maxOutputLength: MOST_PART_BYTES, chunkSize: CHUNK_BYTES };
  return decompress(compressed, limits).catch(() => {
    throw new BackupProblem('altered', { part: name });
  });
}

function countLines(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(LINE_FEED); at >= 0; at = lines.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

function compare({ tables, parts, files }: Contents, found: Found): void {
  for (const [index, part] of found.parts.entries()) {
    const said = parts[index];
    const isSame = said?.name === part.name && said.size === part.size && said.sha256 === part.sha256;
    if (!isSame) throw new BackupProblem('altered', { part: part.name });
  }
  const strange = found.mismatched.find((sha256) => !files.damaged.includes(sha256));
  if (strange !== undefined) throw new BackupProblem('altered', { part: `files/${strange}` });
  const isWhole =
    found.parts.length === parts.length &&
    tables.every(({ name, rows }) => (found.rows.get(name) ?? 0) === rows) &&
    found.files.count === files.count &&
    found.files.bytes === files.bytes &&
    found.files.list.digest('hex') === files.sha256;
  if (!isWhole) throw new BackupProblem('altered', { part: CONTENTS_NAME });
}
