/**
 * How many 字 a text takes on a line: characters up to U+02FF (Latin letters, digits, half-width signs) take
 * half of one, all others one. The fonts of official documents (仿宋、宋体、小标宋) are drawn so.
 */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) < 0x300 ? 0.5 : 1;
  return width;
}
