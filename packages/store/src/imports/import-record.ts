/** An import: a document on its way to a rectification. A draft, not a projection of events. */

import type { ImportsTable } from '../tables.js';

/** Where it stands. `mapping`: a workbook waits for its columns to be named; `ready`: a draft waits for its reader. */
export type ImportState =
  | 'converting'
  | 'mapping'
  | 'reading'
  | 'ready'
  | 'failed'
  | 'cancelled'
  | 'accepted';

/** What a list shows; the texts are asked for apart. */
export interface ImportRecord {
  id: string;
  version: number;
  state: ImportState;
  createdAt: string;
  updatedAt: string;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string | null;
  /** Of the running phase; `total` 0 while it is unknown. */
  progress: { phase: string | null; done: number; total: number };
  itemCount: number | null;
  failure: { code: string; params: unknown } | null;
  rectificationId: string | null;
}

/** The texts of an import. What is JSON is given as it was handed over. */
export interface Draft extends ImportRecord {
  sourceText: string | null;
  /** Format, marks back to pages or cells, notes. */
  source: unknown;
  /** Which column of a workbook means what. */
  mapping: unknown;
  /** What the reader made of the text. */
  reading: unknown;
  edits: unknown[];
}

/** The columns of a record, without the texts. */
export const recordColumns = [
  'id',
  'version',
  'state',
  'created_at',
  'updated_at',
  'file_name',
  'media_type',
  'size',
  'sha256',
  'phase',
  'done',
  'total',
  'item_count',
  'error_code',
  'error_params',
  'rectification_id',
] as const;

type RecordRow = Pick<ImportsTable, (typeof recordColumns)[number]>;

/** The record that a row holds. */
export function recordOf(row: RecordRow): ImportRecord {
  const { id, version, size, sha256, phase, done, total } = row;
  return {
    id,
    version,
    state: row.state as ImportState,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    fileName: row.file_name,
    mediaType: row.media_type,
    size,
    sha256,
    progress: { phase, done, total },
    itemCount: row.item_count,
    failure: row.error_code === null ? null : { code: row.error_code, params: parsed(row.error_params) },
    rectificationId: row.rectification_id,
  };
}

/** JSON of a column; null stays null. */
export function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
