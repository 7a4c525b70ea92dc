import { CALENDAR, classAt, DIGIT, HAN_NUMERAL, runEnd } from '../character-classes.js';
import { type Point, readPoint } from './point.js';

/** A date or a stretch from one date to another, not yet resolved to a year. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly first: Point;
  readonly last: Point | null;
}

const JOINT = /[至到~]|[-—]{1,2}/y;
const SINCE = /以来/y;
/** What may follow the leading digits of a date. */
const AFTER_DIGITS = '年月日号季-—/.~至到、和及';
/** 第三个月, 每月, 1.5月: the number before 月 or 季度 is no date. */
const NO_DATE_AFTER = /[\d.每第个A-Za-z〇零一二两三四五六七八九十]/;

/** What must follow a first character that is no numeral. */
const SECOND: ReadonlyMap<string, string> = new Map([
  ...[...'今去本同次翌明当全'].map((first): [string, string] => [first, '年']),
  ['上', '年半'],
  ['下', '半'],
  ['年', '底末初内'],
  ['第', '一二三四1234'],
  ['前', '二两三23'],
]);

/** Whether a date could begin at `at`, told from one or two characters. */
function canBegin(text: string, at: number, kind: number): boolean {
  if ((kind & CALENDAR) !== 0)
    return SECOND.get(text.charAt(at))?.includes(text.charAt(at + 1) || ' ') ?? false;
  if (NO_DATE_AFTER.test(text.charAt(at - 1))) return false;
  const end = runEnd(text, at, (kind & DIGIT) !== 0 ? DIGIT : HAN_NUMERAL);
  return AFTER_DIGITS.includes(text.charAt(end) || ' ');
}

function readMention(text: string, at: number): Mention | null {
  const first = readPoint(text, at);
  if (first === null) return null;
  JOINT.lastIndex = first.end;
  const last = JOINT.test(text) ? readPoint(text, JOINT.lastIndex) : null;
  const end = last?.end ?? first.end;
  SINCE.lastIndex = end;
  return { start: at, end: SINCE.test(text) ? SINCE.lastIndex : end, first, last };
}

const LISTED_DAY = /(?<=[、和及])(\d{1,2})[日号]/y;

/** > 12月7日、27日: a day of the month just named. */
function listedDay(text: string, at: number, before: Mention | undefined): Mention | null {
  const part = before?.end === at - 1 ? (before.last ?? before.first).part : null;
  LISTED_DAY.lastIndex = at;
  const day = part?.day == null ? 0 : Number(LISTED_DAY.exec(text)?.[1] ?? 0);
  if (part === null || day < 1 || day > 31) return null;
  const end = LISTED_DAY.lastIndex;
  const first: Point = {
    start: at,
    end,
    year: null,
    part: { ...part, day, lastDay: null },
    wording: 'plain',
  };
  return { start: at, end, first, last: null };
}

/** Every wording of a date in a text, in order and without overlap. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < text.length; ) {
    const kind = classAt(text, i) & (DIGIT | HAN_NUMERAL | CALENDAR);
    const isBeginning = kind !== 0 && canBegin(text, i, kind);
    const mention = isBeginning ? (readMention(text, i) ?? listedDay(text, i, mentions.at(-1))) : null;
    if (mention !== null) {
      mentions.push(mention);
      i = mention.end;
    } else if ((kind & DIGIT) !== 0) i = runEnd(text, i, DIGIT);
    else i += 1;
  }
  return mentions;
}
