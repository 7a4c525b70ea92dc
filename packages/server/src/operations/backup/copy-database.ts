/** Writes the rows of the database into an archive. */

import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { copyRows, countRows, type Portion, type ReadTransaction, tablesToCopy } from '@bihuan/store';
import type { ArchiveWriter } from '../archive/archive-writer.js';
import { type Contents, partName } from './backup-contents.js';

const compress = promisify<string, ZlibOptions, Buffer>(gzip);
/** Twice as fast as the usual level, for a fifth more. */
const COMPRESSION = { level: 3 };

/** A file that the database knows. */
export interface KnownFile {
  sha256: string;
  size: number;
}

export interface CopiedDatabase extends Pick<Contents, 'tables' | 'parts'> {
  files: KnownFile[];
}

interface CopyOptions {
  signal: AbortSignal | null;
  /** Rows. */
  onProgress: (done: number, total: number) => void;
}

/** Every row that `tx` sees, table by table. Waits for the disk within `tx`: hand in a snapshot of its own. */
export async function copyDatabase(
  tx: ReadTransaction,
  archive: ArchiveWriter,
  { signal, onProgress }: CopyOptions,
): Promise<CopiedDatabase> {
  const shapes = await tablesToCopy(tx);
  const counts = await Promise.all(shapes.map(({ name }) => countRows(tx, name)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const copied: CopiedDatabase = { tables: [], parts: [], files: [] };
  let done = 0;
  for (const shape of shapes) {
    const table = { name: shape.name, columns: [...shape.columns], rows: 0 };
    let number = 0;
    for await (const portion of copyRows(tx, shape, signal)) {
      number += 1;
      copied.parts.push(await addPortion(archive, portion, number));
      copied.files.push(...filesIn(portion));
      table.rows += portion.rows.length;
      done += portion.rows.length;
      onProgress(done, total);
    }
    copied.tables.push(table);
  }
  return copied;
}

async function addPortion(archive: ArchiveWriter, { table, rows }: Portion, number: number) {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const bytes = await compress(lines, COMPRESSION);
  const name = partName(table, number);
  return { name, size: bytes.length, sha256: await archive.add(name, bytes) };
}

function filesIn({ table, columns, rows }: Portion): KnownFile[] {
  if (table !== 'files') return [];
  const [digest, size] = [columns.indexOf('sha256'), columns.indexOf('size')];
  return rows.map((row) => ({ sha256: String(row[digest]), size: Number(row[size]) }));
}
