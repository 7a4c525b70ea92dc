import type { Stretch } from './parties.js';

/** A measure inside a cell: the stretch is its text without the marker. */
export interface MeasureStretch extends Stretch {
  marker: string | null;
}

const NUMERALS = '一二三四五六七八九十';

/** How the n-th marker of each style is written. */
const STYLES: readonly ((ordinal: number) => readonly string[])[] = [
  (n) => [`（${n}）`, `(${n})`, `（${n})`, `(${n}）`],
  (n) => [`${n}.`, `${n}．`, `${n}、`],
  (n) => [String.fromCodePoint(0x2460 + n - 1)],
  (n) => [`${chinese(n)}是`],
  (n) => [`（${chinese(n)}）`, `(${chinese(n)})`],
  (n) => [`${chinese(n)}、`],
];

/** A cell never holds more; it bounds the search. */
const MOST_MEASURES = 60;

/**
 * The measures that a cell enumerates: (1) … (2) …, 1. … 2. …, 一是 … 二是 …, each style counting up from one.
 * Where nothing enumerates, the whole cell is one measure.
 */
export function splitMeasures(text: string): MeasureStretch[] {
  const series = STYLES.map((style) => seriesOf(text, style)).filter((markers) => markers.length > 0);
  // The outermost style comes first in the cell.
  const markers = series.sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))[0];
  if (markers === undefined) return trimmed(text, { start: 0, end: text.length, marker: null });
  const before = text.slice(0, markers[0]?.start).trim();
  // 主要措施： announces the measures and is none.
  const opening = /[：:]$/.test(before)
    ? []
    : trimmed(text, { start: 0, end: markers[0]?.start ?? 0, marker: null });
  const measures = markers.flatMap((marker, index) => {
    const end = markers[index + 1]?.start ?? text.length;
    return trimmed(text, { start: marker.end, end, marker: text.slice(marker.start, marker.end) });
  });
  return [...opening, ...measures];
}

/** Markers 1, 2, 3 … in order; the first must open the cell or a line, the others at least a clause. */
function seriesOf(text: string, style: (ordinal: number) => readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let ordinal = 1; ordinal <= MOST_MEASURES; ordinal++) {
    const marker = nextMarker(
      text,
      style(ordinal),
      from,
      ordinal === 1 ? /(?:^|[\n：:])\s*$/ : /[\n。；;！]\s*$/,
    );
    if (marker === null) break;
    found.push(marker);
    from = marker.end;
  }
  return found;
}

function nextMarker(
  text: string,
  spellings: readonly string[],
  from: number,
  before: RegExp,
): Stretch | null {
  let first: Stretch | null = null;
  for (const spelling of spellings) {
    for (let at = text.indexOf(spelling, from); at >= 0; at = text.indexOf(spelling, at + 1)) {
      const end = at + spelling.length;
      // 1.5亿元 is a number.
      const isNumber = /\d\.$/.test(spelling) && /\d/.test(text[end] ?? '');
      if (isNumber || !before.test(text.slice(Math.max(0, at - 8), at))) continue;
      if (first === null || at < first.start) first = { start: at, end };
      break;
    }
  }
  return first;
}

function trimmed(text: string, stretch: MeasureStretch): MeasureStretch[] {
  let { start, end } = stretch;
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return end > start ? [{ ...stretch, start, end }] : [];
}

function chinese(ordinal: number): string {
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens - 1]}十`;
  return head + (ones === 0 ? '' : (NUMERALS[ones - 1] ?? ''));
}
