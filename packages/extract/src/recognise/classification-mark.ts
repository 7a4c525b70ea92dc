import { normalise } from '../normalise/normalise.js';
import type { Range } from '../notice.js';

export type ClassificationMark = '绝密' | '机密' | '秘密';

const FIRST_LINES = 12;
const FIRST_CHARACTERS = 1200;
// > 机密★1年    > 秘 密    > 000012 绝密★长期    > 密级:秘密
//   ^^^^         ^^^^^             ^^^^                  ^^^^
const GAP = '[ \\u200b]*';
const URGENCY = '(?:特急|加急|平急)?';
const TERM = `(?:${GAP}[★☆*]${GAP}(?:\\d{1,3}${GAP}(?:年|个月|月|天)|长期|[一二三四五六七八九十]{1,3}(?:年|个月))?)?`;
const MARK = new RegExp(
  `^${GAP}(?:\\d{1,8} +)?${URGENCY}${GAP}(?:密级${GAP}:?${GAP})?(?<mark>[绝机秘]${GAP}密)${TERM}${GAP}${URGENCY}${GAP}$`,
);

/**
 * The classification mark (GB/T 9704: upper left corner of the first page) of a text, with its place; null if it
 * bears none. A text that bears one must not be kept in this system.
 */
export function classificationMark(text: string): { mark: ClassificationMark; range: Range } | null {
  const head = normalise(text.slice(0, FIRST_CHARACTERS));
  let start = 0;
  for (const line of head.split('\n', FIRST_LINES * 2)) {
    const mark = MARK.exec(line)?.groups?.mark;
    if (mark !== undefined) {
      const at = start + line.indexOf(mark);
      return { mark: mark.replace(/[ \u200b]/g, '') as ClassificationMark, range: [at, at + mark.length] };
    }
    start += line.length + 1;
  }
  return null;
}
