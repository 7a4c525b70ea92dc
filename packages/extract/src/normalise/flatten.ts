import type { Range } from '../notice.js';
import type { Flat } from './flat.js';
import { endsParagraph, type ParagraphSoFar } from './line-break.js';
import { stringOf } from './normalise.js';
import { OpenMarks } from './open-marks.js';
import { opensParagraph } from './paragraph-opening.js';
import { wrapWidth } from './wrap-width.js';

const SPACE = 1;
const NEWLINE = 2;
const OPENER = 3;
const CLOSER = 4;
const PAUSE = 5;
const WORD = 6;

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const assign = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  assign(' \u200b\t', SPACE);
  assign('\n\r', NEWLINE);
  assign('“《(', OPENER);
  assign('”》)', CLOSER);
  assign(',。;', PAUSE);
  assign('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', WORD);
  return table;
}

const CLOSING_QUOTE = 0x201d;
const CLASSES = classTable();
const BULLETS = '#•●◆■▪·*>|-';
/** How headings of findings end. */
const HEADING_ENDS = ['整改', '情况', '问题'];
const SHORTEST_HEADING = 6;
const LONGEST_HEADING = 120;
/** A row of more of them is a rule, not a bullet. */
const MOST_BULLETS = 8;

// > 部分断面水质(zhì)未达(dá)标
//               ^^^^^       ^^^^
const PINYIN = /\((?=[a-z]{0,6}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ])[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹü]{1,7}\)/y;

/** Builds one `Flat`; holds the paragraph read so far. */
class Flattener {
  private readonly units: Uint16Array;
  private readonly at: Uint32Array;
  private length = 0;
  private paragraphStart = 0;
  private lineStart = 0;
  private quoteEnd = Number.NEGATIVE_INFINITY;
  private readonly marks = new OpenMarks();
  private isRunning = false;
  private readonly width: number;

  constructor(
    private readonly source: string,
    private readonly range: Range,
  ) {
    this.units = new Uint16Array(range[1] - range[0]);
    this.at = new Uint32Array(range[1] - range[0]);
    this.width = wrapWidth(source, range);
  }

  flat(): Flat {
    for (let i = this.range[0]; i < this.range[1]; ) i = this.step(i);
    return { text: stringOf(this.units.subarray(0, this.length)), at: this.at.subarray(0, this.length) };
  }

  /** Reads what stands at `i`; answers where the next step begins. */
  private step(i: number): number {
    const unit = this.source.charCodeAt(i);
    const kind = CLASSES[unit] as number;
    if (kind === SPACE || kind === NEWLINE) return this.blank(i);
    if (kind === OPENER) {
      const pinyin = this.pinyinEnd(i);
      if (pinyin > i) return pinyin;
      this.marks.open(unit);
    } else if (kind === CLOSER) {
      this.marks.close(unit);
      if (unit === CLOSING_QUOTE) this.quoteEnd = this.length + 1;
    } else if (kind === PAUSE) this.isRunning = true;
    this.push(unit, i);
    return i + 1;
  }

  private push(unit: number, at: number): void {
    this.units[this.length] = unit;
    this.at[this.length] = at;
    this.length += 1;
  }

  private pinyinEnd(i: number): number {
    PINYIN.lastIndex = i;
    if (this.length === 0 || !PINYIN.test(this.source)) return i;
    return Math.min(PINYIN.lastIndex, this.range[1]);
  }

  /** A run of white space: a paragraph break, one space between words, or nothing. */
  private blank(i: number): number {
    let next = i;
    let hasNewline = false;
    for (; next < this.range[1]; next += 1) {
      const kind = CLASSES[this.source.charCodeAt(next)] as number;
      if (kind === NEWLINE) hasNewline = true;
      else if (kind !== SPACE) break;
    }
    if (this.length === 0 || next === this.range[1]) return next;
    if (
      hasNewline ? endsParagraph(this.source, next, this.soFar(), this.width) : this.opensAfterSpace(next)
    ) {
      this.push(10, i);
      this.paragraphStart = this.length;
      this.marks.clear();
      this.quoteEnd = Number.NEGATIVE_INFINITY;
      this.isRunning = false;
    } else if (this.isBetweenWords(next)) this.push(32, i);
    if (hasNewline) this.lineStart = this.length;
    return next;
  }

  private isBetweenWords(next: number): boolean {
    const before = CLASSES[this.units[this.length - 1] as number];
    return before === WORD && CLASSES[this.source.charCodeAt(next)] === WORD;
  }

  /**
   * A notice pasted as one line keeps its paragraphs apart by spaces only.
   *
   * > 现将整改进展公布如下。 一、加强领导 (一)明确分工。
   *                          ^            ^
   */
  private opensAfterSpace(next: number): boolean {
    if (this.marks.count > 0 || this.isBetweenWords(next) || this.isAfterBullet()) return false;
    return opensParagraph(this.source, next) || this.isAfterHeading();
  }

  /** > 1.关于“台账混乱”问题的整改 统一台账。  Nothing but the space ends the heading. */
  private isAfterHeading(): boolean {
    const length = this.length - this.paragraphStart;
    if (this.isRunning || length < SHORTEST_HEADING || length > LONGEST_HEADING) return false;
    const last = String.fromCharCode(...this.units.subarray(this.length - 2, this.length));
    return HEADING_ENDS.includes(last) && opensParagraph(this.source, this.at[this.paragraphStart] as number);
  }

  private isAfterBullet(): boolean {
    if (this.length - this.paragraphStart > MOST_BULLETS) return false;
    for (let i = this.paragraphStart; i < this.length; i += 1) {
      if (!BULLETS.includes(String.fromCharCode(this.units[i] as number))) return false;
    }
    return true;
  }

  private soFar(): ParagraphSoFar {
    return {
      last: String.fromCharCode(this.units[this.length - 1] as number),
      beforeLast: String.fromCharCode(this.units[Math.max(0, this.length - 2)] as number),
      length: this.length - this.paragraphStart,
      lineLength: this.length - this.lineStart,
      isRunning: this.isRunning,
      openMarks: this.marks.count,
      sinceQuote: this.length - this.quoteEnd,
    };
  }
}

/**
 * A stretch of normalised text without the white space that only wraps it: spaces between Chinese characters,
 * zero-width characters and line breaks inside a sentence go, one space stays between two Latin words or
 * numbers, a break between paragraphs stays as one `\n`. Readings in pinyin that a faulty conversion put
 * behind characters are dropped too. `range` must lie inside the text.
 */
export function flatten(normalised: string, range: Range): Flat {
  return new Flattener(normalised, range).flat();
}
