/**
 * What an Office file cannot hold or programs drop in silence: controls but tab and line feed (XML 1.0, 2.2),
 * lone surrogates, noncharacters, and U+FFFD, itself the trace of a lost character.
 */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * The text as a file can hold it: line ends become `\n`, every unprintable character becomes □, the Chinese
 * mark for a missing character. It stays visible so that someone corrects it; dropping it would change the
 * words in silence.
 */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, '□');
}

/** The lines of a text, each printable and without white space around it; blank ones fall away. */
export function printableLines(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
