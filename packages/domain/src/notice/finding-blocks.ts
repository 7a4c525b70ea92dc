/** A finding in the notice: its heading, its body, and the findings inside it. */

import { bodyParagraphs } from './body-paragraphs.js';
import type { NoticeBlock, NoticeFinding } from './notice-block.js';

/** A finding with those below it, in order. */
export interface FindingTree {
  finding: NoticeFinding;
  inside: FindingTree[];
}

const FIRST_LEVEL = 3;

/**
 * The blocks of a finding and of those inside it.
 * @param number its place among its neighbours, from 1.
 * @param depth 0 for one that stands in a section of the notice.
 */
export function findingBlocks({ finding, inside }: FindingTree, number: number, depth = 0): NoticeBlock[] {
  const { id: findingId, content } = finding;
  const text = `${marker(number, depth)}${heading(content.problem)}`;
  return [
    { kind: 'finding', level: FIRST_LEVEL + depth, text, findingId },
    ...bodyParagraphs(content).map(
      (paragraph): NoticeBlock => ({ kind: 'paragraph', level: 0, text: paragraph, findingId }),
    ),
    ...inside.flatMap((tree, index) => findingBlocks(tree, index + 1, depth + 1)),
  ];
}

function marker(number: number, depth: number): string {
  return depth === 0 ? `${number}. ` : `(${number}) `;
}

/**
 * > 关于“对“关键少数”监督不严”问题的整改。
 *       ^^^^^^^^^^^^^^^^^^^^^^
 *
 * The words of the feedback stand unchanged between the outermost marks: whoever reads the notice back, by eye
 * or by program, finds the same words.
 */
function heading(problem: string): string {
  return `关于“${problem.replace(/\s*\n\s*/g, '').trim()}”问题的整改。`;
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
