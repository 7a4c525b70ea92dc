/** Recognises repetitions and sequences, which a guesser tries first. */

/** Lines along which fingers walk, each in both directions. */
const LINES = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '!@#$%^&*()',
];
/** Shorter runs stand in many a good password by chance. */
const SHORTEST_RUN = 4;
const SHORTEST_REPETITION = 3;

/** How much of the text, from 0 to 1, lies in runs along a line of the alphabet, the digits or the keyboard. */
export function runShare(text: string): number {
  const characters = [...text.toLowerCase()];
  if (characters.length === 0) return 0;
  let covered = 0;
  for (let start = 0; start < characters.length; ) {
    const length = longestRun(characters, start);
    if (length >= SHORTEST_RUN) covered += length;
    start += length >= SHORTEST_RUN ? length : 1;
  }
  return covered / characters.length;
}

function longestRun(characters: readonly string[], start: number): number {
  const lengths = LINES.flatMap((line) => [
    runAlong(line, 1, characters, start),
    runAlong(line, -1, characters, start),
  ]);
  return Math.max(...lengths);
}

function runAlong(line: string, step: 1 | -1, characters: readonly string[], start: number): number {
  const first = characters[start] ?? '';
  let best = 0;
  for (let at = line.indexOf(first); at >= 0 && first !== ''; at = line.indexOf(first, at + 1)) {
    let length = 1;
    while (
      characters[start + length] !== undefined &&
      line[at + step * length] === characters[start + length]
    )
      length += 1;
    best = Math.max(best, length);
  }
  return best;
}

/** How much of the text, from 0 to 1, is a piece of it said again: `aaaa`, `abab`, `123123`. */
export function repeatedShare(text: string): number {
  const characters = [...text.toLowerCase()];
  if (characters.length === 0) return 0;
  let covered = 0;
  for (let start = 0; start < characters.length; ) {
    const again = longestRepetition(characters, start);
    covered += again;
    start += Math.max(again, 1);
  }
  return covered / characters.length;
}

/** Length of the longest stretch from `start` that is one short piece over and over. */
function longestRepetition(characters: readonly string[], start: number): number {
  let best = 0;
  const rest = characters.length - start;
  for (let period = 1; period <= rest / 2; period += 1) {
    let length = period;
    while (length < rest && characters[start + length] === characters[start + length - period]) length += 1;
    const isLong = length >= 2 * period && length >= SHORTEST_REPETITION * Math.min(period, 2);
    if (isLong) best = Math.max(best, length);
  }
  return best;
}
