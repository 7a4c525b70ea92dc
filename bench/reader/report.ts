import type { Memory } from './memory.js';
import type { Scores } from './scorers.js';
import type { Scaling, Speed } from './speed.js';

/** The quality of reading on one set. */
export interface Quality {
  readonly set: string;
  readonly texts: number;
  readonly characters: number;
  readonly scores: Scores;
}

/** Everything that the benchmark measures; the form that `--json` prints. */
export interface Report {
  readonly quality: readonly Quality[];
  readonly speed: Speed & { readonly set: string };
  readonly scaling: Scaling & { readonly set: string };
  readonly memory: Memory & { readonly set: string };
}

const grouped = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;

function scoreLine(field: string, score: unknown): string {
  const value = typeof score === 'object' && score !== null ? JSON.stringify(score) : String(score);
  return `  ${field.padEnd(18)} ${value}`;
}

function qualityLines({ set, texts, characters, scores }: Quality): string[] {
  return [
    `Reading quality: ${set} (${texts} texts, ${grouped(characters)} characters)`,
    ...Object.entries(scores).map(([field, score]) => scoreLine(field, score)),
    '',
  ];
}

/** The report as plain text. */
export function plainReport({ quality, speed, scaling, memory }: Report): string {
  return [
    ...quality.flatMap(qualityLines),
    `Speed: ${speed.set} (${grouped(speed.characters)} characters, median of ${speed.rounds} rounds in turns)`,
    `  reader, to JSON    ${grouped(speed.reader)} characters/s`,
    `  jieba, words only  ${grouped(speed.jieba)} characters/s`,
    `  ratio              ${speed.ratio}`,
    '',
    `Scaling: longest text of ${scaling.set} (${grouped(scaling.characters)} characters)`,
    `  ${scaling.times} times the text takes ${scaling.factor} times as long`,
    '',
    `Memory: ${memory.notices} notices of ${memory.set} in a row`,
    `  heap ${megabytes(memory.heapBefore)} before, ${megabytes(memory.heapAfter)} after, growth ${megabytes(memory.growth)}`,
  ].join('\n');
}
