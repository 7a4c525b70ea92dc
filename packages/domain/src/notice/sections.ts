/** The sections of the chapter on rectification. */

import type { FindingTree } from './finding-blocks.js';

export interface NoticeSection {
  /** Null where the findings stand in the chapter without a section. */
  heading: string | null;
  trees: FindingTree[];
}

/** In the order in which notices tell them. */
const SPLIT = [
  { status: 'completed', heading: '已完成整改的事项' },
  { status: 'ongoing', heading: '按计划持续推进的整改事项' },
] as const;
const REST = '其他整改事项';

/**
 * Where the records tell completed from continuing findings, the notice does; otherwise the findings stand under
 * the headings that their document gave them.
 */
export function sectionsOf(trees: readonly FindingTree[]): NoticeSection[] {
  const isSplit = trees.some((tree) => statusOf(tree) === 'completed' || statusOf(tree) === 'ongoing');
  return isSplit ? byStatus(trees) : bySection(trees);
}

function statusOf({ finding }: FindingTree): string | null {
  return finding.content.reported?.status ?? null;
}

function byStatus(trees: readonly FindingTree[]): NoticeSection[] {
  const told = SPLIT.map(({ status, heading }) => ({
    heading,
    trees: trees.filter((tree) => statusOf(tree) === status),
  }));
  const rest = trees.filter((tree) => !SPLIT.some(({ status }) => status === statusOf(tree)));
  return [...told, { heading: REST, trees: rest }].filter((section) => section.trees.length > 0);
}

function bySection(trees: readonly FindingTree[]): NoticeSection[] {
  const sections: NoticeSection[] = [];
  for (const tree of trees) {
    const heading = tree.finding.content.section;
    const last = sections.at(-1);
    if (last && last.heading === heading) last.trees.push(tree);
    else sections.push({ heading, trees: [tree] });
  }
  return sections;
}

/**
 * Whether the numbers of the findings run on through the sections, as their document has it; otherwise each
 * section begins with 1.
 */
export function numbersRunOn(sections: readonly NoticeSection[]): boolean {
  const later = sections
    .slice(1)
    .map(({ trees }) => Number.parseInt(trees[0]?.finding.content.number ?? '', 10));
  return later.length > 0 && later.every((number) => number > 1);
}
