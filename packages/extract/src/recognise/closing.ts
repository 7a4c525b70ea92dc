import type { Page, Span } from '../normalise/page.js';
import { isBody } from './header/organisation-name.js';

/** What stands at the end of a notice and belongs to no finding. */
export interface Closing {
  /** Where it begins; the length of the text if there is none. */
  readonly start: number;
  /** The body that signs, and the date below or behind it. */
  readonly signer: Span | null;
  readonly date: Span | null;
}

// > 欢迎广大干部群众监督。    > 特此公示!    > 联系电话:0000-7654321    > 附表:任务公示表
//   ^^^^                        ^^^^            ^^^^^^^^                    ^^
const OPENING =
  /(?:欢迎(?:广大|社会|各|党员|干部|人民|群众|对|监督)|特此(?:公示|公告|通报|报告|通知|函)|以上(?:报告|情况)|如(?:有|对)[^。\n]{0,20}(?:意见|建议|异议|疑问)|公示(?:时间|期)|联系(?:电话|方式|人|地址|单位)|(?:监督|举报|受理|咨询)电话|(?:通讯|通信|邮寄|来信|联系|办公)地址|邮政(?:信箱|编码|地址)|电子(?:邮箱|信箱|邮件)|附件|附表|附:|\(?(?:未完)?,?\(?[上下]转|责任编辑|编辑:|扫一扫|上一篇|下一篇|相关链接|版权所有|【?(?:打印|关闭|分享)|〔?(?:打印|关闭))/y;

// > 2024年3月15日    > 二〇二四年三月十五日
const DATE =
  /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})$/;
// > 中共云岭市委员会2024年3月15日
//   ^^^^^^^^^^^^^^^^
const SIGNED_LINE = /^(?<signer>[\u4e00-\u9fff()X]{4,40}?)(?<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)$/;

/** Signatures are looked for in this many last paragraphs. */
const LAST_PARAGRAPHS = 12;
const LONGEST_NAME = 44;

interface Signature {
  signer: Span | null;
  date: Span | null;
  start: number;
}

function signerAt(page: Page, index: number): Span | null {
  const paragraph = page.paragraphs[index];
  if (!paragraph || paragraph.end - paragraph.start > LONGEST_NAME) return null;
  return isBody(page.flat.text.slice(paragraph.start, paragraph.end)) ? paragraph : null;
}

function signatureAt(page: Page, index: number): Signature | null {
  const paragraph = page.paragraphs[index] as Span;
  const { start, end } = paragraph;
  if (end - start > LONGEST_NAME + 12) return null;
  const words = page.flat.text.slice(start, end);
  if (DATE.test(words)) {
    const signer = signerAt(page, index - 1);
    return { signer, date: paragraph, start: signer?.start ?? start };
  }
  const glued = SIGNED_LINE.exec(words)?.groups?.signer;
  if (glued === undefined || !isBody(glued)) return null;
  const middle = start + glued.length;
  return { signer: { start, end: middle }, date: { start: middle, end }, start };
}

/** The last signature; a name without a date counts only as the very last paragraph. */
function readSignature(page: Page, from: number): Signature | null {
  const count = page.paragraphs.length;
  for (let index = count - 1; index >= Math.max(0, count - LAST_PARAGRAPHS); index -= 1) {
    if ((page.paragraphs[index] as Span).start < from) break;
    const signature = signatureAt(page, index);
    if (signature) return signature;
  }
  const last = count > 1 ? signerAt(page, count - 1) : null;
  return last && last.start >= from ? { signer: last, date: null, start: last.start } : null;
}

// > 努力开创新局面。欢迎广大干部群众对整改落实情况进行监督。
//                   ^
const INNER = /。(?=欢迎(?:广大|社会|各界|党员|干部|人民|群众))/g;

// > 群众如有不同看法,可以反映。联系电话:0000-7654321
//                                 ^^^^^^^^
const CONTACT =
  /(?:联系|监督|举报|受理|咨询|反映)(?:电话|方式)[:为]|(?:电子邮[箱件]|电子信箱|邮政信箱|通[信讯]地址)[:为]|拨打\(?\d|发送邮件/;
const LONGEST_CONTACT = 400;

function isClosing(text: string, { start, end }: Span): boolean {
  OPENING.lastIndex = start;
  if (OPENING.test(text)) return true;
  return end - start <= LONGEST_CONTACT && CONTACT.test(text.slice(start, end));
}

function openingStart(page: Page, from: number): number {
  const { text } = page.flat;
  const opening = page.paragraphs.find((paragraph) => paragraph.start >= from && isClosing(text, paragraph));
  if (opening) return opening.start;
  INNER.lastIndex = from;
  const inner = INNER.exec(text);
  return inner ? inner.index + 1 : text.length;
}

/**
 * Where the closing lines begin, and the signature in them. `from` is where the last heading of the text ends:
 * nothing before it is closing.
 */
export function readClosing(page: Page, from: number): Closing {
  const signature = readSignature(page, from);
  const opening = openingStart(page, from);
  return {
    start: Math.min(opening, signature?.start ?? page.flat.text.length),
    signer: signature?.signer ?? null,
    date: signature?.date ?? null,
  };
}
