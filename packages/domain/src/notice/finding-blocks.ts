/** A finding in the notice: its heading, its body, and the findings inside it. */

import type { Reported } from '../finding/finding.js';
import { bodyParagraphs } from './body-paragraphs.js';
import { chineseNumeral } from './chinese-numeral.js';
import type { NoticeBlock, NoticeFinding } from './notice-block.js';

/** A finding with those below it, in order. */
export interface FindingTree {
  finding: NoticeFinding;
  inside: FindingTree[];
}

/** How a finding is numbered and where it stands in the outline, by its depth in the tree. */
interface Rank {
  kind: 'section' | 'finding';
  level: number;
  marker(number: number): string;
}

/** 方面 › 问题 › 具体表现. */
const RANKS: readonly Rank[] = [
  { kind: 'section', level: 2, marker: (number) => `（${chineseNumeral(number)}）` },
  { kind: 'finding', level: 3, marker: (number) => `${number}. ` },
  { kind: 'finding', level: 4, marker: (number) => `（${number}）` },
];
const DEEPEST: Rank = { kind: 'finding', level: 5, marker: (number) => `${number}）` };

/** What a finding inside another one says of itself; at the top the sections of the notice tell it. */
const STATUS_LINES: Record<Reported['status'], string | null> = {
  completed: '整改状态：已完成',
  ongoing: '整改状态：持续推进',
  unspecified: null,
};

/** The rank of a finding that stands at the top: those that hold others as 方面 head sections of their own. */
export function topRank(trees: readonly FindingTree[]): number {
  return trees.some(({ finding, inside }) => finding.content.level === 1 && inside.length > 0) ? 0 : 1;
}

/**
 * The blocks of a finding and of those inside it.
 * @param number its place among its neighbours, from 1.
 * @param rank 0 for 方面, 1 for 问题, and so on inwards.
 * @param isInside whether it stands inside another finding.
 */
export function findingBlocks(
  { finding, inside }: FindingTree,
  number: number,
  rank: number,
  isInside = false,
): NoticeBlock[] {
  const { id: findingId, content } = finding;
  const { kind, level, marker } = RANKS[rank] ?? DEEPEST;
  const status = isInside && content.reported ? STATUS_LINES[content.reported.status] : null;
  const paragraphs = [...(status === null ? [] : [status]), ...bodyParagraphs(content)];
  return [
    { kind, level, text: `${marker(number)}${heading(content.problem, rank)}`, findingId },
    ...paragraphs.map((text): NoticeBlock => ({ kind: 'paragraph', level: 0, text, findingId })),
    ...inside.flatMap((tree, index) => findingBlocks(tree, index + 1, rank + 1, true)),
  ];
}

/**
 * > 关于“对“关键少数”监督不严”问题的整改。
 *       ^^^^^^^^^^^^^^^^^^^^^^
 *
 * The words of the feedback stand unchanged between the outermost marks: whoever reads the notice back, by eye
 * or by program, finds the same words.
 */
function heading(problem: string, rank: number): string {
  const words = problem.replace(/\s*\n\s*/g, '').trim();
  return `关于“${words}”${rank === 0 ? '方面' : ''}问题的整改。`;
}

/** Findings in order, each with those whose parent it is; one whose parent is not among them stands at the top. */
export function treesOf(findings: readonly NoticeFinding[]): FindingTree[] {
  const trees = new Map(findings.map((finding) => [finding.id, { finding, inside: [] } as FindingTree]));
  const tops: FindingTree[] = [];
  for (const tree of trees.values()) {
    const above = trees.get(tree.finding.content.parentId ?? '');
    if (above && isAbove(above, tree)) above.inside.push(tree);
    else tops.push(tree);
  }
  return tops;
}

/** Only a higher level can hold others: parents that name each other must not swallow both. */
function isAbove(above: FindingTree, below: FindingTree): boolean {
  return above.finding.content.level < below.finding.content.level;
}
