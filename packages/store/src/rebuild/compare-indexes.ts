/** Compares the indexes that are searched with the texts that they should be made of. */

import type { ComparisonOptions, IndexComparison } from '../engines/engine.js';
import { searchText } from '../projections/finding-row.js';
import { fold } from '../search/fold.js';
import type { ReadTransaction } from '../store.js';
import type { Difference } from './compare.js';
import { liveFindings } from './expected-rows.js';
import type { ReplayedStream } from './replay.js';

/** Of the findings: told batch by batch, as they are replayed. */
export interface FindingWordsCheck {
  next(streams: readonly ReplayedStream[]): Promise<Difference[]>;
  rest(options: ComparisonOptions): Promise<Difference[]>;
}

/** Compares the words that findings are found by with those of their texts. */
export function findingWordsCheck({ db, engine }: ReadTransaction): FindingWordsCheck {
  const comparison: IndexComparison = engine.search.comparison();
  return {
    async next(streams) {
      const texts = liveFindings(streams).map(({ state, key }) => {
        return { key, rectificationId: state.rectificationId, text: searchText(state) };
      });
      return differing('finding_words', await comparison.next(db, texts));
    },
    rest: async (options) => differing('finding_words', await comparison.rest(db, options)),
  };
}

/** Files per statement: their texts are long. */
const PAGE = 20;

/** Compares what is known of the words in files: folded as they were read, and found by what was folded. */
export async function compareEvidenceWords(
  { db, engine }: ReadTransaction,
  options: ComparisonOptions,
): Promise<Difference[]> {
  const comparison = engine.evidence.comparison();
  const differences: Difference[] = [];
  for (let after = 0; ; ) {
    options.signal?.throwIfAborted();
    const rows = await db
      .selectFrom('evidence_texts')
      .select(['key', 'text', 'folded'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) break;
    after = last.key;
    const refolded = rows.map((row) => ({ ...row, becomes: row.text === null ? null : fold(row.text) }));
    differences.push(...refolded.flatMap(foldedOtherwise));
    const texts = refolded.map(({ key, becomes }) => ({ key, rectificationId: null, text: becomes }));
    differences.push(...differing('evidence_words', await comparison.next(db, texts)));
  }
  return [...differences, ...differing('evidence_words', await comparison.rest(db, options))];
}

interface Refolded {
  key: number;
  folded: string | null;
  becomes: string | null;
}

function foldedOtherwise({ key, folded, becomes }: Refolded): Difference[] {
  if (folded === becomes) return [];
  return [{ table: 'evidence_texts', row: String(key), kind: 'different', columns: ['folded'] }];
}

function differing(table: 'finding_words' | 'evidence_words', keys: readonly number[]): Difference[] {
  return keys.map((key) => ({ table, row: String(key), kind: 'different', columns: ['words'] }));
}
