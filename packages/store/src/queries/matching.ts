/** Which findings a list or a count is about, as a query that both go on from. */

import type { LedgerScope } from '@bihuan/domain';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Terms, Wanted } from '../engines/engine.js';
import { scopeFindings } from '../organisation/in-scope.js';
import { findingsWithEvidence } from '../search/evidence-terms.js';
import { textHolds } from '../search/recheck.js';
import type { ReadTransaction } from '../store.js';
import type { Tables } from '../tables.js';
import { type FindingFilters, PARTY_FILTERS, type PartyFilter, rowConditions } from './finding-filters.js';

/**
 * Where words are looked for. Each is a question of its own: one condition for both would have to gather all that
 * fit before the first page.
 */
export type Within = 'finding' | 'files';

/** A query on the findings that fit. */
export type Matching = SelectQueryBuilder<Tables, 'findings', object>;

/** Which findings are asked for, words aside. */
export interface Fitting {
  rectificationId: string;
  filters: Omit<FindingFilters, 'text'>;
}

/** The findings of a rectification that are in scope and fit. */
export function matching(
  { db }: Pick<ReadTransaction, 'db'>,
  scope: LedgerScope,
  { rectificationId, filters }: Fitting,
): Matching {
  const driving = drivingParty(filters);
  let query: Matching = db.selectFrom('findings');
  query = driving
    ? throughParty(query, rectificationId, driving, filters[driving] ?? '')
    : query.where('findings.rectification_id', '=', rectificationId);
  for (const role of PARTY_FILTERS) {
    const name = filters[role];
    if (name !== undefined && role !== driving)
      query = query.where((eb) => eb.exists(hasParty(eb, role, name)));
  }
  query = query.where((eb) => eb.and(rowConditions(eb, filters)));
  return scopeFindings(query, scope, rectificationId);
}

/** What the terms are asked for with. */
export function wantedIn(
  { engine }: Pick<ReadTransaction, 'engine'>,
  within: Within,
  terms: Terms,
  rectificationId: string,
): Wanted {
  return within === 'files' ? engine.evidence.wanted(terms) : engine.search.wanted(terms, rectificationId);
}

/** Those of the findings that an index knows to hold what is wanted, themselves or in their files. */
export function holding(
  { engine }: Pick<ReadTransaction, 'engine'>,
  query: Matching,
  within: Within,
  wanted: Wanted,
): Matching {
  if (within === 'files')
    return query.where(sql<boolean>`findings.key in (${findingsWithEvidence(engine.evidence, wanted)})`);
  return query
    .where(sql<boolean>`findings.key in (${engine.search.matching(wanted.words)})`)
    .where(textHolds(sql`findings.key`, wanted.patterns));
}

/** The party whose index the list follows, when one is asked for. */
export function drivingParty(filters: FindingFilters): PartyFilter | null {
  return PARTY_FILTERS.find((role) => filters[role] !== undefined) ?? null;
}

function throughParty(query: Matching, rectificationId: string, role: PartyFilter, name: string): Matching {
  return query
    .innerJoin('finding_parties as party', 'party.finding_key', 'findings.key')
    .where('party.rectification_id', '=', rectificationId)
    .where('party.role', '=', role)
    .where('party.name', '=', name) as unknown as Matching;
}

function hasParty(eb: Parameters<typeof rowConditions>[0], role: PartyFilter, name: string) {
  return eb
    .selectFrom('finding_parties')
    .select(sql`1`.as('one'))
    .whereRef('finding_parties.finding_key', '=', 'findings.key')
    .where('finding_parties.role', '=', role)
    .where('finding_parties.name', '=', name);
}
