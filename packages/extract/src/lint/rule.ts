import type { Diagnostic, Notice, NoticeItem } from '../notice.js';

/** A lint rule looks at a read notice and says what is wrong with what the notice says. */
export type LintRule = (notice: Notice, text: string) => Diagnostic[];

/** `第3条（账目不清）`: how messages name a finding. */
export function nameOf({ number, problem }: NoticeItem): string {
  const words = problem.length > 16 ? `${problem.slice(0, 16)}…` : problem;
  return number ? `第${number}条（${words}）` : `“${words}”`;
}

/** Findings that have no sub-findings: the ones on which work is done. */
export function leaves(items: readonly NoticeItem[]): NoticeItem[] {
  return items.filter((item, index) => (items[index + 1]?.level ?? 0) <= item.level);
}

const MARKS = /[\s,，。.;；:：、“”‘’"'「」『』()（）]/g;

/** Words without white space and punctuation, for comparison. */
export function bare(words: string): string {
  return words.replace(MARKS, '');
}
