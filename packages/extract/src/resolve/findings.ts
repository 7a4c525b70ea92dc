import type { Span } from '../normalise/page.js';
import type { ItemStatus } from '../notice.js';
import { statesProblem } from '../recognise/complaint.js';
import type { OutlineNode } from '../recognise/outline.js';
import { bareProblem } from '../recognise/problem-forms/labelled.js';
import type { Finding } from './finding.js';
import {
  type Candidate,
  type FindingSources,
  findingRule,
  headingWords,
  isAnswered,
  type SiblingList,
} from './finding-rules.js';
import { statusOfList, statusOfSection } from './status.js';
import { type Zone, zoneOf } from './zones.js';

/** A top-level heading and what it is about. */
export interface Chapter {
  readonly zone: Zone;
  readonly node: OutlineNode;
}

/** What the headings above say of those below. */
interface Context {
  readonly zone: Zone;
  readonly level: number;
  readonly inside: Candidate['inside'];
  readonly isAnsweredAbove: boolean;
  readonly section: Span | null;
  readonly status: ItemStatus;
}

const DEEPEST_LEVEL = 3;
/** A longer heading is a paragraph, and names no section. */
const LONGEST_SECTION = 120;
/** How far before a list of old findings its lead may stand. */
const LIST_LEAD = 400;

/** Says of every top-level heading what it is about. */
export function readChapters(sources: FindingSources, roots: readonly OutlineNode[]): Chapter[] {
  const { page, genre } = sources;
  const isChaptered =
    genre === 'feedback' || roots.some(({ style }) => style === 'chapter' || style === 'part');
  return roots.map((node, index) => ({
    node,
    zone: isChaptered ? zoneOf(node, index === 0, genre, (one) => headingWords(page, one)) : 'rectification',
  }));
}

/** A heading that is no finding heads a section, unless it is a chapter that says nothing of status. */
function contextUnder(sources: FindingSources, node: OutlineNode, context: Context): Context {
  if (context.inside !== 'nothing') return context;
  const status = statusOfSection(headingWords(sources.page, node));
  if (!node.parent && status === 'unspecified' && node.style !== 'title') return context;
  const heading = bareProblem(sources.page.flat.text, node.content, node.end);
  const section = heading.end - heading.start <= LONGEST_SECTION ? heading : null;
  return { ...context, section, status: status === 'unspecified' ? context.status : status };
}

function statusOf(sources: FindingSources, node: OutlineNode, context: Context): ItemStatus {
  if (node.style !== 'old') return context.status;
  const from = Math.max(node.parent?.start ?? 0, node.start - LIST_LEAD);
  return statusOfList(sources.page.flat.text.slice(from, node.start));
}

function findingAt(sources: FindingSources, node: OutlineNode, rule: string, context: Context): Finding {
  const { level, section } = context;
  const problem = node.form?.problem ?? bareProblem(sources.page.flat.text, node.content, node.end);
  return {
    number: node.form?.number ?? node.name,
    level,
    problem,
    heading: { start: node.start, end: Math.max(node.end, problem.end) },
    body: { start: node.end, end: node.close },
    section,
    status: statusOf(sources, node, context),
    certainty: 'stated',
    rule,
  };
}

/** > 问题:贯彻不深;执行不到位;巡查缺位。  In feedback such a line lists three findings. */
function split(text: string, finding: Finding): Finding[] {
  const found: Finding[] = [];
  let { start } = finding.problem;
  for (const part of text.slice(start, finding.problem.end).split(';')) {
    const problem = { start, end: start + part.length };
    start = problem.end + 1;
    if (part)
      found.push({ ...finding, problem, heading: problem, body: { start: problem.end, end: problem.end } });
  }
  return found;
}

/** Every chapter about findings states one, and there are several: 一、…不够有力 二、…不严. */
function areThemes({ page }: FindingSources, chapters: readonly Chapter[]): boolean {
  const about = chapters.filter(({ zone, node }) => zone === 'rectification' && node.style === 'chapter');
  return about.length > 1 && about.every(({ node }) => statesProblem(headingWords(page, node)));
}

class Walk {
  readonly findings: Finding[] = [];

  constructor(
    private readonly sources: FindingSources,
    private readonly isThemed: boolean,
  ) {}

  visit(nodes: readonly OutlineNode[], contextOf: (index: number) => Context): void {
    const list = this.listOf(nodes);
    nodes.forEach((node, index) => {
      const context = contextOf(index);
      const { zone, inside, isAnsweredAbove } = context;
      const candidate = { node, zone, inside, isAnsweredAbove, list, index, isThemed: this.isThemed };
      const rule = findingRule(this.sources, candidate);
      const under = rule === null ? contextUnder(this.sources, node, context) : this.add(node, rule, context);
      if (node.children.length > 0) this.visit(node.children, () => under);
    });
  }

  private listOf(nodes: readonly OutlineNode[]): SiblingList {
    const { page } = this.sources;
    return {
      nodes,
      withForm: nodes.filter(({ form }) => form).length,
      complaining: nodes.filter((node) => statesProblem(headingWords(page, node))).length,
    };
  }

  /** Adds the finding; answers the context of what stands under it. */
  private add(node: OutlineNode, rule: string, context: Context): Context {
    const { page, genre } = this.sources;
    const finding = findingAt(this.sources, node, rule, context);
    if (genre === 'feedback' && rule === 'labelled') this.findings.push(...split(page.flat.text, finding));
    else this.findings.push(finding);
    const inside = node.form?.strength === 'strong' && rule !== 'labelled' ? 'strong' : 'bare';
    const level = Math.min(DEEPEST_LEVEL, context.level + 1);
    return { ...context, level, inside, isAnsweredAbove: isAnswered(this.sources, node) };
  }
}

/** A body ends where the next finding begins. */
function endBodies(findings: readonly Finding[]): Finding[] {
  return findings.map((finding, index) => {
    const next = findings[index + 1]?.heading.start ?? Number.POSITIVE_INFINITY;
    const { start, end } = finding.body;
    return { ...finding, body: { start, end: Math.max(start, Math.min(end, next)) } };
  });
}

/** Every finding under the chapters, in the order of the text. */
export function readFindings(sources: FindingSources, chapters: readonly Chapter[]): Finding[] {
  const walk = new Walk(sources, areThemes(sources, chapters));
  walk.visit(
    chapters.map(({ node }) => node),
    (index) => ({
      zone: (chapters[index] as Chapter).zone,
      level: 1,
      inside: 'nothing',
      isAnsweredAbove: false,
      section: null,
      status: 'unspecified',
    }),
  );
  return endBodies(walk.findings);
}
