/** Whose accounts these are, to be shown beside them and to choose the policy by. */

import type { Administration } from '@bihuan/domain';
import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';

export interface AccountHolder {
  personId: string;
  /** Null when it was erased. */
  name: string | null;
  /** Held on the day, or to be held later: who is going to be an administrator is protected as one. */
  administration: Administration | null;
}

/** The people of these ids that are on record, by id. @param on civil date */
export async function accountHolders(
  { db }: ReadTransaction,
  personIds: readonly string[],
  on: string,
): Promise<Map<string, AccountHolder>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('people')
    .leftJoin('appointments', (join) =>
      join.onRef('appointments.person_id', '=', 'people.id').on('appointments.held_to', '>', on),
    )
    .select(['people.id', 'people.name', 'appointments.administration'])
    .where('people.id', 'in', personIds)
    .where('people.status', '=', 'enrolled')
    .execute();
  return new Map(
    rows.map(({ id, name, administration }) => [
      id,
      { personId: id, name, administration: administration as Administration | null },
    ]),
  );
}

/** How many people hold this office on this day and can sign in. @param on civil date */
export async function countWithAccount(
  tx: ReadTransaction,
  administration: Administration,
  on: string,
): Promise<number> {
  return (await accountsInOffice(tx, administration, on)).length;
}

/**
 * The accounts of those who hold this office on this day and can sign in: switched on, with a password or a linked
 * identity. @param on civil date
 */
export async function accountsInOffice(
  { db }: ReadTransaction,
  administration: Administration,
  on: string,
): Promise<{ id: string; loginKey: string }[]> {
  const rows = await db
    .selectFrom('appointments')
    .innerJoin('accounts', 'accounts.person_id', 'appointments.person_id')
    .select(['accounts.id', 'accounts.login_key'])
    .distinct()
    .where('appointments.administration', '=', administration)
    .where('appointments.held_from', '<=', on)
    .where('appointments.held_to', '>', on)
    .where('accounts.status', '=', 'active')
    .where(
      sql<boolean>`(accounts.password is not null
        or exists (select 1 from identities where identities.account_id = accounts.id))`,
    )
    .execute();
  return rows.map(({ id, login_key }) => ({ id, loginKey: login_key }));
}
