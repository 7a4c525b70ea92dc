/** The findings of one rectification that hold the words, or a file with them, in the order of its list. */

import type { LedgerScope } from '@bihuan/domain';
import { type CompiledQuery, sql } from 'kysely';
import type { Terms } from '../engines/engine.js';
import { nearestFirst } from '../search/nearest-first.js';
import { textHolds } from '../search/recheck.js';
import { likePattern, searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { type Page, pageOf } from './cursor.js';
import { flatFilters } from './finding-filters.js';
import type { FindingListRow } from './finding-list-row.js';
import { behind, ORDERS, placeAfter, type Sorted, sortColumns } from './finding-order.js';
import { foundRows } from './found-rows.js';
import type { FindingQuestion } from './list-findings.js';
import { drivingParty, holding, type Matching, matching, type Within, wantedIn } from './matching.js';
import { shapedRows, type Values } from './shaped.js';

/** A page of the list, and the words that it is narrowed by. */
type LedgerSearch = FindingQuestion & { text: string };

/** Where one finding stands in the list, and its key. */
type Place = Sorted & { key: number };

/** One page; each row tells where the words stand. */
export async function searchLedger(
  tx: ReadTransaction,
  scope: LedgerScope,
  question: LedgerSearch,
): Promise<Page<FindingListRow>> {
  const { sort, after, limit } = question;
  const asked = { tx, scope, question, cursor: placeAfter(sort, after) };
  const terms = searchTerms(question.text);
  if (!terms) return { rows: [], next: null };
  const own = await nearestFirst(limit + 1, (within) =>
    within === null ? indexed(asked, terms, 'finding') : near(asked, terms, within),
  );
  const places = merged(own, await indexed(asked, terms, 'files'), question);
  const keyOf = ({ key }: Place) => key;
  const { rows: keys, next } = pageOf(places, limit, keyOf, (row) => ORDERS[sort].map((name) => row[name]));
  return { rows: await foundRows(tx, scope, keys, terms), next };
}

interface Asked {
  tx: ReadTransaction;
  scope: LedgerScope;
  question: LedgerSearch;
  cursor: ReturnType<typeof placeAfter>;
}

/** Those whose texts hold the terms, among so many from the place on. */
function near(asked: Asked, terms: Terms, within: number): Promise<Place[]> {
  const { tx, question } = asked;
  const values = { patterns: terms.map(likePattern), within };
  return placesOf(asked, { name: 'near', values }, (inOrder, { patterns, within: most }) => {
    const query = tx.db
      .selectFrom(inOrder.limit(most).as('found'))
      .selectAll()
      .where(textHolds(sql`found.key`, patterns));
    if (!tx.engine.search.ordersAgain) return query;
    const again = (ordered: typeof query, name: string) =>
      ordered.orderBy(sql.ref(`found.${name}`), question.direction);
    return ORDERS[question.sort].reduce(again, query);
  });
}

/** Those that the index knows, from the place on. */
function indexed(asked: Asked, terms: Terms, within: Within): Promise<Place[]> {
  const { tx, question } = asked;
  const { words, patterns } = wantedIn(tx, within, terms, question.rectificationId);
  const values = { words, patterns };
  return placesOf(asked, { name: within, values }, (inOrder, wanted) => holding(tx, inOrder, within, wanted));
}

interface Limited {
  limit(most: number): { compile(): CompiledQuery };
}

/** The places of a page and one more. @param narrow is given all that fit from the place on, in order */
function placesOf<V extends Values>(
  { tx, scope, question, cursor: from }: Asked,
  { name, values: own }: { name: string; values: V },
  narrow: (inOrder: Matching, values: V) => Limited,
): Promise<Place[]> {
  const { rectificationId, filters, sort, direction, limit } = question;
  const columns = sortColumns(sort, drivingParty(filters));
  const sorted = ORDERS[sort].map((column) => `findings.${column}` as const);
  const { names, values, fixed } = flatFilters(filters);
  const all = { ...values, ...own, place: rectificationId, cursor: from, most: limit + 1 };
  const shape = `searchLedger ${name} ${sort} ${direction} ${names.join()}`;
  return shapedRows(tx, { name: shape, values: all, scope }, (marked, inScope) => {
    const { place, cursor, most } = marked;
    let query = matching(tx, inScope, { rectificationId: place, filters: { ...marked, ...fixed } });
    query = query.select(sorted);
    if (cursor !== null) query = query.where(behind(columns, direction, cursor));
    for (const column of columns) query = query.orderBy(sql.ref(column), direction);
    return narrow(query, marked).limit(most).compile() as CompiledQuery<Place>;
  });
}

/** Both in one order, each once. */
function merged(
  own: readonly Place[],
  others: readonly Place[],
  { sort, direction, limit }: LedgerSearch,
): Place[] {
  if (others.length === 0) return [...own];
  const keys = new Set(own.map(({ key }) => key));
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (a: Place, b: Place) => {
    const name = ORDERS[sort].find((column) => a[column] !== b[column]) ?? 'key';
    return a[name] < b[name] ? -sign : sign;
  };
  const places = [...own, ...others.filter(({ key }) => !keys.has(key))];
  return places.sort(compare).slice(0, limit + 1);
}
