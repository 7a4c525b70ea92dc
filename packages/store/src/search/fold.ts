/** Folds what people do not tell apart when they search. Every character stays one, so that ranges stay true. */

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000A-Z]/g;

/** Full-width forms as ASCII, ideographic space as space, ASCII capitals as small letters. */
export function fold(text: string): string {
  return text.replace(FULL_WIDTH, (character) => {
    if (character === '\u3000') return ' ';
    const code = character.charCodeAt(0);
    return String.fromCharCode(code > 0xff ? code - 0xfee0 : code).toLowerCase();
  });
}
