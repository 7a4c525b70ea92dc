import { type WordTable, wordTable } from '../word-table.js';
import { MEASURES_AFTER_DIGITS, MEASURES_AFTER_WORDS } from './measure-words.js';

/** Units by their first character, each with what must not follow it. */
export type UnitTable = WordTable<RegExp | null>;

/** `m` is a unit in 5m, not in 5mol. */
function latinEnd(unit: string): RegExp | null {
  return /[a-z]$/i.test(unit) ? /[a-z]/iy : null;
}

/** Reads `项!目(?!标)` as the unit 项 with what must not follow it. */
function parseEntry(entry: string): readonly [string, RegExp | null] {
  const mark = entry.indexOf('!');
  if (mark < 0) return [entry, latinEnd(entry)];
  return [entry.slice(0, mark), new RegExp(entry.slice(mark + 1), 'y')];
}

function unitTable(entries: string): UnitTable {
  return wordTable(entries.split(' ').map(parseEntry), (unit) => unit.charAt(0));
}

export const UNITS_AFTER_DIGITS: UnitTable = unitTable(MEASURES_AFTER_DIGITS);
export const UNITS_AFTER_WORDS: UnitTable = unitTable(MEASURES_AFTER_WORDS);

/** Spans of time that stand for a rate behind a stroke only: 万吨/日, 元/月. */
const DENOMINATORS = '日月年时';

function simpleUnitEnd(text: string, start: number, table: UnitTable): number {
  for (const [unit, notBefore] of table.get(text.charAt(start)) ?? []) {
    if (!text.startsWith(unit, start)) continue;
    const end = start + unit.length;
    if (notBefore === null) return end;
    notBefore.lastIndex = end;
    if (!notBefore.test(text)) return end;
  }
  return -1;
}

/**
 * Where the unit that begins at `start` ends, with a denominator or an alternative; -1 where none begins.
 *
 * > 15万吨/天        > 300台(套)以上
 *      ^^^^               ^^^^^
 */
export function unitEnd(text: string, start: number, table: UnitTable): number {
  const end = simpleUnitEnd(text, start, table);
  const joint = end < 0 ? '' : text.charAt(end);
  if (joint !== '/' && joint !== '(') return end;
  const second = simpleUnitEnd(text, end + 1, table);
  if (joint === '(') return second >= 0 && text.charAt(second) === ')' ? second + 1 : end;
  if (second >= 0) return second;
  const denominator = text.charAt(end + 1);
  return denominator !== '' && DENOMINATORS.includes(denominator) ? end + 2 : end;
}
