import { readNotice, wholeMeasures } from '@bihuan/extract';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { type Corpus, sizeOf } from './corpora.js';

const WARM_UP = 20;
const ROUNDS = 60;
const TIMES_LONGER = 10;

/** Medians of one run in which the reader and the word cutter take turns. Speeds in characters per second. */
export interface Speed {
  readonly characters: number;
  readonly rounds: number;
  readonly reader: number;
  readonly jieba: number;
  /** How many times as fast as the word cutter the reader is. */
  readonly ratio: number;
}

/** How many times as long the reader takes for ten times the text. */
export interface Scaling {
  readonly characters: number;
  readonly times: number;
  readonly factor: number;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** Lets the contenders take turns, so that a busy machine slows them alike; medians in milliseconds. */
function takeTurns(contenders: readonly (() => void)[], rounds: number): number[] {
  for (let i = 0; i < WARM_UP; i += 1) for (const work of contenders) work();
  const times: number[][] = contenders.map(() => []);
  for (let i = 0; i < rounds; i += 1) {
    contenders.forEach((work, n) => {
      (times[n] as number[]).push(milliseconds(work));
    });
  }
  return times.map(median);
}

const perSecond = (characters: number, time: number): number => Math.round((characters / time) * 1000);

/** The reader, down to the JSON of the whole notice, against jieba merely cutting the same texts into words. */
export function measureSpeed(corpus: Corpus): Speed {
  const jieba = Jieba.withDict(dict);
  const characters = sizeOf(corpus);
  const [reading, cutting] = takeTurns(
    [
      () => {
        for (const { text } of corpus.texts) JSON.stringify(wholeMeasures(readNotice(text), text));
      },
      () => {
        for (const { text } of corpus.texts) jieba.cut(text);
      },
    ],
    ROUNDS,
  ) as [number, number];
  return {
    characters,
    rounds: ROUNDS,
    reader: perSecond(characters, reading),
    jieba: perSecond(characters, cutting),
    ratio: Math.round((cutting / reading) * 100) / 100,
  };
}

/** The longest text of the set against ten copies of it in one text. */
export function measureScaling({ texts }: Corpus): Scaling {
  const longest = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
  const longer = Array.from({ length: TIMES_LONGER }, () => longest).join('\n');
  const [once, tenfold] = takeTurns([() => readNotice(longest), () => readNotice(longer)], ROUNDS / 2) as [
    number,
    number,
  ];
  return {
    characters: longest.length,
    times: TIMES_LONGER,
    factor: Math.round((tenfold / once) * 100) / 100,
  };
}
