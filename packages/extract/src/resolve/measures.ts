import { type Page, type Span, trim } from '../normalise/page.js';
import { type Label, type LabelKind, within } from '../recognise/labels.js';
import { type Marker, type MarkerStyle, markerAt } from '../recognise/markers.js';

/** One measure, in flat positions. */
export interface MeasureSpan {
  readonly marker: Span | null;
  readonly level: number;
  readonly span: Span;
}

/** A body taken apart. */
export interface BodyParts {
  readonly introduction: Span | null;
  readonly measures: readonly MeasureSpan[];
}

/** What `readBodyParts` may draw on. */
export interface BodySources {
  readonly page: Page;
  readonly markers: readonly Marker[];
  readonly labels: readonly Label[];
  /** A body that only introduces sub-findings, or a finding of a feedback letter, has no unnumbered measure. */
  readonly isOnlyIntroduction: boolean;
}

/** Labels behind which measures stand. */
const WORK: ReadonlySet<LabelKind> = new Set<LabelKind>(['measures', 'progress']);

function lineEnd(text: string, from: number, end: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 || found > end ? end : found;
}

/** The stretches of a body that tell measures, and what stands before them. */
interface Regions {
  readonly work: readonly Span[];
  readonly before: Span | null;
}

/**
 * Without a label the whole body tells measures. With one, what stands behind it; other labels (status, units,
 * dates) take the rest of their line away.
 *
 * > 整改状态:完成⏎整改情况:一是修订制度。二是加强指导。
 *                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function regionsOf({ page, labels }: BodySources, body: Span): Regions {
  const { text } = page.flat;
  const inside = within(labels, body).filter(({ kind }) => kind !== 'problem');
  const first = inside[0];
  if (!first) return { work: [body], before: null };
  const hasWork = inside.some(({ kind }) => WORK.has(kind));
  const before = { start: body.start, end: first.start };
  const work: Span[] = hasWork ? [] : [before];
  let isWork = !hasWork;
  inside.forEach((label, index) => {
    const end = inside[index + 1]?.start ?? body.end;
    const valueEnd = WORK.has(label.kind) ? label.end : lineEnd(text, label.end, end);
    if (WORK.has(label.kind)) isWork = true;
    else if (label.kind === 'goal') isWork = false;
    if (isWork && valueEnd < end) work.push({ start: valueEnd, end });
  });
  return { work, before: hasWork ? before : null };
}

/** For every marker the number of the next one of its style. */
function nextNumbers(markers: readonly Marker[]): (number | undefined)[] {
  const next = new Map<MarkerStyle, number>();
  const numbers: (number | undefined)[] = new Array(markers.length);
  for (let i = markers.length - 1; i >= 0; i -= 1) {
    const { style, number } = markers[i] as Marker;
    numbers[i] = next.get(style);
    next.set(style, number);
  }
  return numbers;
}

/** Whether a marker inside a paragraph goes on with, or begins, an enumeration that goes on later. */
function isCounting({ style, number }: Marker, last: number | undefined, next: number | undefined): boolean {
  if (last !== undefined && number === last + 1) return true;
  if (number !== 1) return false;
  return style === 'firstly' || style === 'circle' || next === 2;
}

/** The markers that enumerate: all at the head of paragraphs, inner ones if they count one, two, three. */
function enumerating(markers: readonly Marker[]): Marker[] {
  const last = new Map<MarkerStyle, number>();
  const next = nextNumbers(markers);
  return markers.filter((marker, index) => {
    if (marker.style === 'old' || marker.style === 'part') return false;
    const counts = marker.isBlock || isCounting(marker, last.get(marker.style), next[index]);
    if (counts) last.set(marker.style, marker.number);
    return counts;
  });
}

/** Levels in order of appearance: a style that is open already closes those below it. */
function levels(markers: readonly Marker[]): number[] {
  const open: MarkerStyle[] = [];
  return markers.map(({ style }) => {
    const at = open.indexOf(style);
    if (at >= 0) open.length = at + 1;
    else open.push(style);
    return open.length;
  });
}

