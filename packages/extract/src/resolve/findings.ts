import type { Span } from '../normalise/page.js';
import type { ItemStatus } from '../notice.js';
import type { OutlineNode } from '../recognise/outline.js';
import { bareProblem } from '../recognise/problem-forms/labelled.js';
import type { Finding } from './finding.js';
import { type Candidate, type FindingSources, findingRule, headingWords } from './finding-rules.js';
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
  readonly section: Span | null;
  readonly status: ItemStatus;
}

const DEEPEST_LEVEL = 3;
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
  const section = bareProblem(sources.page.flat.text, node.content, node.end);
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
    number: node.name,
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

class Walk {
  readonly findings: Finding[] = [];

  constructor(private readonly sources: FindingSources) {}

  visit(siblings: readonly OutlineNode[], contextOf: (node: OutlineNode, index: number) => Context): void {
    const company = siblings.filter(({ form }) => form).length;
    siblings.forEach((node, index) => {
      const context = contextOf(node, index);
      const { zone, inside } = context;
      const place = { node, zone, inside, company, before: siblings[index - 1], after: siblings[index + 1] };
      const rule = findingRule(this.sources, place);
      const under = rule === null ? contextUnder(this.sources, node, context) : this.add(node, rule, context);
      this.visit(node.children, () => under);
    });
  }

  /** Adds the finding; answers the context of what stands under it. */
  private add(node: OutlineNode, rule: string, context: Context): Context {
    const { page, genre } = this.sources;
    const finding = findingAt(this.sources, node, rule, context);
    if (genre === 'feedback' && rule === 'labelled') this.findings.push(...split(page.flat.text, finding));
    else this.findings.push(finding);
    const inside = node.form?.strength === 'strong' && rule !== 'labelled' ? 'strong' : 'bare';
    return { ...context, level: Math.min(DEEPEST_LEVEL, context.level + 1), inside };
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
  const walk = new Walk(sources);
  walk.visit(
    chapters.map(({ node }) => node),
    (_, index) => ({
      zone: (chapters[index] as Chapter).zone,
      level: 1,
      inside: 'nothing',
      section: null,
      status: 'unspecified',
    }),
  );
  return endBodies(walk.findings);
}
