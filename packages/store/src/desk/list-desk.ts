/** 工作台: what waits for one person, in all rectifications, most pressing first. */

import type { ActorProfile, HeldRole, LedgerScope, WaitKind } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isFindingInScope, seesAll } from '../organisation/in-scope.js';
import { idsUnder } from '../organisation/units-under.js';
import { NO_DUE } from '../projections/finding-row.js';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import { type FindingListRow, listRow } from '../queries/finding-list-row.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';
import { unitFacts } from './unit-facts.js';

type Condition = RawBuilder<SqlBool>;

/** A finding on somebody's desk, and what is asked of him. */
export interface DeskRow extends FindingListRow {
  rectificationId: string;
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

interface Row {
  due: string;
  finding_key: number;
  kind: string;
  rectification_id: string;
  summary: string;
}

/** One page of the desk; reddest and oldest first. Nothing for somebody without a role. */
export async function listDesk(tx: ReadTransaction, question: DeskQuestion): Promise<Page<DeskRow>> {
  const { profile, scope, kinds, after, limit } = question;
  const roles = await deskRoles(tx, profile);
  if (roles.length === 0) return { rows: [], next: null };
  const behind = after === undefined ? null : cursorValues(after, ['', 0, ''] as const);
  const values = { ids: roles.flatMap(({ ids }) => ids), kinds: kinds ?? null, behind, limit: limit + 1 };
  const name = `listDesk ${roles.map(({ shape }) => shape).join(' ')}`;
  const rows = await shapedRows(tx, { name, values, scope }, (asked, within) =>
    // What is shown is fetched for the page only, not for all that has to be sorted.
    sql<Row>`
    select page.due, page.finding_key, page.kind, page.rectification_id, shown.summary
    from (
    select distinct waits.due, waits.finding_key, waits.kind, waits.rectification_id
    from finding_waits as waits inner join findings on findings.key = waits.finding_key
    where (${sql.join(conditionsOf(roles, asked.ids), sql` or `)})
      ${asked.kinds ? sql`and waits.kind in (${sql.join(asked.kinds)})` : sql``}
      ${seesAll(within) ? sql`` : sql`and ${isFindingInScope(within)}`}
      ${asked.behind ? sql`and (waits.due, waits.finding_key, waits.kind) > (${sql.join(asked.behind)})` : sql``}
    order by waits.due, waits.finding_key, waits.kind
    limit ${asked.limit}
    ) as page inner join findings as shown on shown.key = page.finding_key
    order by page.due, page.finding_key, page.kind`.compile(tx.db),
  );
  return pageOf(rows, limit, deskRow, ({ due, finding_key, kind }) => [due, finding_key, kind]);
}

/** How many things of each kind wait, and how many of them were due before this civil date. */
export async function countDesk(
  tx: ReadTransaction,
  { profile, scope }: Pick<DeskQuestion, 'profile' | 'scope'>,
  today: string,
): Promise<{ kind: WaitKind; count: number; overdue: number }[]> {
  const roles = await deskRoles(tx, profile);
  if (roles.length === 0) return [];
  const { rows } = await sql<{ kind: WaitKind; count: number; overdue: number }>`
    select kind, count(*) as count, sum(case when due < ${today} then 1 else 0 end) as overdue
    from (
      select distinct waits.kind, waits.finding_key, waits.due
      from finding_waits as waits inner join findings on findings.key = waits.finding_key
      where (${sql.join(
        roles.map(({ ids, condition }) => condition(ids)),
        sql` or `,
      )})
        ${seesAll(scope) ? sql`` : sql`and ${isFindingInScope(scope)}`}
    ) as waiting
    group by kind order by kind`.execute(tx.db);
  return rows.map(({ kind, count, overdue }) => ({ kind, count: Number(count), overdue: Number(overdue) }));
}

/** What waits for somebody in one of his roles. */
interface DeskRole {
  /** What the text of the condition depends on. */
  shape: string;
  ids: readonly string[];
  condition: (ids: readonly string[]) => Condition;
}

async function deskRoles(tx: ReadTransaction, profile: ActorProfile): Promise<DeskRole[]> {
  if (profile.kind !== 'person') return [];
  const verifying = profile.roles.filter(({ role }) => role === 'verifier');
  const units = await unitFacts(
    tx,
    verifying.map(({ unitId }) => unitId),
  );
  return profile.roles.flatMap((role) => deskRole(role, units[role.unitId]?.supervising ?? false));
}

/** The conditions of the roles, each with its part of the ids. */
function conditionsOf(roles: readonly DeskRole[], ids: readonly string[]): Condition[] {
  let start = 0;
  return roles.map(({ ids: own, condition }) => {
    start += own.length;
    return condition(ids.slice(start - own.length, start));
  });
}

/** Superiors read and are asked for nothing; heads of units see what lies with their unit. */
function deskRole(
  { role, rectificationId, unitId, unitIds, postId }: HeldRole,
  isSupervising: boolean,
): DeskRole[] {
  const desk = role === 'unitHead' ? 'liaison' : role;
  const parties = { liaison: unitIds, leadLeader: [postId] }[desk as string] ?? null;
  if (role === 'superiorReader' || parties?.length === 0) return [];
  const ofBody = rectificationId === null;
  // For the supervisors only a verifier of a supervising body signs.
  const signs = desk !== 'verifier' || isSupervising;
  const shape = `${desk}${ofBody ? '*' : ''}${parties?.length ?? ''}${signs ? '' : '-'}`;
  const ids = [ofBody ? unitId : rectificationId, ...(parties ?? [])];
  const condition = ([where = '', ...held]: readonly string[]) => {
    const mine = onDesk(desk, held, within(where, ofBody));
    return signs ? mine : sql<SqlBool>`(${mine} and waits.kind not in ('signOff', 'secondSignature'))`;
  };
  return [{ shape, ids, condition }];
}

function onDesk(desk: string, partyIds: readonly string[], place: Condition): Condition {
  const holders =
    partyIds.length === 0 ? sql`waits.party_id = ''` : sql`waits.party_id in (${sql.join(partyIds)})`;
  return sql`(${place} and waits.role = ${desk} and ${holders})`;
}

function within(id: string, ofBody: boolean): Condition {
  if (!ofBody) return sql`waits.rectification_id = ${id}`;
  return sql`waits.rectification_id in (
    select rectifications.id from rectifications where rectifications.body_id in ${idsUnder([id])})`;
}

function deskRow({ summary, rectification_id, kind, due }: Row): DeskRow {
  const askedBy = due === NO_DUE ? null : due;
  return { ...listRow({ summary }), rectificationId: rectification_id, kind: kind as WaitKind, askedBy };
}
