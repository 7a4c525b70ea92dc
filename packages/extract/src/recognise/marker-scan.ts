import type { Page } from '../normalise/page.js';
import { type Marker, type MarkerStyle, markerAt } from './markers.js';

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
    if (boundary !== NONE) {
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
