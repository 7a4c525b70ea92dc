import type { Page, Span } from '../normalise/page.js';
import type { NoticeGenre } from '../notice.js';
import { isDeed, statesProblem } from '../recognise/complaint.js';
import { type Label, type LabelKind, within } from '../recognise/labels.js';
import type { OutlineNode } from '../recognise/outline.js';
import type { Zone } from './zones.js';

/** What the rules may draw on. */
export interface FindingSources {
  readonly page: Page;
  readonly labels: readonly Label[];
  readonly genre: NoticeGenre;
}

/** The list of headings that a heading belongs to. */
export interface SiblingList {
  readonly nodes: readonly OutlineNode[];
  /** How many have a problem's form. */
  readonly withForm: number;
  /** How many state a problem in plain words. */
  readonly complaining: number;
}

/** A heading in its place. */
export interface Candidate {
  readonly node: OutlineNode;
  readonly zone: Zone;
  /** Whether an enclosing heading is a finding, and one in so many words. */
  readonly inside: 'nothing' | 'bare' | 'strong';
  /** The enclosing finding tells its own rectification: labels below belong to it. */
  readonly isAnsweredAbove: boolean;
  readonly list: SiblingList;
  readonly index: number;
  /** Whether the chapters themselves are themes of findings (一、…不够有力). */
  readonly isThemed: boolean;
}

const LONGEST_BARE = 90;
const SHORTEST_BARE = 4;
const LONGEST_WORDS = 200;

/** Labels that only findings have; the others (units, dates) may also stand behind single measures. */
const FINDING_LABELS: ReadonlySet<LabelKind> = new Set<LabelKind>(['status', 'goal', 'measures', 'progress']);

// > (一)部分河段水质未达标。⏎该问题已完成整改。
//                              ^^^^^^
const SPEAKS_OF_PROBLEM = /^\n?(?:该|此|本)(?:项|条|类)?问题/;

/** The heading's own words, normalised, without the stop at their end. */
export function headingWords({ flat: { text } }: Page, { content, end }: OutlineNode): string {
  return text.slice(content, Math.min(end, content + LONGEST_WORDS)).replace(/[。;:\n]+$/, '');
}

/** > 1.值守意识偏弱⏎整改状态:完成  is a finding because of what its own text says next. */
export function isAnswered(sources: FindingSources, node: OutlineNode): boolean {
  const words = headingWords(sources.page, node);
  if (words.length < 2) return false;
  const own: Span = { start: node.end, end: node.children[0]?.start ?? node.close };
  const labels = within(sources.labels, own);
  if (labels.some(({ kind }) => FINDING_LABELS.has(kind)))
    return node.style !== 'chapter' || node.form !== null || statesProblem(words);
  if (SPEAKS_OF_PROBLEM.test(sources.page.flat.text.slice(own.start, own.start + 12))) return true;
  return labels.some(({ kind }) => kind !== 'problem') && statesProblem(words);
}

/** `问题描述:` under a heading that is a finding itself repeats it. */
function repeatsParent(page: Page, { style, parent }: OutlineNode): boolean {
  if (style !== 'label' || !parent || parent.style === 'title') return false;
  return parent.form?.strength === 'strong' || statesProblem(headingWords(page, parent));
}

function mayBeBare({ genre }: FindingSources, { node, zone, isThemed }: Candidate): boolean {
  const length = node.end - node.content;
  if (zone !== 'rectification' || length < SHORTEST_BARE || length > LONGEST_BARE) return false;
  if (node.style === 'chapter' && !isThemed) return false;
  const isInWords = node.style === 'firstly' || node.style === 'ordinal' || node.style === 'circle';
  return genre === 'feedback' || !isInWords;
}

/** A heading between two findings of its list whose own form was damaged. */
function isBetweenFindings({ node, inside, list, index }: Candidate): boolean {
  const isStrong = (one: OutlineNode | undefined) =>
    one?.form?.strength === 'strong' && one.style === node.style;
  const before = list.nodes[index - 1];
  return (
    inside === 'nothing' &&
    isStrong(before) &&
    isStrong(list.nodes[index + 1]) &&
    before?.number === node.number - 1
  );
}

/** In a list in which most headings complain, or under a finding of a feedback letter, all are findings. */
function isAmongComplaints({ genre }: FindingSources, { list, inside }: Candidate): boolean {
  if (genre === 'feedback' && (inside !== 'nothing' || list.complaining > 0)) return true;
  return list.nodes.length > 2 && list.complaining * 3 >= list.nodes.length * 2;
}

function bareRule(sources: FindingSources, candidate: Candidate): string | null {
  const { node, list } = candidate;
  const words = headingWords(sources.page, node);
  const isUsual = sources.genre === 'feedback' || list.complaining * 2 >= list.nodes.length;
  if (statesProblem(words)) return isUsual ? 'bare-clause' : null;
  if (isDeed(words)) return null;
  if (isBetweenFindings(candidate)) return 'between-findings';
  return isAmongComplaints(sources, candidate) ? 'among-complaints' : null;
}

/** The rule by which a heading is a finding; null if it is none. Rules in order of certainty. */
export function findingRule(sources: FindingSources, candidate: Candidate): string | null {
  const { node, zone, inside, list } = candidate;
  const { form, style } = node;
  if (zone === 'next' || zone === 'advice') return null;
  if (form?.strength === 'strong') return repeatsParent(sources.page, node) ? null : form.rule;
  if (style === 'title' || style === 'part') return null;
  if (!candidate.isAnsweredAbove && isAnswered(sources, node)) return 'answered';
  if (inside === 'strong' || candidate.isAnsweredAbove) return null;
  if (form) return list.withForm >= 2 ? form.rule : null;
  return mayBeBare(sources, candidate) ? bareRule(sources, candidate) : null;
}
