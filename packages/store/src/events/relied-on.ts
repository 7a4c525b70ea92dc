/**
 * What commands are decided by besides their own streams. It is kept from changing until they are done, and any number
 * may rely on it at once: nothing is done with a finding while its work is being concluded, and the other way round.
 */

import type { KnownRectification } from '@bihuan/domain';
import type { SelectQueryBuilder } from 'kysely';
import { shapedRows } from '../queries/shaped.js';
import type { Transaction } from '../store.js';
import type { Tables } from '../tables.js';
import { batchesOf } from './batches.js';
import type { Command } from './streams.js';

/** How the rectifications stand that commands rely on, by id; one that is not there is left out. */
export type RectificationStatuses = ReadonlyMap<string, KnownRectification['status']>;

/** Ids of what commands rely on. */
export interface ReliedOn {
  /** Units in which a post is given or that become a body. What changes units takes turns besides. */
  unitIds: readonly string[];
  /** Rectifications that are named for something else: for a new finding, for a role. */
  rectificationIds: readonly string[];
  /** Findings, whose rectifications are meant. */
  findingIds: readonly string[];
}

/** What these commands rely on. */
export function reliedOnBy(commands: readonly Command[]): ReliedOn {
  return {
    unitIds: commands.flatMap(unitNamed),
    rectificationIds: commands.flatMap((command) => rectificationNamed(command) ?? []),
    findingIds: commands.flatMap((command) =>
      'findingId' in command && command.type !== 'RegisterFinding' ? [command.findingId] : [],
    ),
  };
}

/** The rectification that a command about something else names; null where it names none. */
export function rectificationNamed(command: Command): string | null {
  return command.type === 'RegisterFinding' || command.type === 'GiveRole' ? command.rectificationId : null;
}

function unitNamed(command: Command): string[] {
  if (command.type === 'GivePost') return [command.post.unitId];
  return command.type === 'AssignBody' ? [command.unitId] : [];
}

/** Keeps the units as they are. */
export async function holdUnits({ db, engine }: Transaction, { unitIds }: ReliedOn): Promise<void> {
  for (const ids of batchesOf(unitIds)) {
    const query = db.selectFrom('units').select('id').where('id', 'in', ids).orderBy('id');
    await engine.shareRows(query).execute();
  }
}

/** Keeps the rectifications as they are, those of findings by one statement with the others; how they stand. */
export async function holdRectifications(
  tx: Transaction,
  { rectificationIds, findingIds }: ReliedOn,
): Promise<RectificationStatuses> {
  const statuses = new Map<string, KnownRectification['status']>();
  const held = async (name: string, ids: string[], among: Among) => {
    const rows = await shapedRows(tx, { name, values: { ids } }, (asked) => {
      const query = tx.db.selectFrom('rectifications').select(['id', 'status']);
      return tx.engine.shareRows(among(query, asked.ids).orderBy('id')).compile();
    });
    for (const { id, status } of rows) statuses.set(id, status as KnownRectification['status']);
  };
  for (const ids of batchesOf(rectificationIds)) await held('heldRectifications', ids, byId);
  for (const ids of batchesOf(findingIds)) await held('heldRectificationsOf', ids, byFinding);
  return statuses;
}

type Query = SelectQueryBuilder<Tables, 'rectifications', { id: string; status: string }>;
type Among = (query: Query, ids: readonly string[]) => Query;

const byId: Among = (query, ids) => query.where('id', 'in', ids);
const byFinding: Among = (query, ids) =>
  query.where('id', 'in', (eb) =>
    eb.selectFrom('findings').select('rectification_id').where('id', 'in', ids),
  );

/**
 * Keeps a rectification and all its findings for this transaction alone: nobody else decides by it, or upon what lies
 * in it, until this ends. For what is made of many of its findings, or of their number; to be called before they are
 * read. One that is not there is kept by nobody.
 */
export async function keepRectification(tx: Transaction, id: string): Promise<void> {
  await shapedRows(tx, { name: 'keepRectification', values: { id } }, (asked) =>
    tx.engine.lockRows(tx.db.selectFrom('rectifications').select('id').where('id', '=', asked.id)).compile(),
  );
}
