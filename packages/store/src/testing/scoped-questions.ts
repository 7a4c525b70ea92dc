/** What people ask whose scope is not everything: by their duties, and by the unit that they work for. */

import type { LedgerScope, Scope } from '@bihuan/domain';
import { findImport } from '../imports/find-import.js';
import { listImports } from '../imports/list-imports.js';
import { countFindings } from '../queries/count-findings.js';
import { countMatches } from '../queries/count-matches.js';
import { countStands } from '../queries/count-stands.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import { findingHistory } from '../queries/finding-history.js';
import { findingNeighbours } from '../queries/finding-neighbours.js';
import { findingPosition } from '../queries/finding-position.js';
import { type FindingOrder, listFindings } from '../queries/list-findings.js';
import { listRectifications } from '../queries/list-rectifications.js';
import { partyNames } from '../queries/party-names.js';
import { readFindings } from '../queries/read-findings.js';
import { countSearchHits, searchFindings } from '../queries/search-findings.js';
import type { ReadTransaction } from '../store.js';
import type { AskedQuestion, Known } from './asked-question.js';

const page = { limit: 20 };

/** A liaison of a unit with one section. */
function duties({ rectificationId }: Known): LedgerScope {
  const held: Scope = {
    kind: 'some',
    rectificationIds: [],
    unitIds: [],
    duties: [{ rectificationId, partyIds: ['unit', 'section'] }],
    personIds: [],
  };
  return { ledger: held, restricted: held };
}

/** A superior unit, which sees what is not restricted. */
function below(_: Known): LedgerScope {
  const ledger: Scope = { kind: 'some', rectificationIds: [], unitIds: ['city'], duties: [], personIds: [] };
  return { ledger, restricted: { kind: 'none' } };
}

type Ask = (tx: ReadTransaction, scope: LedgerScope, known: Known) => Promise<unknown>;

const list =
  (sort: FindingOrder, filters = {}): Ask =>
  (tx, scope, { rectificationId }) =>
    listFindings(tx, scope, { rectificationId, filters, sort, direction: 'asc', limit: 50 });

const QUESTIONS: Record<string, Ask> = {
  'list-findings.ordinal': list('ordinal'),
  'list-findings.completionDue': list('completionDue'),
  'list-findings.lead-unit': list('ordinal', { leadUnit: '水务局' }),
  'list-findings.text': list('ordinal', { text: '改造进度 小区' }),
  'count-matches': (tx, scope, { rectificationId }) =>
    countMatches(tx, scope, { rectificationId, filters: {}, cap: 100 }),
  'count-findings': (tx, scope, { rectificationId }) => countFindings(tx, scope, rectificationId),
  'count-stands': (tx, scope, { rectificationId }) => countStands(tx, scope, rectificationId),
  'party-names': (tx, scope, { rectificationId }) =>
    partyNames(tx, scope, { rectificationId, role: 'leadUnit', limit: 200 }),
  'find-finding': (tx, scope, { findingId }) => findFinding(tx, scope, findingId),
  'finding-neighbours': (tx, scope, { findingId: id, rectificationId }) =>
    findingNeighbours(tx, scope, { id, rectificationId, ordinal: 3 }),
  'finding-position': (tx, scope, { rectificationId }) => findingPosition(tx, scope, rectificationId, 3),
  'finding-history': (tx, scope, { findingId }) => findingHistory(tx, scope, findingId, page),
  'read-findings': (tx, scope, { rectificationId }) => readFindings(tx, scope, rectificationId, page),
  'find-rectification': (tx, scope, { rectificationId }) => findRectification(tx, scope, rectificationId),
  'list-rectifications': (tx, scope) => listRectifications(tx, scope, page),
  'search-findings': (tx, scope) => searchFindings(tx, scope, { text: '改造', limit: 20 }),
  'count-search-hits': (tx, scope) => countSearchHits(tx, scope, { text: '改造', cap: 100 }),
};

const IMPORTS: Record<string, Ask> = {
  'find-import': (tx, { ledger: accepted }, { importId }) =>
    findImport(tx, { ownerId: 'somebody', accepted }, importId).catch(() => null),
  'list-imports': (tx, { ledger: accepted }) => listImports(tx, { ownerId: 'somebody', accepted }, page),
};

function asked(name: string, scopeOf: (known: Known) => LedgerScope, questions: Record<string, Ask>) {
  return Object.entries(questions).map(
    ([question, ask]): AskedQuestion => ({
      name: `${name}.${question}`,
      ask: (tx, known) => ask(tx, scopeOf(known), known),
    }),
  );
}

export const SCOPED_QUESTIONS: readonly AskedQuestion[] = [
  ...asked('by-duties', duties, QUESTIONS),
  ...asked('by-unit', below, { ...QUESTIONS, ...IMPORTS }),
];
