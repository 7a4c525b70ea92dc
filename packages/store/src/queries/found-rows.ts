/** The rows of what a search has found, each with the places where the words stand in it, or in a file that it holds. */

import { courseOf, type LedgerScope, type LiveFinding } from '@bihuan/domain';
import type { CompiledQuery } from 'kysely';
import type { Terms } from '../engines/engine.js';
import { piecesWith } from '../evidence/evidence-hits.js';
import { scopeEachFinding } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import { type Excerpt, evidenceExcerpt, hitOf } from '../search/hit.js';
import { keptTexts, readTexts } from '../search/kept-texts.js';
import type { ReadTransaction } from '../store.js';
import { type FindingListRow, IS_PARENT, listRow } from './finding-list-row.js';
import { shapedRows } from './shaped.js';

interface FoundRow {
  key: number;
  summary: string;
  texts: string;
  is_parent: number | boolean;
}

/** The rows in the order of the keys; those out of scope are left out. */
export async function foundRows(
  tx: ReadTransaction,
  scope: LedgerScope,
  keys: readonly number[],
  terms: Terms,
): Promise<FindingListRow[]> {
  if (keys.length === 0) return [];
  const rows = new Map((await readRows(tx, scope, keys)).map((row) => [row.key, row]));
  const read = keys.flatMap((key) => {
    const row = rows.get(key);
    return row ? [{ key, row: listRow(row), ...hitOf(readTexts(row.texts), terms) }] : [];
  });
  // Only where the finding itself does not hold all words do its files have to be looked at.
  const others = read.filter(({ holdsAll }) => !holdsAll).map(({ key }) => key);
  const inFiles = await excerptsInFiles(tx, scope, others, terms);
  return read.map(({ key, row, hit }) => ({
    ...row,
    hit: { ...hit, excerpt: inFiles.get(key) ?? hit.excerpt },
  }));
}

function readRows(tx: ReadTransaction, scope: LedgerScope, keys: readonly number[]): Promise<FoundRow[]> {
  const { db, engine } = tx;
  const question = { name: 'foundRows', values: { keys }, scope };
  return shapedRows(tx, question, (asked, inScope) => {
    const query = db
      .selectFrom('findings')
      .select(['key', 'summary', keptTexts(engine.evidence.placeOf).as('texts')])
      .select(IS_PARENT.as('is_parent'))
      .where('key', 'in', asked.keys);
    return scopeEachFinding(query, inScope).compile() as CompiledQuery<FoundRow>;
  });
}

/** Of these findings, by key, the first file of each that holds all terms. */
async function excerptsInFiles(
  tx: ReadTransaction,
  scope: LedgerScope,
  keys: readonly number[],
  terms: Terms,
): Promise<ReadonlyMap<number, Excerpt>> {
  const states = await statesOf(tx, scope, keys);
  const digests = [...states.values()].flatMap((state) => evidenceOf(state).map(({ digest }) => digest));
  const pieces = await piecesWith(tx, [...new Set(digests)], terms);
  const excerpts = new Map<number, Excerpt>();
  for (const [key, state] of states) {
    const file = evidenceOf(state).find(({ digest }) => pieces.has(digest));
    const piece = file && pieces.get(file.digest);
    if (piece) excerpts.set(key, evidenceExcerpt(piece, file.name, terms));
  }
  return excerpts;
}

const evidenceOf = (state: LiveFinding) => courseOf(state).evidence;

async function statesOf(
  { db }: ReadTransaction,
  scope: LedgerScope,
  keys: readonly number[],
): Promise<Map<number, LiveFinding>> {
  if (keys.length === 0) return new Map();
  const query = db.selectFrom('findings').select(['key', 'state']).where('key', 'in', keys);
  const found = await scopeEachFinding(query, scope).execute();
  return new Map(found.map((row) => [row.key, stateOfRow(row)]));
}
