import type { FormReader } from './form.js';

/** A longer clause is no heading. */
const LONGEST = 100;

// > 1-2,税源过于单一。整改情况:税源优化。
//                      ^^^^^
const ANSWER = /整改[\u4e00-\u9fff]{0,4}:/y;

/**
 * A finding of an earlier round named by its old number inside running text; it is one only if its
 * rectification is told next.
 *
 * > 分别是:1-2,税源过于单一。整改情况:税源优化。
 *               ^^^^^^^^^^^^
 */
export const oldRound: FormReader = ({ text, start, limit }) => {
  const last = Math.min(limit, start + LONGEST);
  for (let at = start; at < last; at += 1) {
    if (text[at] !== '。' && text[at] !== ';') continue;
    ANSWER.lastIndex = at + 1;
    if (at === start || !ANSWER.test(text)) return null;
    return { rule: 'old-round', strength: 'strong', problem: { start, end: at }, end: at + 1 };
  }
  return null;
};
