import { isComplaint } from '../complaint.js';
import { type FormReader, type Heading, isGeneric, type ProblemForm, type Tail, tailAt } from './form.js';

// > 关于省委巡视反馈的“台账混乱”问题的整改。      > 在“治水不力”方面      > “台账混乱”问题整改情况
//   ^^^^^^^^^^^^^^^^                                ^                         (nothing)
const LEAD =
  /(?<preposition>关于|针对|对照|围绕|对于|聚焦|反馈|涉及|对|就|在)?(?<between>[^“”。,;:\n]{0,24})(?=[“”])/y;

/** A problem longer than this lost its closing mark. */
const LONGEST = 260;
/** Closing marks tried before the heading is given up: nested quotes may be unbalanced. */
const MOST_CLOSERS = 8;

/** > 关于“台账混乱“问题  The second mark is an opening one, but closes. */
function mistyped(text: string, open: number, limit: number): number[] {
  const at = text.slice(open + 1, Math.min(limit, open + LONGEST)).indexOf('“');
  return at < 0 ? [] : [open + 1 + at];
}

/**
 * Every mark that may close the quote opened at `open`, the one that balances it first. Where none closes, an
 * opening mark typed by mistake may.
 */
function closers(text: string, open: number, limit: number): number[] {
  const found: number[] = [];
  let balanced = -1;
  let depth = 1;
  for (let i = open + 1; i < limit && i - open < LONGEST && found.length < MOST_CLOSERS; i += 1) {
    const mark = text[i];
    if (mark === '“') depth += 1;
    else if (mark === '”') {
      depth -= 1;
      found.push(i);
      if (depth === 0 && balanced < 0) balanced = i;
    }
  }
  if (found.length === 0) return mistyped(text, open, limit);
  return balanced < 0 ? found : [balanced, ...found.filter((i) => i !== balanced)];
}

function strengthOf(tail: Tail, hasPreposition: boolean): ProblemForm['strength'] | null {
  if (tail.close === 'comma') return hasPreposition && tail.hasNoun ? 'weak' : null;
  if (hasPreposition || tail.hasNoun || tail.hasWork) return 'strong';
  return 'weak';
}

function formAt(heading: Heading, open: number, close: number, hasPreposition: boolean): ProblemForm | null {
  const { text, limit } = heading;
  const tail = tailAt(text, close + 1, limit);
  if (!tail) return null;
  const words = text.slice(open + 1, close);
  if (isGeneric(words) || (!tail.hasNoun && !isComplaint(words))) return null;
  const strength = strengthOf(tail, hasPreposition);
  return strength && { rule: 'quoted', strength, problem: { start: open + 1, end: close }, end: tail.end };
}

/**
 * The problem between the outermost quotation marks, behind a preposition or at the very beginning. The marks
 * may be nested, and the inner ones may be of the same kind.
 *
 * > 1.关于“对“临时用工”管理不严”问题的整改。
 *         ^^^^^^^^^^^^^^^^^^^^^^
 */
export const quoted: FormReader = (heading) => {
  const { text, start, limit } = heading;
  LEAD.lastIndex = start;
  const lead = LEAD.exec(text)?.groups;
  const open = LEAD.lastIndex;
  if (!lead || open >= limit) return null;
  const hasPreposition = lead.preposition !== undefined;
  if (!hasPreposition && lead.between) return null;
  for (const close of closers(text, open, limit)) {
    const form = formAt(heading, open, close, hasPreposition);
    if (form) return form;
  }
  return null;
};
