/**
 * Scopes as conditions. Every query that answers a person about findings or rectifications carries one of these:
 * what is outside the scope is not there, in lists, counts, searches and exports alike.
 */

import type { LedgerScope, Scope } from '@bihuan/domain';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { idsUnder } from './units-under.js';

type Condition = RawBuilder<SqlBool>;
type Some = Extract<Scope, { kind: 'some' }>;

/**
 * Nothing kept back: for the program's own work and for tests. What answers somebody takes the scope of whoever
 * asks, `ledgerScope(profile)`.
 */
export const WHOLE_LEDGER: LedgerScope = { ledger: { kind: 'all' }, restricted: { kind: 'all' } };

/**
 * The rectification of a row. Not to be looked up by its index: the question itself says better which findings it is about, and SQLite would
 * rather read a whole rectification than twenty findings by their ids.
 */
const OF_RECTIFICATION = sql<string>`coalesce(findings.rectification_id, '')`;

const YES: Condition = sql`1 = 1`;
const NO: Condition = sql`1 = 0`;

/**
 * True for a row of `findings` in this scope; to be used where that table is named `findings`.
 * @param rectificationId where all rows are of one: what holds for all of it is then looked up once
 */
export function isFindingInScope(scope: LedgerScope, rectificationId?: string): Condition {
  const place =
    rectificationId === undefined ? OF_RECTIFICATION : sql<string>`cast(${rectificationId} as text)`;
  return inScope(scope, { held: isAmongHeld, place });
}

/** The same where few rows are looked at: each is looked up, instead of all that somebody holds being gathered. */
export function isEachFindingInScope(scope: LedgerScope): Condition {
  return inScope(scope, { held: isHeld, place: OF_RECTIFICATION });
}

/** How it is asked. */
interface Way {
  held: HeldCondition;
  /** The rectification of the row. */
  place: RawBuilder<string>;
}

function inScope({ ledger, restricted }: LedgerScope, way: Way): Condition {
  const open = findingCondition(ledger, way);
  if (ledger.kind === 'none' || isSame(ledger, restricted)) return open;
  return sql`(${open} and (findings.visibility <> 'restricted' or ${findingCondition(restricted, way)}))`;
}

/** Narrows a query on `findings` to this scope. @param rectificationId where all are of one */
export function scopeFindings<Q extends { where(condition: Condition): Q }>(
  query: Q,
  scope: LedgerScope,
  rectificationId?: string,
): Q {
  return seesAll(scope) ? query : query.where(isFindingInScope(scope, rectificationId));
}

/** Narrows a query that names its findings by their ids or keys to this scope. */
export function scopeEachFinding<Q extends { where(condition: Condition): Q }>(
  query: Q,
  scope: LedgerScope,
): Q {
  return seesAll(scope) ? query : query.where(isEachFindingInScope(scope));
}

/** True for a key of a finding in this scope, where the table of findings itself takes no part; null: all are. */
export function isKeyInScope(key: Expression<number>, scope: LedgerScope): Condition | null {
  if (seesAll(scope)) return null;
  return sql`exists (select 1 from findings where findings.key = ${key} and ${isFindingInScope(scope)})`;
}

/** True for a row of `rectifications` of which something is in this scope. */
export function isRectificationInScope({ ledger }: LedgerScope): Condition {
  if (ledger.kind !== 'some') return ledger.kind === 'all' ? YES : NO;
  const ids = [...ledger.rectificationIds, ...ledger.duties.map(({ rectificationId }) => rectificationId)];
  return anyOf([
    ...(ids.length === 0 ? [] : [sql<SqlBool>`rectifications.id in (${sql.join([...new Set(ids)])})`]),
    ...(ledger.unitIds.length === 0
      ? []
      : [sql<SqlBool>`rectifications.body_id in ${idsUnder(ledger.unitIds)}`]),
  ]);
}

/** True for a row of `rectifications` of which everything is in this scope, and not only somebody's duties. */
export function isWholeRectificationInScope(scope: Scope): Condition {
  if (scope.kind !== 'some') return scope.kind === 'all' ? YES : NO;
  const { rectificationIds, unitIds } = scope;
  return isRectificationInScope({
    ledger: { kind: 'some', rectificationIds, unitIds, duties: [], personIds: [] },
    restricted: { kind: 'none' },
  });
}

/** Narrows a query on `rectifications` to those of which something is in this scope. */
export function scopeRectifications<Q extends { where(condition: Condition): Q }>(
  query: Q,
  scope: LedgerScope,
): Q {
  return scope.ledger.kind === 'all' ? query : query.where(isRectificationInScope(scope));
}

/** Whether nothing is kept from whoever has this scope. */
export function seesAll({ ledger, restricted }: LedgerScope): boolean {
  return ledger.kind === 'all' && restricted.kind === 'all';
}

function findingCondition(scope: Scope, { held, place }: Way): Condition {
  if (scope.kind !== 'some') return scope.kind === 'all' ? YES : NO;
  const duties = scope.duties.filter(({ partyIds }) => partyIds.length > 0);
  return anyOf([...wholeRectifications(scope, place), ...(duties.length === 0 ? [] : held(duties))]);
}

function wholeRectifications({ rectificationIds, unitIds }: Some, place: RawBuilder<string>): Condition[] {
  const conditions: Condition[] = [];
  if (rectificationIds.length > 0) conditions.push(sql`${place} in (${sql.join(rectificationIds)})`);
  if (unitIds.length > 0) {
    conditions.push(sql`${place} in (
      select rectifications.id from rectifications where rectifications.body_id in ${idsUnder(unitIds)}
    )`);
  }
  return conditions;
}

/** True for a finding in which somebody holds one of these duties. */
type HeldCondition = (duties: Some['duties']) => Condition[];

const isAmongHeld: HeldCondition = (duties) =>
  duties.map(
    ({ rectificationId, partyIds }) => sql`findings.key in (
      select finding_holders.finding_key from finding_holders
      where finding_holders.rectification_id = ${rectificationId}
        and finding_holders.party_id in (${sql.join(partyIds)})
    )`,
  );

const isHeld: HeldCondition = (duties) => {
  const any = duties.map(
    ({ rectificationId, partyIds }) => sql<SqlBool>`(finding_holders.rectification_id = ${rectificationId}
      and finding_holders.party_id in (${sql.join(partyIds)}))`,
  );
  return [
    sql`exists (select 1 from finding_holders where finding_holders.finding_key = findings.key and ${anyOf(any)})`,
  ];
};

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? NO : sql`(${sql.join(conditions, sql` or `)})`;
}

function isSame(a: Scope, b: Scope): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
