/**
 * Chinese has no spaces, so a text is indexed by every two characters that stand side by side:
 *
 * > 整改进展。
 *   整改 改进 进展 展
 *
 * The last character of a run stands alone as well, so that every character begins some word and a search for
 * one character is a search by prefix. Letters and digits are treated alike: 97 is found in GB/T 9704.
 */

const RUN = /[\p{L}\p{N}]+/gu;

/** The distinct words that a folded text is found by. */
export function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const [run] of text.matchAll(RUN)) addWords(run, words);
  return words;
}

function addWords(run: string, words: Set<string>): void {
  let previous = '';
  for (const character of run) {
    if (previous !== '') words.add(previous + character);
    previous = character;
  }
  words.add(previous);
}

/** A word that must be there, or a prefix of one. */
export interface WantedWord {
  word: string;
  prefix: boolean;
}

/** The words that a text must have to hold this folded term; none for a term without letters or digits. */
export function wordsOfTerm(term: string): WantedWord[] {
  const wanted = new Map<string, WantedWord>();
  for (const [run] of term.matchAll(RUN)) {
    const characters = [...run];
    const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
    for (const word of pairs) wanted.set(word, { word, prefix: false });
    if (pairs.length === 0) wanted.set(run, { word: run, prefix: true });
  }
  return [...wanted.values()];
}

/**
 * Whether having the words of the term is the same as holding the term: then nothing need be compared. All findings
 * have a word that begins with i: that of their rectification.
 */
export function isExact(term: string): boolean {
  return /^[\p{L}\p{N}]{1,2}$/u.test(term) && term !== 'i';
}

/** A word that all findings of one rectification have in common; longer than any other, so it means only that. */
export function rectificationWord(rectificationId: string): string {
  return `in${rectificationId.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}
