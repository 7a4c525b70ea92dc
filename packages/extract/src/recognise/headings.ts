import type { Page, Span } from '../normalise/page.js';
import type { NoticeGenre } from '../notice.js';
import type { Marker, MarkerStyle } from './markers.js';
import { readProblemForm } from './problem-form.js';
import type { ProblemForm } from './problem-forms/form.js';
import { problemLabelEnd } from './problem-forms/labelled.js';
import { oldRound } from './problem-forms/old-round.js';

/** What may structure the text: a marker or an unnumbered heading, and the problem it states, if any. */
export interface HeadingMark {
  readonly style: MarkerStyle;
  readonly number: number;
  /** The number as printed; empty for headings without one. */
  readonly name: Span;
  readonly start: number;
  /** Where the heading's own words begin. */
  readonly content: number;
  /** Where they end, and the body begins. */
  readonly end: number;
  readonly form: ProblemForm | null;
}

// > 已完成整改的事项      > 按计划持续推进的整改任务。
const STATUS_TITLE =
  /^(?:集中整改期内?)?(?:已|按计划|正在|尚未|持续|需|基本|阶段性|长期|未)[\u4e00-\u9fff]{2,20}(?:事项|问题|任务|项目)[。:]?$/;
const LONGEST_TITLE = 26;
// > 区水务局
const NAME_ONLY = /^[\u4e00-\u9fff()]{2,24}$/;

/** Only these inner markers may head a finding; 一是 never does in a notice. */
const INNER_STYLES: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'chapter',
  'section',
  'point',
  'comma',
  'bracket',
]);
/** And only with these openings: running text is full of brackets and numbers. */
const INNER_OPENING = /关于|针对|在“|反馈问题|问题/y;
const CHAPTERS: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['chapter', 'section']);
/** With fewer paragraphs than this the text was pasted as one line. */
const FEWEST_PARAGRAPHS = 4;

/** Where a heading without a known form ends: at its first stop, else with its paragraph. */
function clauseEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i += 1) {
    const character = text[i] as string;
    if (character === '。' || character === ';' || character === ':') return i + 1;
  }
  return limit;
}

function paragraphEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** Answers the end of the paragraph for positions asked in rising order. */
function paragraphEnds(text: string): (at: number) => number {
  let end = -1;
  return (at) => {
    if (at > end) end = paragraphEnd(text, at);
    return end;
  };
}

function innerForm(text: string, { style, end }: Marker, limit: number): ProblemForm | null {
  if (style === 'old') return oldRound({ text, start: end, limit });
  if (!INNER_STYLES.has(style)) return null;
  INNER_OPENING.lastIndex = end;
  if (!INNER_OPENING.test(text)) return null;
  const form = readProblemForm({ text, start: end, limit });
  return form?.strength === 'strong' ? form : null;
}

/** Words number measures (一是针对“…”问题,…), not findings: they state none. */
const IN_WORDS: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['firstly', 'ordinal', 'circle']);

function formOf(text: string, { style, end: start }: Marker, limit: number): ProblemForm | null {
  if (IN_WORDS.has(style)) return null;
  return style === 'old' ? oldRound({ text, start, limit }) : readProblemForm({ text, start, limit });
}

function nameSpan({ start, name }: Marker): Span {
  return { start, end: start + name.length };
}

function markHeading(text: string, marker: Marker, limit: number): HeadingMark {
  const { style, number, start, end: content } = marker;
  const form = formOf(text, marker, limit);
  return {
    style,
    number,
    name: nameSpan(marker),
    start,
    content,
    end: form?.end ?? clauseEnd(text, content, limit),
    form,
  };
}

/**
 * Markers at the head of paragraphs, and inner ones that state a problem in so many words. A feedback letter
 * tells findings inside paragraphs too: 一是…不够;二是…不严。
 */
function fromMarkers(page: Page, markers: readonly Marker[], genre: NoticeGenre): HeadingMark[] {
  const { text } = page.flat;
  const endAt = paragraphEnds(text);
  const isOneLine =
    page.paragraphs.length < FEWEST_PARAGRAPHS && !markers.some((m) => m.isBlock && m.start > 0);
  const marks: HeadingMark[] = [];
  for (const [index, marker] of markers.entries()) {
    const chained = markers[index + 1]?.start === marker.end ? marker.end : Number.POSITIVE_INFINITY;
    const limit = Math.min(chained, endAt(marker.start));
    if (marker.isBlock || genre === 'feedback' || (isOneLine && CHAPTERS.has(marker.style))) {
      marks.push(markHeading(text, marker, limit));
      continue;
    }
    const next = markers[index + 1]?.start ?? limit;
    const form = innerForm(text, marker, Math.min(limit, next));
    if (!form) continue;
    const { style, number, start, end } = marker;
    marks.push({ style, number, name: nameSpan(marker), start, content: end, end: form.end, form });
  }
  return marks;
}

function titleMark({ start, end }: Span): HeadingMark {
  return { style: 'title', number: 0, name: { start, end: start }, start, content: start, end, form: null };
}

// > 关于“台账混乱”问题的整改。    > 2,关于“台账混乱”问题的整改。
//   ^^^^                            ^^^^^^
const LOST_NUMBER = /(?:(?<number>\d{1,3})[,;:]?)?(?=(?:关于|针对)[^“”\n]{0,24}“)/y;

/** A finding whose number was lost, or typed with a comma. */
function withoutNumber(text: string, { start, end }: Span): HeadingMark | null {
  LOST_NUMBER.lastIndex = start;
  const match = LOST_NUMBER.exec(text);
  if (!match) return null;
  const digits = match.groups?.number ?? '';
  const content = start + match[0].length;
  const form = readProblemForm({ text, start: content, limit: end });
  if (form?.strength !== 'strong' || !/整改/.test(text.slice(form.problem.end, form.end))) return null;
  const name = { start, end: start + digits.length };
  return { style: 'point', number: Number(digits), name, start, content, end: form.end, form };
}

/** A paragraph that heads without a number: a problem label, a status, or the name that a digest puts above. */
function unnumbered(page: Page, index: number): HeadingMark | null {
  const { text } = page.flat;
  const paragraph = page.paragraphs[index] as Span;
  const { start, end } = paragraph;
  if (problemLabelEnd(text, start) > 0) {
    const form = readProblemForm({ text, start, limit: end });
    if (form)
      return {
        style: 'label',
        number: 0,
        name: { start, end: start },
        start,
        content: start,
        end: form.end,
        form,
      };
  }
  const unnumberedFinding = withoutNumber(text, paragraph);
  if (unnumberedFinding) return unnumberedFinding;
  if (end - start > LONGEST_TITLE) return null;
  const words = text.slice(start, end);
  if (STATUS_TITLE.test(words)) return titleMark(paragraph);
  const next = page.paragraphs[index + 1];
  const isName = next !== undefined && NAME_ONLY.test(words) && problemLabelEnd(text, next.start) > 0;
  return isName ? titleMark(paragraph) : null;
}

/** Every heading of the page, in order. */
export function readHeadings(page: Page, markers: readonly Marker[], genre: NoticeGenre): HeadingMark[] {
  const marks = fromMarkers(page, markers, genre);
  const taken = new Set(markers.map(({ start }) => start));
  page.paragraphs.forEach((paragraph, index) => {
    if (taken.has(paragraph.start)) return;
    const mark = unnumbered(page, index);
    if (mark) marks.push(mark);
  });
  return marks.sort((a, b) => a.start - b.start);
}
