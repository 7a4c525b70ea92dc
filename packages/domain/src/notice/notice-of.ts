/** Writes the public notice from the records, in the notices' own order. */

import { chineseDate } from '../calendar/civil-date.js';
import type { Chapter, RectificationContent, RectificationHeader } from '../rectification/rectification.js';
import { chineseNumeral } from './chinese-numeral.js';
import { contactSentence } from './contact-sentence.js';
import { findingBlocks, topRank, treesOf } from './finding-blocks.js';
import { headingText } from './heading-text.js';
import { leadSentence, workName } from './lead-sentence.js';
import type { NoticeBlock, NoticeFinding, NoticeVersion, PublicNotice } from './notice-block.js';
import { type NoticeSection, numbersRunOn, sectionsOf } from './sections.js';

/**
 * The notice of a rectification and its findings, which may come in any order.
 * @param version `public` leaves out findings that are not public, and says how many.
 */
export function noticeOf(
  rectification: RectificationContent,
  findings: readonly NoticeFinding[],
  version: NoticeVersion,
): PublicNotice {
  const { header, organisation, nextSteps, contact } = rectification;
  const shown = findings.filter(({ content }) => version === 'internal' || content.visibility === 'public');
  const withheld = findings.length - shown.length;
  const chapters = [
    proseChapter(organisation),
    findingChapter(header, shown, withheld),
    proseChapter(nextSteps),
  ].filter((chapter) => chapter !== null);
  const blocks = [
    block('title', titleOf(header)),
    block('lead', leadSentence(header)),
    ...chapters.flatMap(({ heading, blocks }, index) => [
      block('chapter', `${chineseNumeral(index + 1)}、${heading}`, 1),
      ...blocks,
    ]),
    ...closing(header, contactSentence(header, contact)),
  ];
  return { blocks, withheld };
}

interface NoticeChapter {
  heading: string;
  blocks: NoticeBlock[];
}

function block(kind: NoticeBlock['kind'], text: string, level = 0): NoticeBlock {
  return { kind, level, text };
}

function titleOf(header: RectificationHeader): string {
  return header.title ?? `${header.issuer ?? ''}关于${workName(header)}整改进展情况的通报`;
}

function proseChapter(chapter: Chapter | null): NoticeChapter | null {
  if (chapter === null) return null;
  const paragraphs = chapter.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    heading: headingText(chapter.heading),
    blocks: paragraphs.map((text) => block('paragraph', text)),
  };
}

function findingChapter(
  header: RectificationHeader,
  findings: readonly NoticeFinding[],
  withheld: number,
): NoticeChapter | null {
  if (findings.length === 0 && withheld === 0) return null;
  const inOrder = [...findings].sort((a, b) => a.ordinal - b.ordinal);
  const told = sectionBlocks(sectionsOf(treesOf(inOrder)));
  const untold =
    withheld === 0 ? [] : [block('paragraph', `另有${withheld}个问题不在公开范围，未列入本通报。`)];
  return { heading: `${workName(header)}反馈问题整改落实情况`, blocks: [...told, ...untold] };
}

function sectionBlocks(sections: readonly NoticeSection[]): NoticeBlock[] {
  const runOn = numbersRunOn(sections);
  const blocks: NoticeBlock[] = [];
  let sectionCount = 0;
  let findingCount = 0;
  for (const { heading, trees } of sections) {
    if (heading !== null) {
      sectionCount += 1;
      blocks.push(block('section', `（${chineseNumeral(sectionCount)}）${headingText(heading)}`, 2));
    }
    if (!runOn) findingCount = 0;
    for (const tree of trees) {
      findingCount += 1;
      blocks.push(...findingBlocks(tree, findingCount, topRank(trees)));
    }
  }
  return blocks;
}

function closing({ issuer, publishedDate }: RectificationHeader, contact: string | null): NoticeBlock[] {
  return [
    ...(contact === null ? [] : [block('contact', contact)]),
    ...(issuer === null ? [] : [block('signature', issuer)]),
    ...(publishedDate === null ? [] : [block('date', chineseDate(publishedDate))]),
  ];
}
