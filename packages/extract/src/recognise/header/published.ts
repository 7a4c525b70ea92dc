import type { Page, Span } from '../../normalise/page.js';
import { dateOf, readDays } from './days.js';
import type { Found } from './field.js';

const DATE = '(?:(?:19|20)\\d\\d[-./年 ]\\d{1,2}[-./月]\\d{1,2}日?)';

interface Place {
  readonly rule: string;
  readonly pattern: RegExp;
}

/** Where pages say when they were published, the surest first. The group `date` is the date. */
const PLACES: readonly Place[] = [
  // > 发布日期:2020年03月27日    > 来源:区水利局发布时间:2025-11-20
  //            ^^^^^^^^^^^^^^                              ^^^^^^^^^^
  {
    rule: 'published-label',
    pattern: new RegExp(`(?:发布|公布|公开|上传|更新)(?:日期|时间|于)[:|]?\\n?(?<date>${DATE})`),
  },
  // > 日期:2023-06-12 09:15:02    > 时间:2025-09-11
  //        ^^^^^^^^^^                     ^^^^^^^^^^
  { rule: 'date-label', pattern: new RegExp(`(?:^|[\\n 】)>|\\d])(?:日期|时间)[:|]?\\n?(?<date>${DATE})`) },
  // > …进展情况的通报(2023-08-18)
  //                   ^^^^^^^^^^
  {
    rule: 'title-suffix',
    pattern: new RegExp(`(?:通报|报告|公告|公示|函|说明)\\(?(?<date>${DATE})\\)?(?:\\n|$| )`),
  },
  // > 2021-10-21 19:05 来源    > 云岭区人民政府 2019-12-16 14:20
  //   ^^^^^^^^^^                                   ^^^^^^^^^^
  { rule: 'time-stamp', pattern: new RegExp(`(?<date>${DATE}) ?\\d{1,2}:\\d\\d`) },
  // > (2024年3月15日)  on a line of its own
  //    ^^^^^^^^^^^^^^
  { rule: 'date-line', pattern: new RegExp(`(?:^|\\n)\\(?(?<date>${DATE})\\)?(?:\\n|$)`) },
];

const WRITTEN: Place = {
  // > 成文日期:⏎2023-06-12
  //             ^^^^^^^^^^
  rule: 'written-label',
  pattern: new RegExp(`(?:成文|印发|发文|生成)(?:日期|时间)[:|]?\\n?(?<date>${DATE})`),
};

function foundAt(text: string, span: Span, rule: string): Found | null {
  const day = readDays(text, span)[0];
  const date = day && day.day !== null ? dateOf(day, null) : null;
  return date && { span, value: date.value, certainty: date.certainty, rule };
}

function atPlace(text: string, opening: Span, { rule, pattern }: Place): Found | null {
  const match = pattern.exec(text.slice(opening.start, opening.end));
  const date = match?.groups?.date;
  if (!match || date === undefined) return null;
  const start = opening.start + match.index + match[0].lastIndexOf(date);
  return foundAt(text, { start, end: start + date.length }, rule);
}

/**
 * When the text was published: what the page says, else the date of the signature, else when it was written.
 * `opening` is what stands before the lead, `signed` the date below the text.
 */
export function readPublished({ flat: { text } }: Page, opening: Span, signed: Span | null): Found | null {
  for (const place of PLACES) {
    const found = atPlace(text, opening, place);
    if (found) return found;
  }
  return (signed && foundAt(text, signed, 'signature')) ?? atPlace(text, opening, WRITTEN);
}
