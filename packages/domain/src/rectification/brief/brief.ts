/**
 * The office's brief of a month (一月一整理) and analysis of a quarter (一季一分析), out of the records. Every number
 * carries the ids that it counts and the level that it counts at; where the leaves stand is as of today.
 */

import { addDays, addMonths } from '../../calendar/civil-days.js';
import type { LiveFinding, Part } from '../../finding/finding.js';
import { parts } from '../../labels.js';
import { type Figure, figureOf, type Stretch } from './figures.js';
import { type LateLeaf, lateOn } from './late.js';
import { type BriefStep, movedIn } from './moved.js';
import { type Paper, paperOf } from './only-paper.js';
import { type LeafOutcome, leafOutcomes, outcomeOf, SETTLED } from './outcomes.js';
import { leavesOf, leavesUnder } from './tree.js';

/** The findings of one level (1 方面, 2 问题, 3 具体表现), by how all the leaves under them stand. */
export interface LevelFigures {
  level: number;
  all: Figure;
  /** Every leaf under it is signed off as resolved. */
  resolved: Figure;
  /** Every leaf under it is resolved, long-term, or closed without implementation; not all of them resolved. */
  settledOtherwise: Figure;
  /** Some leaf under it is still open. */
  open: Figure;
}

export interface Brief {
  stretch: Stretch;
  today: string;
  /** Everything below counts leaves. */
  leaves: Figure;
  levels: LevelFigures[];
  outcomes: Record<LeafOutcome, Figure>;
  moved: Record<BriefStep, Figure>;
  /** Leaves that are worked on, and on which no step was taken in the stretch. */
  unmoved: Figure;
  late: LateLeaf[];
  paper: Paper;
}

/** The brief of any stretch of days. `findings`: all of the rectification that the reader may see. */
export function briefOf(findings: readonly LiveFinding[], stretch: Stretch, today: string): Brief {
  const leaves = leavesOf(findings);
  const moved = movedIn(leaves, stretch);
  const touched = new Set(Object.values(moved).flatMap(({ ids }) => ids));
  const worked = leaves.filter((leaf) => !['registered', 'signedOff'].includes(leaf.status));
  return {
    stretch,
    today,
    leaves: figureOf(leaves),
    levels: levelsOf(findings),
    outcomes: byOutcome(leaves),
    moved,
    unmoved: figureOf(worked.filter(({ id }) => !touched.has(id))),
    late: lateOn(leaves, today),
    paper: paperOf(leaves),
  };
}

function byOutcome(leaves: readonly LiveFinding[]): Record<LeafOutcome, Figure> {
  return Object.fromEntries(
    leafOutcomes.map((outcome) => [outcome, figureOf(leaves.filter((leaf) => outcomeOf(leaf) === outcome))]),
  ) as Record<LeafOutcome, Figure>;
}

function levelsOf(findings: readonly LiveFinding[]): LevelFigures[] {
  const under = leavesUnder(findings);
  const levels = [...new Set(findings.map(({ content }) => content.level))].sort((a, b) => a - b);
  return levels.map((level) => {
    const nodes = findings.filter(({ content }) => content.level === level);
    const standing = nodes.map((node) => ({ id: node.id, found: under(node).map(outcomeOf) }));
    const isResolved = ({ found }: { found: LeafOutcome[] }) => found.every((one) => one === 'resolved');
    const isSettled = ({ found }: { found: LeafOutcome[] }) => found.every((one) => SETTLED.includes(one));
    return {
      level,
      all: figureOf(nodes),
      resolved: figureOf(standing.filter(isResolved)),
      settledOtherwise: figureOf(standing.filter((node) => isSettled(node) && !isResolved(node))),
      open: figureOf(standing.filter((node) => !isSettled(node))),
    };
  });
}

export interface Analysis extends Brief {
  /** The steps of each month of the quarter. */
  months: { stretch: Stretch; moved: Record<BriefStep, Figure> }[];
  /** Where the leaves of each report stand; reports without leaves are left out. */
  byPart: { part: Part; leaves: Figure; outcomes: Record<LeafOutcome, Figure>; late: Figure }[];
}

/** The calendar month, both ends included; `month` 1–12. */
export function monthOf(year: number, month: number): Stretch {
  const from = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The analysis of a quarter (1–4): its brief, month by month and report by report. */
export function analysisOf(
  findings: readonly LiveFinding[],
  { year, quarter }: { year: number; quarter: number },
  today: string,
): Analysis {
  const leaves = leavesOf(findings);
  const months = [1, 2, 3].map((month) => monthOf(year, (quarter - 1) * 3 + month));
  const stretch = { from: months[0]?.from ?? '', to: months[2]?.to ?? '' };
  return {
    ...briefOf(findings, stretch, today),
    months: months.map((month) => ({ stretch: month, moved: movedIn(leaves, month) })),
    byPart: parts.flatMap((part) => {
      const own = leaves.filter(({ content }) => content.part === part);
      if (own.length === 0) return [];
      const late = figureOf(lateOn(own, today));
      return [{ part, leaves: figureOf(own), outcomes: byOutcome(own), late }];
    }),
  };
}
