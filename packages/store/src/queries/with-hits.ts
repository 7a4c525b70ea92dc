import { courseOf, type LedgerScope, type LiveFinding } from '@bihuan/domain';
import type { Terms } from '../engines/engine.js';
import { piecesWith } from '../evidence/evidence-hits.js';
import { scopeEachFinding } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import { type Excerpt, evidenceExcerpt, hitInProblem, hitOf, holdsAll } from '../search/hit.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { type FindingListRow, summaryOf } from './finding-list-row.js';

/** The rows of a page, each with the places where the searched words stand in it, or in a file that it holds. */
export async function withHits(
  tx: ReadTransaction,
  scope: LedgerScope,
  rows: readonly FindingListRow[],
  text: string,
): Promise<FindingListRow[]> {
  const terms = searchTerms(text);
  if (rows.length === 0 || !terms) return [...rows];
  const read = rows.map((row) => {
    const { id, problem } = summaryOf(row);
    return { row, id, inProblem: hitInProblem(problem, terms) };
  });
  // Only where the problem does not hold all words do its measures and files have to be looked at.
  const asked = read.filter(({ inProblem }) => inProblem.missing.length > 0).map(({ id }) => id);
  const states = await statesOf(tx, scope, asked);
  const inFiles = await excerptsInFiles(tx, [...states.values()], terms);
  return read.map(({ row, id, inProblem }) => {
    const state = states.get(id);
    if (!state) return { ...row, hit: { problem: inProblem.marks, excerpt: null } };
    const hit = hitOf(state.content, terms);
    return { ...row, hit: { ...hit, excerpt: inFiles.get(id) ?? hit.excerpt } };
  });
}

async function statesOf(
  { db }: ReadTransaction,
  scope: LedgerScope,
  ids: readonly string[],
): Promise<Map<string, LiveFinding>> {
  if (ids.length === 0) return new Map();
  const query = db.selectFrom('findings').select(['id', 'state']).where('id', 'in', ids);
  const found = await scopeEachFinding(query, scope).execute();
  return new Map(found.map((row) => [row.id, stateOfRow(row)]));
}

/** Of the findings that do not hold all words themselves: the first file of each that does. */
async function excerptsInFiles(
  tx: ReadTransaction,
  states: readonly LiveFinding[],
  terms: Terms,
): Promise<ReadonlyMap<string, Excerpt>> {
  const asked = states.filter(({ content }) => !holdsAll(content, terms));
  const digests = asked.flatMap((state) => courseOf(state).evidence.map(({ digest }) => digest));
  const pieces = await piecesWith(tx, [...new Set(digests)], terms);
  const excerpts = new Map<string, Excerpt>();
  for (const state of asked) {
    const file = courseOf(state).evidence.find(({ digest }) => pieces.has(digest));
    const piece = file && pieces.get(file.digest);
    if (piece) excerpts.set(state.id, evidenceExcerpt(piece, file.name, terms));
  }
  return excerpts;
}
