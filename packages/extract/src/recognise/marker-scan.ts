import type { Page } from '../normalise/page.js';
import { type Marker, type MarkerStyle, markerAt } from './markers.js';

const OPEN_BRACKET = 0x28;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

const NONE = 0;
const BREAK = 1;
const STOP = 2;
const COMMA = 3;
const BULLET = 4;

function boundaryTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const assign = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  assign('\n', BREAK);
  assign('。;:!?', STOP);
  assign(',', COMMA);
  assign('#•●◆■▪·*>|-', BULLET);
  return table;
}

const BOUNDARIES = boundaryTable();

/** Inside a sentence only words number, not figures: `,一是`, but not `,3、4月`. */
const AFTER_COMMA: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['firstly', 'ordinal', 'circle']);

// > 二、整改情况1.针对“账目不清”的问题    > 明确分工(二)关于“台账混乱”问题
//               ^^                                   ^^^^
const GLUED = /(?:\d{1,3}[.、]|[(][\d一二三四五六七八九十]{1,3}[)][.、]?)(?=(?:关于|针对)[“])/y;

function isDigit(unit: number): boolean {
  return unit >= DIGIT_ZERO && unit <= DIGIT_NINE;
}

/** Whether a number or bracket without any stop before it numbers a finding. */
function isGlued(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== OPEN_BRACKET && !isDigit(unit)) return false;
  if (at > 0 && isDigit(text.charCodeAt(at - 1))) return false;
  GLUED.lastIndex = at;
  return GLUED.test(text);
}

/**
 * Every marker of the page, in order: at the head of a paragraph (after bullets) and after a full stop,
 * semicolon, colon or comma inside one. Whether an inner marker counts is for the resolvers to say.
 *
 * > 二、整改情况⏎1.针对“账目不清”的问题。一是压实责任,二是印发文件。
 *   ^^             ^^                      ^^           ^^
 */
export function readMarkers(page: Page): Marker[] {
  const { text } = page.flat;
  const markers: Marker[] = [];
  let boundary = BREAK;
  let chained = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (i === chained) boundary = BREAK;
    if (boundary !== NONE || isGlued(text, i)) {
      const marker = markerAt(text, i, boundary === BREAK);
      if (marker && (boundary !== COMMA || AFTER_COMMA.has(marker.style))) {
        markers.push(marker);
        // > 1.(1)关于…  Two markers at the head of one paragraph.
        //     ^^^
        if (marker.isBlock) chained = marker.end;
      }
    }
    const kind = BOUNDARIES[text.charCodeAt(i)] as number;
    if (kind === BULLET) continue;
    boundary = kind;
  }
  return markers;
}
