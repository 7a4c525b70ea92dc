/** What somebody with the database in their hands may do to the log behind the program's back. */

import { leafHash } from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../store.js';

/** Chooses among `count` things, from 0. */
export type Pick = (count: number) => number;

export interface Tampering {
  /** What was done. */
  deed: string;
  /** The place in the log, from 1, at which it must be found; a range of places may contain it. */
  place: number;
}

interface Target {
  leaf: number;
  position: number;
  line: string;
  hash: string;
  salt: string;
  body: string;
}

/** Does one of the deeds, chosen by `pick`, to a log of this many leaves. */
export async function tamper(tx: Transaction, leaves: number, pick: Pick): Promise<Tampering> {
  const names = Object.keys(deeds);
  const deed = names[pick(names.length)] ?? '';
  await withoutForeignKeys(tx);
  const target = await targetAt(tx, pick(leaves));
  return { deed, place: (await deeds[deed]?.(tx, target, pick)) ?? 0 };
}

/** Whoever owns the database can switch them off. */
async function withoutForeignKeys({ db, engine }: Transaction): Promise<void> {
  const statement =
    engine.name === 'sqlite'
      ? sql`pragma defer_foreign_keys = on`
      : sql`set local session_replication_role = replica`;
  await statement.execute(db);
}

async function targetAt({ db }: Transaction, leaf: number): Promise<Target> {
  const { rows } = await sql<Target>`
    select leaf, events.position, line, events.hash, salt, body from log_leaves
    join events on events.position = log_leaves.position join payloads on payloads.position = events.position
    where leaf = ${leaf}`.execute(db);
  const [target] = rows;
  if (!target) throw new Error(`no leaf ${leaf}`);
  return target;
}

/** The text with one of its characters replaced by another. */
export function withOneChanged(text: string, pick: Pick): string {
  const at = pick(text.length);
  const others = [...'0123456789abcdef"{}:,'].filter((character) => character !== text[at]);
  return `${text.slice(0, at)}${others[pick(others.length)]}${text.slice(at + 1)}`;
}

type Deed = (tx: Transaction, target: Target, pick: Pick) => Promise<number>;

const run = ({ db }: Transaction, statement: RawBuilder<unknown>) => statement.execute(db);

const deeds: Record<string, Deed> = {
  async 'one character of an event'(tx, { leaf, position, line }, pick) {
    await run(tx, sql`update events set line = ${withOneChanged(line, pick)} where position = ${position}`);
    return leaf + 1;
  },
  async 'one character of an event, its hash made to fit'(tx, { leaf, position, line }, pick) {
    const changed = withOneChanged(line, pick);
    const hash = leafHash(changed, tx.crypto.hash);
    await run(tx, sql`update events set line = ${changed}, hash = ${hash} where position = ${position}`);
    return leaf + 1;
  },
  async 'one character of the contents'(tx, { leaf, position, body }, pick) {
    await run(tx, sql`update payloads set body = ${withOneChanged(body, pick)} where position = ${position}`);
    return leaf + 1;
  },
  async 'one digit of a salt'(tx, { leaf, position, salt }, pick) {
    await run(tx, sql`update payloads set salt = ${withOneChanged(salt, pick)} where position = ${position}`);
    return leaf + 1;
  },
  async 'one digit of a sealed hash'(tx, { leaf, hash }, pick) {
    await run(tx, sql`update log_leaves set hash = ${withOneChanged(hash, pick)} where leaf = ${leaf}`);
    return leaf + 1;
  },
  async 'contents erased without a deed'(tx, { leaf, position }) {
    await run(tx, sql`update payloads set salt = null, body = null where position = ${position}`);
    return leaf + 1;
  },
  async 'the time that lists show'(tx, { leaf, position }) {
    await run(tx, sql`update events set at = '2020-01-01T00:00:00.000Z' where position = ${position}`);
    return leaf + 1;
  },
  async 'a deleted event'(tx, { leaf, position }) {
    await run(tx, sql`delete from events where position = ${position}`);
    return leaf + 1;
  },
  async 'an event deleted with its leaf'(tx, { leaf, position }) {
    await run(tx, sql`delete from events where position = ${position}`);
    await run(tx, sql`delete from log_leaves where leaf = ${leaf}`);
    return leaf + 1;
  },
  async 'an event deleted, the rest moved up'(tx, { leaf, position }) {
    await run(tx, sql`delete from events where position = ${position}`);
    await run(tx, sql`delete from log_leaves where leaf = ${leaf}`);
    await run(tx, sql`update log_leaves set leaf = -leaf where leaf > ${leaf}`);
    await run(tx, sql`update log_leaves set leaf = -leaf - 1 where leaf < 0`);
    return leaf + 1;
  },
  async 'two events in each other’s place'(tx, { leaf, position }) {
    const other = leaf > 0 ? leaf - 1 : leaf + 1;
    const { position: otherPosition } = await targetAt(tx, other);
    await run(tx, sql`update log_leaves set position = -1 where leaf = ${leaf}`);
    await run(tx, sql`update log_leaves set position = ${position} where leaf = ${other}`);
    await run(tx, sql`update log_leaves set position = ${otherPosition} where leaf = ${leaf}`);
    return Math.min(leaf, other) + 1;
  },
  async 'two leaves in each other’s place'(tx, { leaf }) {
    const other = leaf > 0 ? leaf - 1 : leaf + 1;
    await run(tx, sql`update log_leaves set leaf = -1 where leaf = ${leaf}`);
    await run(tx, sql`update log_leaves set leaf = ${leaf} where leaf = ${other}`);
    await run(tx, sql`update log_leaves set leaf = ${other} where leaf = -1`);
    return Math.min(leaf, other) + 1;
  },
  async 'the tail cut, with all that was signed about it'(tx, { leaf }) {
    const tail = sql`select position from log_leaves where leaf >= ${leaf}`;
    await run(tx, sql`delete from payloads where position in (${tail})`);
    await run(tx, sql`delete from events where position in (${tail})`);
    await run(tx, sql`delete from log_leaves where leaf >= ${leaf}`);
    await run(tx, sql`delete from log_checkpoints where size > ${leaf}`);
    return leaf + 1;
  },
};