/** `1.` and `(1)` as they stand; `第一,` without its comma. */
function nameOf(text: string, { start, end }: Marker): Span {
  return { start, end: end - (/[,:]/.test(text[end - 1] as string) ? 1 : 0) };
}

/** The markers of a region; one at its very beginning counts although no stop stands before it. */
function markersAt(text: string, markers: readonly Marker[], region: Span): Marker[] {
  const found = within(markers, region);
  const first = found[0]?.start === region.start ? null : markerAt(text, region.start, true);
  return first && first.end < region.end ? [first, ...found] : found;
}

interface Enumerated extends MeasureSpan {
  /** Where its marker stands. */
  readonly start: number;
}

/** The measures of all regions, counted through, so that a list goes on behind a line of dates or units. */
function enumerated({ page, markers }: BodySources, regions: readonly Span[]): Enumerated[] {
  const { text } = page.flat;
  const inside = regions.flatMap((region) =>
    markersAt(text, markers, region).map((marker) => ({ marker, region })),
  );
  const counted = new Set(enumerating(inside.map(({ marker }) => marker)));
  const kept = inside.filter(({ marker }) => counted.has(marker));
  const depths = levels(kept.map(({ marker }) => marker));
  return kept.map(({ marker, region }, index) => {
    const end = Math.min(region.end, kept[index + 1]?.marker.start ?? region.end);
    const span = trim(text, { start: Math.min(marker.end, end), end });
    return { marker: nameOf(text, marker), level: depths[index] as number, span, start: marker.start };
  });
}

const isFilled = ({ start, end }: Span) => end > start;

// > 该问题已完成整改。收回资金12万元。
//   ^^^^^^^^^^^^^^^^^^
const STATUS_SENTENCE = /(?:目前,|截至目前,)?(?:该|此|本)(?:项|条|类)?(?:问题|事项|任务)[^。;,\n]{2,20}。/y;

/** Where the words of an unnumbered measure begin: a sentence that only gives the status is none. */
function behindStatus(text: string, { start, end }: Span): number {
  STATUS_SENTENCE.lastIndex = start;
  return STATUS_SENTENCE.test(text) && STATUS_SENTENCE.lastIndex < end ? STATUS_SENTENCE.lastIndex : start;
}

/** A region in which nothing enumerates: one measure, behind the sentence that gives the status. */
function unnumbered({ page: { flat } }: BodySources, region: Span): { lead: Span; measure: Span } {
  const start = behindStatus(flat.text, region);
  return { lead: { start: region.start, end: start }, measure: trim(flat.text, { start, end: region.end }) };
}

/**
 * Measures and introduction of a body. A measure is an enumerated unit and runs to the next marker of any level;
 * where nothing enumerates, the whole is one measure.
 *
 * > 区水务局召开会议。一是修订制度。二是加强指导。
 *   ^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^      ^^^^^^^^^^
 */
export function readBodyParts(sources: BodySources, body: Span): BodyParts {
  const { text } = sources.page.flat;
  const { work, before } = regionsOf(sources, body);
  const all = enumerated(sources, work);
  const measures: MeasureSpan[] = [];
  const introductions: Span[] = before ? [trim(text, before)] : [];
  for (const region of work.map((one) => trim(text, one))) {
    const own = within(all, region);
    if (own.length > 0 || sources.isOnlyIntroduction) {
      introductions.push(trim(text, { start: region.start, end: own[0]?.start ?? region.end }));
      measures.push(...own.map(({ marker, level, span }) => ({ marker, level, span })));
      continue;
    }
    const { lead, measure } = unnumbered(sources, region);
    introductions.push(lead);
    measures.push({ marker: null, level: 1, span: measure });
  }
  return {
    introduction: introductions.find(isFilled) ?? null,
    measures: measures.filter(({ span }) => isFilled(span)),
  };
}
