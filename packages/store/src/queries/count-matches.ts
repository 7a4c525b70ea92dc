import type { LedgerScope } from '@bihuan/domain';
import { type CompiledQuery, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Terms } from '../engines/engine.js';
import { isWholeRectificationInScope, seesAll } from '../organisation/in-scope.js';
import { textHolds } from '../search/recheck.js';
import { likePattern, searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { type FindingFilters, flatFilters } from './finding-filters.js';
import { holding, type Matching, matching, wantedIn } from './matching.js';
import { shapedRows, type Values } from './shaped.js';

/** How many fit, counted up to `cap`; `capped` when there are more. */
export async function countMatches(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, filters, cap }: { rectificationId: string; filters: FindingFilters; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const { text, ...others } = filters;
  const asked = { tx, scope, rectificationId, filters: others };
  if (text === undefined) {
    const all = await counted(asked, { name: 'all', values: {}, limit: cap + 1 }, (fitting) => fitting);
    return atMost(cap, all);
  }
  const terms = searchTerms(text);
  if (!terms) return { count: 0, capped: false };
  const own = await countOwn(asked, terms, cap + 1);
  const more = own > cap ? 0 : await countInFilesOnly(asked, terms, cap + 1 - own);
  return atMost(cap, own + more);
}

function atMost(cap: number, count: number): { count: number; capped: boolean } {
  return { count: Math.min(count, cap), capped: count > cap };
}

interface Asked {
  tx: ReadTransaction;
  scope: LedgerScope;
  rectificationId: string;
  filters: FindingFilters;
}

/** Those that hold the terms themselves. */
function countOwn(asked: Asked, terms: Terms, limit: number): Promise<number> {
  const { tx, scope, rectificationId, filters } = asked;
  const { words, patterns } = wantedIn(tx, 'finding', terms, rectificationId);
  const question = { values: { words, patterns }, limit };
  if (!isNearlyAll(scope, filters))
    return counted(asked, { ...question, name: 'held' }, (fitting, wanted) =>
      holding(tx, fitting, 'finding', wanted),
    );
  return counted(asked, { ...question, name: 'own' }, (fitting, wanted, { place, inScope }) => {
    const fits = fitting.select(sql`1`.as('one')).where(sql<boolean>`findings.key = held.key`);
    return tx.db
      .selectFrom(sql<{ key: number }>`(${tx.engine.search.matching(wanted.words)})`.as('held'))
      .where(textHolds(sql`held.key`, wanted.patterns))
      .where(({ or, exists }) =>
        or([seesWhole(inScope, place), exists(fits.limit(1).offset(0))]),
      ) as unknown as Matching;
  });
}

/** Looked up once: of whoever sees the whole rectification no finding need be looked at, as the words are those of its findings only. */
function seesWhole(scope: LedgerScope, rectificationId: string): RawBuilder<SqlBool> {
  if (seesAll(scope)) return sql`1 = 1`;
  return sql`(select 1 from rectifications where rectifications.id = ${rectificationId}
    and ${isWholeRectificationInScope(scope.ledger)} and ${isWholeRectificationInScope(scope.restricted)}
  ) is not null`;
}

/**
 * Whether hardly anything but the words narrows the list. Then what the index gives is looked at one by one, until
 * there are enough; otherwise the engine may rather begin with what somebody holds, or with a party.
 */
function isNearlyAll({ ledger }: LedgerScope, filters: FindingFilters): boolean {
  const holdsSome = ledger.kind === 'some' && ledger.duties.length > 0;
  return !holdsSome && Object.values(filters).every((value) => value === undefined);
}

/** Those of which only a file holds the words; the others are fewer than the cap, and soon looked through. */
function countInFilesOnly(asked: Asked, terms: Terms, limit: number): Promise<number> {
  const { tx, rectificationId } = asked;
  const { words, patterns } = wantedIn(tx, 'files', terms, rectificationId);
  const values = { words, patterns, terms: terms.map(likePattern) };
  return counted(asked, { name: 'files', values, limit }, (fitting, wanted) =>
    holding(tx, fitting, 'files', wanted).where(({ not }) => not(textHolds(sql`findings.key`, wanted.terms))),
  );
}

/** What the text of a query is written with. */
interface Marked {
  place: string;
  inScope: LedgerScope;
}

interface Question<V extends Values> {
  name: string;
  values: V;
  limit: number;
}

/** How many there are up to the limit. @param narrow is given all that fit, words aside */
async function counted<V extends Values>(
  { tx, scope, rectificationId, filters }: Asked,
  { name, values: own, limit }: Question<V>,
  narrow: (fitting: Matching, values: V, asked: Marked) => Matching,
): Promise<number> {
  const { names, values, fixed } = flatFilters(filters);
  const all = { ...values, ...own, place: rectificationId, most: limit };
  const question = { name: `countMatches ${name} ${names.join()}`, values: all, scope };
  const [row] = await shapedRows(tx, question, (marked, inScope) => {
    const { place, most } = marked;
    const fitting = matching(tx, inScope, { rectificationId: place, filters: { ...marked, ...fixed } });
    const some = narrow(fitting, marked, { place, inScope }).select(sql`1`.as('one')).limit(most);
    const query = tx.db.selectFrom(some.as('some')).select((eb) => eb.fn.countAll<number>().as('count'));
    return query.compile() as CompiledQuery<{ count: number }>;
  });
  return row?.count ?? 0;
}
