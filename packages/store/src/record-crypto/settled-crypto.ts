/** Which suite a record is made with: chosen when it begins, and never again. */

import type { RecordCrypto, RecordCryptoName } from '@bihuan/domain';
import { sql } from 'kysely';
import type { OpenEngine } from '../engines/engine.js';
import { recordCryptos } from './record-cryptos.js';

/** The migration that gave the choice its place; what an earlier program has written is `international`. */
const SINCE = '0011-record-crypto';

const NAMES: Readonly<Record<RecordCryptoName, string>> = {
  international: 'SHA-256 和 Ed25519（international）',
  sm: '国密 SM3 和 SM2（sm）',
};

/** Thrown when a record is to be opened with another suite than it was begun with; the message says what to do. */
export class RecordCryptoDiffers extends Error {
  override readonly name = 'RecordCryptoDiffers';
  constructor(kept: RecordCryptoName, wanted: RecordCryptoName) {
    super(
      `这里的记录从一开始就用 ${NAMES[kept]}，现在要求用 ${NAMES[wanted]}。密码算法在记录开始时定下，以后不能换、不能混用。` +
        `请把 BIHUAN_RECORD_CRYPTO（或 --record-crypto）改回 ${kept} 或去掉；确实要换，请另用一个空的数据文件夹（和空的数据库）。`,
    );
  }
}

/**
 * The suite of the record in an open database that has been brought up to date. Where none has been chosen yet,
 * `wanted` is now, for ever; null: as it is, or `international`.
 * @throws RecordCryptoDiffers
 */
export async function settledCrypto(
  open: OpenEngine,
  wanted: RecordCryptoName | null,
): Promise<RecordCrypto> {
  const kept = (await keptCrypto(open)) ?? (await chosen(open, wanted ?? 'international'));
  if (wanted !== null && wanted !== kept) throw new RecordCryptoDiffers(kept, wanted);
  return recordCryptos[kept];
}

/** The suite of the record in a database as any version has left it. */
export async function cryptoAsItIs(open: OpenEngine): Promise<RecordCrypto> {
  const { rows } = await sql`select name from schema_migrations where name = ${SINCE}`.execute(open.reader);
  const kept = rows.length === 0 ? null : await keptCrypto(open);
  return recordCryptos[kept ?? 'international'];
}

async function keptCrypto({ reader }: Pick<OpenEngine, 'reader'>): Promise<RecordCryptoName | null> {
  const head = await reader.selectFrom('log_head').select('crypto').executeTakeFirst();
  return head?.crypto ?? null;
}

/** Of several programs that open an empty database at once, the first one chooses. */
function chosen(open: OpenEngine, name: RecordCryptoName): Promise<RecordCryptoName> {
  return open.transaction(async (db) => {
    const query = db.selectFrom('log_head').select('crypto').where('sealer', '=', 1);
    const head = await open.engine.lockRows(query).executeTakeFirst();
    if (head?.crypto) return head.crypto;
    await db.updateTable('log_head').set({ crypto: name }).execute();
    return name;
  });
}
