/** The tables as Kysely knows them; what each column means is said in `migrations/`. */

import type { ColumnType } from 'kysely';
import type { AccessLogTables } from './access-log/tables.js';
import type { AccountTables } from './accounts/tables.js';
import type { DemoMarkTable } from './demo/tables.js';
import type { DeskTables } from './desk/tables.js';
import type { NotifyTables } from './notify/tables.js';
import type { OrganisationTables } from './organisation/tables.js';
import type { LogTables } from './seal/log-tables.js';

/** JSON text, written in canonical form. */
type Json = string;

export interface EventsTable {
  position: number;
  stream: string;
  seq: number;
  id: string;
  type: string;
  at: string;
  actor: Json;
  line: Json;
  hash: string;
}

export interface PayloadsTable {
  position: number;
  salt: string | null;
  body: Json | null;
}

export interface RectificationsTable {
  id: string;
  version: number;
  status: string;
  title: string | null;
  issuer: string | null;
  inspected_body: string | null;
  round: string | null;
  kind: string | null;
  genre: string;
  feedback_date: string | null;
  published_date: string | null;
  body_id: string | null;
  registered_at: string;
  updated_at: string;
  head: string;
  state: Json;
}

export interface FindingsTable {
  key: number;
  id: string;
  rectification_id: string;
  ordinal: number;
  version: number;
  status: string;
  number_rank: number;
  part: string;
  level: number;
  parent_id: string | null;
  section: string | null;
  reported_status: string;
  has_figures: number;
  visibility: string;
  completion_due: string;
  open_due: string;
  stand: string;
  voided: number;
  registered_at: string;
  updated_at: string;
  head: string;
  summary: Json;
  state: Json;
}

export interface RemovedFindingsTable {
  id: string;
  rectification_id: string;
  version: number;
  removed_at: string;
  head: string;
}

export interface FindingPartiesTable {
  finding_key: number;
  role: string;
  name: string;
  place: number;
  rectification_id: string;
  ordinal: number;
  completion_due: string;
}

export interface FindingTextsTable {
  finding_key: number;
  text: string;
}

/** Its shape is the engine's own: a full-text table on SQLite, chunks with a tsvector on PostgreSQL. */
export interface FindingWordsTable {
  rowid: ColumnType<number, never, never>;
  finding_key: number;
  chunk: number;
  words: string;
}

export interface ImportsTable {
  id: string;
  version: number;
  state: string;
  created_at: string;
  updated_at: string;
  file_name: string;
  media_type: string;
  size: number;
  sha256: string | null;
  phase: string | null;
  done: number;
  total: number;
  item_count: number | null;
  error_code: string | null;
  error_params: Json | null;
  rectification_id: string | null;
  owner_id: string | null;
  source_text: string | null;
  source: Json | null;
  mapping: Json | null;
  reading: Json | null;
  edits: Json;
}

export interface FilesTable {
  sha256: string;
  size: number;
  media_type: string;
  received_at: string;
}

export interface Tables
  extends LogTables,
    OrganisationTables,
    AccountTables,
    AccessLogTables,
    NotifyTables,
    DeskTables {
  events: EventsTable;
  payloads: PayloadsTable;
  rectifications: RectificationsTable;
  findings: FindingsTable;
  removed_findings: RemovedFindingsTable;
  finding_parties: FindingPartiesTable;
  finding_texts: FindingTextsTable;
  finding_words: FindingWordsTable;
  imports: ImportsTable;
  files: FilesTable;
  demo_mark: DemoMarkTable;
}
