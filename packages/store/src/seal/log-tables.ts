/** The tables of the sealed log as Kysely knows them; what each column means is said in `0002-log.sql` and
 * `0011-record-crypto.sql`. */

import type { RecordCryptoName } from '@bihuan/domain';

export interface LogTables {
  log_queue: { position: number };
  log_leaves: { leaf: number; position: number; hash: string };
  log_nodes: { level: number; place: number; hash: string };
  log_checkpoints: { size: number; at: string; note: string };
  log_head: { sealer: number; public_key: string | null; crypto: RecordCryptoName | null };
}
