/** The tables of the access log as Kysely knows them; what each column means is said in `migrations/`. */

export interface AccessLogTable {
  seq: number;
  at: string;
  kind: string;
  person_id: string | null;
  line: string;
  hash: string;
}

export interface AccessLogHeadTable {
  writer: number;
  seq: number;
  hash: string | null;
}

export interface AccessLogTables {
  access_log: AccessLogTable;
  access_log_head: AccessLogHeadTable;
}
