import type { Page, Span } from '../../normalise/page.js';
import { type Found, stated } from './field.js';
import { isBody } from './organisation-name.js';

/** Where the title is looked for: paragraphs, and characters of one paragraph. */
const MOST_PARAGRAPHS = 40;
const LONGEST = 110;
const MOST_PARTS = 4;

/** What a title speaks of, and the kind of paper that it ends with. */
const SUBJECT = /整改|巡视|巡察|审计|督察|反馈/;
const PAPER =
  /(?:通报|通告|报告|公告|公示|函|方案|清单|台账|通知|意见|意见书|情况说明|情况|进展|(?:公示|公告)?说明)(?:\((?:摘要|节选|全文|试行|征求意见稿)\))?$/;

// > 当前位置:首页>监督专栏>整改公开    > 来源:云岭发布    > 访问量:
const FURNITURE =
  /^(?:当前位置|所在位置|您现在的位置|您的位置|首页|来源|信息来源|发布|时间|日期|作者|编辑|责任编辑|分类|浏览|点击|访问|字号|字体|打印|分享|朗读|手机|客户端|无障碍|【(?:字|浏览|大)|主任|各位|同志)/;

// > 首页>中共…的通报    > 上级巡视:中共…的通报    > 【巡视整改】中共…的通报
//   ^^^                   ^^^^^                     ^^^^^^^^^^
const PREFIX = /^(?:[#•●◆■▪·*|\-\s]+|[^:《“(]{0,30}>|[^:>《“(]{1,16}:|【[^】]{1,16}】|〔[^〕]{1,16}〕)/;
// > …的通报(2023-08-18)    > …的报告——2023年4月在…会议上    > …的通报_云岭清风网    > …的通报|首页
//         ^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^          ^^^^^
const SUFFIX =
  /(?:\(?(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\)?(?: ?\d\d:\d\d(?::\d\d)?)?|—{1,2}.*|[_|].*|-[\u4e00-\u9fff]{2,14}(?:网|网站|政府|在线)|(?:来源|发布|时间|日期):.*)$/;

/** The words of a title inside a paragraph, without what the page put before and behind. */
function bareTitle(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  for (;;) {
    const words = text.slice(from, to);
    const prefix = PREFIX.exec(words)?.[0].length ?? 0;
    const suffix = SUFFIX.exec(words)?.[0].length ?? 0;
    if (prefix + suffix === 0 || prefix + suffix >= to - from) return { start: from, end: to };
    from += prefix;
    to -= suffix;
  }
}

function isTitle(words: string): boolean {
  if (words.length < 6 || words.length > LONGEST) return false;
  return SUBJECT.test(words) && PAPER.test(words) && !/[。;!?]/.test(words) && !FURNITURE.test(words);
}

/** Whether a title may go on in the next paragraph: a letterhead, or a phrase broken off. */
function mayGoOn(words: string, next: string): boolean {
  if (FURNITURE.test(words) || /[。;:!?]/.test(words + next) || words.length > LONGEST) return false;
  if (isBody(words)) return /^关于|^反馈|^巡[视察]|^落实|^整改/.test(next);
  return /关于|向.+/.test(words) && SUBJECT.test(words + next);
}

/** > | 文件名称 | 中共…的通报 | 成文日期 | 2031-06-07 |  A row of the table of particulars. */
function titleInRow(text: string, { start, end }: Span): Span | null {
  let from = start;
  for (const cell of text.slice(start, end).split('|')) {
    const span = { start: from, end: from + cell.length };
    from = span.end + 1;
    if (isTitle(cell) && !isBody(cell)) return span;
  }
  return null;
}

/** The title that begins in this paragraph and takes as few further ones as it needs. */
function titleFrom(page: Page, index: number): Span | null {
  const { text } = page.flat;
  const whole = page.paragraphs[index] as Span;
  const printed = text.slice(whole.start, whole.end);
  if (/\|.*\|/.test(printed)) return titleInRow(text, whole);
  if (FURNITURE.test(printed) && !printed.includes('>')) return null;
  const first = bareTitle(text, whole);
  let { end } = first;
  for (let part = index; part < index + MOST_PARTS; part += 1) {
    const words = text.slice(first.start, end).replace(/\n/g, '');
    if (isTitle(words) && !isBody(words)) return { start: first.start, end };
    const next = page.paragraphs[part + 1];
    if (!next || !mayGoOn(words, text.slice(next.start, next.end))) return null;
    end = bareTitle(text, next).end;
  }
  return null;
}

// > 中共云岭市委关于巡视整改进展情况的通报根据省委统一部署,
//   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
const GLUED =
  /^(?<title>[^。;:\n]{4,90}?(?:通报|报告|公告|公示))(?=根据|按照|为|经|(?:19|20)\d\d|来源|发布|日期|时间|主任|各位)/;

function gluedTitle(page: Page): Span | null {
  const first = page.paragraphs[0];
  if (!first) return null;
  const title = GLUED.exec(page.flat.text.slice(first.start, Math.min(first.end, first.start + 200)))?.groups
    ?.title;
  if (title === undefined || !SUBJECT.test(title)) return null;
  return bareTitle(page.flat.text, { start: first.start, end: first.start + title.length });
}

/** The title, without page furniture; it may be printed twice (the first counts) or broken over lines. */
export function readTitle(page: Page, limit: number): Found | null {
  const last = Math.min(page.paragraphs.length, MOST_PARAGRAPHS);
  for (let index = 0; index < last; index += 1) {
    const { start, end } = page.paragraphs[index] as Span;
    if (start >= limit) break;
    if (end - start > 2 * LONGEST) continue;
    const title = titleFrom(page, index);
    if (title) return stated(title, 'title-line');
  }
  const glued = gluedTitle(page);
  return glued && stated(glued, 'title-before-lead');
}
