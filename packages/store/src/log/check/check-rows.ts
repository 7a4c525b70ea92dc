/** One event as it lies in the database, compared with everything that should agree with it. */

import {
  canonicalJson,
  type Envelope,
  type Hash,
  type HashSuite,
  leafHash,
  parseEnvelope,
  payloadDigest,
} from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../../store.js';
import { ERASURE_STREAM } from '../erase-payload.js';
import type { StoredFault, StoredFlaw } from './stored-fault.js';

export interface CheckedRow {
  /** Null while it waits to be sealed. */
  leaf: number | null;
  sealed_hash: string | null;
  position: number;
  line: string | null;
  hash: string;
  stream: string;
  seq: number;
  id: string;
  type: string;
  at: string;
  actor: string;
  salt: string | null;
  body: string | null;
  /** Hash of the event before it in its stream. */
  before_hash: string | null;
  /** Number of deeds that erased its contents. */
  erasures: number;
}

/** Sealed events from this leaf on. */
export function sealedRows(tx: ReadTransaction, from: number, limit: number): Promise<CheckedRow[]> {
  const leaves = sql`select leaf, hash, position from log_leaves where leaf >= ${from} order by leaf limit ${limit}`;
  return rowsOf(tx, leaves);
}

/** Events that wait to be sealed, behind this position. */
export function waitingRows(tx: ReadTransaction, after: number, limit: number): Promise<CheckedRow[]> {
  return rowsOf(
    tx,
    sql`select cast(null as bigint) as leaf, cast(null as text) as hash, position from log_queue
      where position > ${after} order by position limit ${limit}`,
  );
}

/** Deeds that erase: one event's contents by name, or all personal data given in the stream before. */
const erasures = sql`(
    select count(*) from events as erasure where erasure.stream = ${ERASURE_STREAM} || event.id
  ) + (
    select count(*) from events as erasure where erasure.stream = event.stream and erasure.seq > event.seq
      and erasure.type = 'PersonalDataErased'
      and event.type in ('PersonalDataGiven', 'PersonalDataCorrected')
  )`;

async function rowsOf({ db }: ReadTransaction, places: RawBuilder<unknown>): Promise<CheckedRow[]> {
  const { rows } = await sql<CheckedRow>`
    select place.leaf, place.hash as sealed_hash, place.position, event.line, event.hash, event.stream, event.seq,
      event.id, event.type, event.at, event.actor, payload.salt, payload.body, before.hash as before_hash,
      case when payload.salt is null then ${erasures} else 0 end as erasures
    from (${places}) as place
    left join events as event on event.position = place.position
    left join payloads as payload on payload.position = place.position
    left join events as before on before.stream = event.stream and before.seq = event.seq - 1
    order by place.leaf, place.position`.execute(db);
  return rows;
}

/** The flaw of one event, if it has one. */
export function rowFault(row: CheckedRow, crypto: HashSuite): StoredFault | null {
  const flaw = flawOf(row, crypto);
  if (!flaw) return null;
  const { leaf, stream, seq, id, line } = row;
  const place = leaf === null ? null : { from: leaf + 1, through: leaf + 1 };
  return { flaw, place, event: line === null ? null : { stream, seq, id } };
}

function flawOf(row: CheckedRow, { alg, hash: hashOf }: HashSuite): StoredFlaw | null {
  const { line, hash, sealed_hash, salt, body, before_hash } = row;
  if (line === null) return 'missingEvent';
  const computed = leafHash(line, hashOf);
  if (computed !== hash || (sealed_hash !== null && computed !== sealed_hash)) return 'wrongHash';
  const envelope = parseEnvelope(line);
  if (!envelope) return 'notCanonical';
  if (envelope.alg !== alg) return 'otherCrypto';
  if (!hasItsColumns(row, envelope)) return 'wrongColumns';
  if (envelope.prev !== before_hash || (envelope.seq === 1) !== (envelope.prev === null)) return 'wrongPrev';
  if (salt === null || body === null) return row.erasures > 0 ? null : 'erasedWithoutDeed';
  return digestOf(salt, body, hashOf) === envelope.payloadDigest ? null : 'wrongPayload';
}

/** What lists and histories are made of must be what was hashed. */
function hasItsColumns(row: CheckedRow, { stream, seq, id, type, at, actor }: Envelope): boolean {
  return (
    row.stream === stream &&
    row.seq === seq &&
    row.id === id &&
    row.type === type &&
    row.at === at &&
    row.actor === canonicalJson(actor)
  );
}

/** The salt may have become anything. */
function digestOf(salt: string, body: string, hashOf: Hash): string | null {
  try {
    return payloadDigest(salt, body, hashOf);
  } catch {
    return null;
  }
}
