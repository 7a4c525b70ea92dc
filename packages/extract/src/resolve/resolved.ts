import { type Span, trim } from '../normalise/page.js';
import type { OutlineNode } from '../recognise/outline.js';
import type { Recognised } from '../recognise/recognised.js';
import { dropRepeated, readStatistics, type StatisticSpan } from '../recognise/statistics/statistics.js';
import type { Finding } from './finding.js';
import { type Chapter, readChapters, readFindings } from './findings.js';
import { type BodyParts, readBodyParts } from './measures.js';

/** A finding with its body taken apart. */
export interface ResolvedFinding extends Finding {
  readonly parts: BodyParts;
}

/** What a page says, each thing in its place. */
export interface Resolved extends Recognised {
  readonly findings: readonly ResolvedFinding[];
  readonly organisation: Span | null;
  /** The headings of the chapter on next steps, and the chapter. */
  readonly nextSteps: readonly Span[];
  readonly nextChapter: Span | null;
  readonly statistics: readonly StatisticSpan[];
}

function chapterSpan(chapters: readonly Chapter[], zone: Chapter['zone']): Span | null {
  const node = chapters.find((chapter) => chapter.zone === zone)?.node;
  return node ? { start: node.start, end: node.close } : null;
}

/** The first clause of every heading below: 把责任压得更实,防止反弹回潮 */
function nextStepsOf(recognised: Recognised, chapters: readonly Chapter[]): Span[] {
  const { text } = recognised.page.flat;
  const nodes: readonly OutlineNode[] = chapters
    .filter(({ zone }) => zone === 'next')
    .flatMap(({ node }) => node.children);
  return nodes
    .map(({ content, end }) => ({ start: content, end: end - (/[。;:]/.test(text[end - 1] ?? '') ? 1 : 0) }))
    .filter(({ start, end }) => end > start);
}

/** What lies between the findings: lead, organisation, other chapters; not the next steps. */
function stretchesOutside(
  recognised: Recognised,
  findings: readonly Finding[],
  chapters: readonly Chapter[],
): Span[] {
  const taken: Span[] = findings.map(({ heading, body }) => ({
    start: heading.start,
    end: Math.max(heading.end, body.end),
  }));
  for (const { zone, node } of chapters)
    if (zone === 'next') taken.push({ start: node.start, end: node.close });
  taken.sort((a, b) => a.start - b.start);
  const stretches: Span[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    if (start > from) stretches.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (recognised.closing.start > from) stretches.push({ start: from, end: recognised.closing.start });
  return stretches;
}

// > 上轮反馈的28个问题有9个未完成整改。  The one count inside a finding that concerns a whole inspection.
const EARLIER_ROUND = /上轮|上一轮|往轮|历次|历轮/;
const LONGEST = 400;

function statisticsOf(
  recognised: Recognised,
  findings: readonly Finding[],
  chapters: readonly Chapter[],
): StatisticSpan[] {
  const { text } = recognised.page.flat;
  const found = stretchesOutside(recognised, findings, chapters).flatMap((stretch) =>
    readStatistics(text, stretch),
  );
  const isNotice = recognised.header.genre !== 'feedback';
  for (const { heading, body } of isNotice ? findings : []) {
    const stretch = {
      start: heading.start,
      end: Math.max(heading.end, Math.min(body.end, body.start + LONGEST)),
    };
    if (!EARLIER_ROUND.test(text.slice(heading.start, heading.end))) continue;
    found.push(...readStatistics(text, stretch).filter(({ kind }) => kind === 'finding'));
  }
  return dropRepeated(found.sort((a, b) => a.span.start - b.span.start));
}

function hasSubFindings(findings: readonly Finding[], index: number): boolean {
  const next = findings[index + 1];
  return next !== undefined && next.level > (findings[index] as Finding).level;
}

/** Weighs what was recognised: which headings are findings, what each chapter is about, what is told twice. */
export function resolve(recognised: Recognised): Resolved {
  const { page, roots, labels, markers, header } = recognised;
  const sources = { page, labels, genre: header.genre };
  const chapters = readChapters(sources, roots);
  const findings = readFindings(sources, chapters);
  const organisation = chapterSpan(chapters, 'organisation');
  return {
    ...recognised,
    findings: findings.map((finding, index) => {
      const isOnlyIntroduction = hasSubFindings(findings, index) || header.genre === 'feedback';
      return {
        ...finding,
        parts: readBodyParts(
          { page, markers, labels, isOnlyIntroduction },
          trim(page.flat.text, finding.body),
        ),
      };
    }),
    organisation,
    nextSteps: nextStepsOf(recognised, chapters),
    nextChapter: chapterSpan(chapters, 'next'),
    statistics: statisticsOf(recognised, findings, chapters),
  };
}
