import type { Span } from '../../normalise/page.js';
import { isComplaint, isDeed } from '../complaint.js';
import { type FormReader, type Heading, isGeneric, type ProblemForm, tailAt } from './form.js';

/** A longer heading without quotation marks is a sentence. */
const LONGEST = 120;

// > 关于落实采购规则不严的问题。      > 对台账混乱问题整改情况
//   ^^                                   ^
const PREPOSITION = /关于|针对|对照|围绕|对于|聚焦|对|在|就/y;

/** Where a tail may begin: no other character opens one. */
const TAIL_FIRST = '等的问方整情';

interface Opening {
  preposition: string;
  start: number;
}

function openingOf({ text, start }: Heading): Opening {
  PREPOSITION.lastIndex = start;
  const preposition = PREPOSITION.exec(text)?.[0] ?? '';
  return { preposition, start: start + preposition.length };
}

/** `关于` and `针对` announce a problem; other headings must complain, and must not begin with a deed. */
function isProblem(words: string, { preposition }: Opening, saysProblem: boolean): boolean {
  if (words.length < 3 || isGeneric(words)) return false;
  if ((preposition === '关于' || preposition === '针对') && saysProblem) return true;
  return isComplaint(words) && (preposition !== '' || !isDeed(words));
}

/** > 关于“台账混乱问题的整改  A mark whose partner was lost is no part of the problem. */
function withoutLonelyQuote(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  const [opens, closes] = [words.lastIndexOf('“'), words.indexOf('”')];
  if (opens === 0 && closes < 0) return { start: start + 1, end };
  if (closes === words.length - 1 && opens < 0) return { start, end: end - 1 };
  return { start, end };
}

function formAt(heading: Heading, opening: Opening, at: number): ProblemForm | null {
  const tail = tailAt(heading.text, at, heading.limit);
  if (!tail || !(tail.hasNoun || tail.hasWork)) return null;
  if (tail.close === 'comma' && !(opening.preposition && tail.hasNoun)) return null;
  // 在 and 对 begin the problem itself unless the tail answers them: 在…方面, 对…问题整改情况.
  const keeps = opening.preposition.length === 1 && !tail.hasWork && opening.preposition !== '在';
  const start = keeps ? heading.start : opening.start;
  if (!isProblem(heading.text.slice(start, at), opening, tail.saysProblem)) return null;
  const strength = tail.close === 'comma' ? 'weak' : 'strong';
  return { rule: 'plain', strength, problem: withoutLonelyQuote(heading.text, start, at), end: tail.end };
}

/**
 * The problem without quotation marks: from the preposition to the words that close such a heading.
 *
 * > (一)关于落实采购规则不严的问题。出台办法。
 *           ^^^^^^^^^^^^^^^^
 */
export const plain: FormReader = (heading) => {
  const { text, start, limit } = heading;
  const opening = openingOf(heading);
  const last = Math.min(limit, start + LONGEST);
  for (let at = opening.start + 2; at < last; at += 1) {
    const character = text[at] as string;
    if (character === '。' || character === ';') return null;
    if (!TAIL_FIRST.includes(character)) continue;
    const form = formAt(heading, opening, at);
    if (form) return form;
  }
  return null;
};
