/** 工作台: what waits for one person, in all rectifications, most pressing first. */

import type { ActorProfile, HeldRole, LedgerScope, WaitKind } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isFindingInScope, seesAll } from '../organisation/in-scope.js';
import { idsUnder } from '../organisation/units-under.js';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import { type FindingListRow, listRow } from '../queries/finding-list-row.js';
import type { ReadTransaction } from '../store.js';

type Condition = RawBuilder<SqlBool>;

/** A finding on somebody's desk, and what is asked of him. */
export interface DeskRow extends FindingListRow {
  kind: WaitKind;
  /** Civil date; null where none is named. */
  askedBy: string | null;
}

export interface DeskQuestion {
  profile: ActorProfile;
  scope: LedgerScope;
  /** Only these kinds; absent: all. */
  kinds?: readonly WaitKind[];
  after?: string;
  limit: number;
}

const NO_DUE = '9999-12-31';
type Row = { due: string; finding_key: number; kind: string; summary: string };

/** One page of the desk; reddest and oldest first. Nothing for somebody without a role. */
export async function listDesk(tx: ReadTransaction, question: DeskQuestion): Promise<Page<DeskRow>> {
  const { profile, scope, kinds, after, limit } = question;
  const roles = deskConditions(profile);
  if (roles.length === 0) return { rows: [], next: null };
  const behind = after === undefined ? null : cursorValues(after, ['', 0, ''] as const);
  const { rows } = await sql<Row>`
    select distinct waits.due, waits.finding_key, waits.kind, findings.summary
    from finding_waits as waits inner join findings on findings.key = waits.finding_key
    where (${sql.join(roles, sql` or `)})
      ${kinds ? sql`and waits.kind in (${sql.join(kinds)})` : sql``}
      ${seesAll(scope) ? sql`` : sql`and ${isFindingInScope(scope)}`}
      ${behind ? sql`and (waits.due, waits.finding_key, waits.kind) > (${sql.join(behind)})` : sql``}
    order by waits.due, waits.finding_key, waits.kind
    limit ${limit + 1}`.execute(tx.db);
  return pageOf(rows, limit, deskRow, ({ due, finding_key, kind }) => [due, finding_key, kind]);
}

/** How many things of each kind wait, and how many of them were due before this civil date. */
export async function countDesk(
  tx: ReadTransaction,
  { profile, scope }: Pick<DeskQuestion, 'profile' | 'scope'>,
  today: string,
): Promise<{ kind: WaitKind; count: number; overdue: number }[]> {
  const roles = deskConditions(profile);
  if (roles.length === 0) return [];
  const { rows } = await sql<{ kind: WaitKind; count: number; overdue: number }>`
    select kind, count(*) as count, sum(case when due < ${today} then 1 else 0 end) as overdue
    from (
      select distinct waits.kind, waits.finding_key, waits.due
      from finding_waits as waits inner join findings on findings.key = waits.finding_key
      where (${sql.join(roles, sql` or `)})
        ${seesAll(scope) ? sql`` : sql`and ${isFindingInScope(scope)}`}
    ) as waiting
    group by kind order by kind`.execute(tx.db);
  return rows.map(({ kind, count, overdue }) => ({ kind, count: Number(count), overdue: Number(overdue) }));
}

function deskConditions(profile: ActorProfile): Condition[] {
  return profile.kind === 'person' ? profile.roles.flatMap(conditionOf) : [];
}

/** Superiors read and are asked for nothing; heads of units see what lies with their unit. */
function conditionOf({ role, rectificationId, unitId, unitIds, postId }: HeldRole): Condition[] {
  const within =
    rectificationId === null
      ? sql<SqlBool>`waits.rectification_id in (
          select rectifications.id from rectifications where rectifications.body_id in ${idsUnder([unitId])})`
      : sql<SqlBool>`waits.rectification_id = ${rectificationId}`;
  switch (role) {
    case 'superiorReader':
      return [];
    case 'liaison':
    case 'unitHead':
      if (unitIds.length === 0) return [];
      return [sql`(${within} and waits.role = 'liaison' and waits.party_id in (${sql.join([...unitIds])}))`];
    case 'leadLeader':
      return [sql`(${within} and waits.role = 'leadLeader' and waits.party_id = ${postId})`];
    default:
      return [sql`(${within} and waits.role = ${role} and waits.party_id = '')`];
  }
}

function deskRow({ summary, kind, due }: Row): DeskRow {
  const row = listRow({ summary }) as DeskRow;
  row.kind = kind as WaitKind;
  row.askedBy = due === NO_DUE ? null : due;
  return row;
}
