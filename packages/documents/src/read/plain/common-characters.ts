/**
 * How much of a text is made of what Chinese documents are made of: the 3,755 hanzi of GB 2312 level 1 (ordered
 * by pronunciation, chosen by frequency), ASCII, and Chinese punctuation. Bytes decoded with the wrong encoding
 * fall all over Unicode and miss it.
 */
const COMMON = commonCharacters();

/** @returns share of the characters, 0 to 1; 0 for an empty text */
export function commonShare(text: string): number {
  if (text === '') return 0;
  let common = 0;
  for (let index = 0; index < text.length; index++) {
    if (COMMON[text.charCodeAt(index)] === 1) common += 1;
  }
  return common / text.length;
}

function commonCharacters(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of [0x09, 0x0a, 0x0d, 0x0c, 0xb7, 0x3000]) table[code] = 1;
  for (let code = 0x20; code < 0x7f; code++) table[code] = 1;
  for (const char of '、。〈〉《》「」『』〔〕【】（），．：；？！“”‘’—…－～％①②③④⑤⑥⑦⑧⑨⑩○〇×') {
    table[char.charCodeAt(0)] = 1;
  }
  for (let code = 0xff10; code <= 0xff19; code++) table[code] = 1;
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell)).charCodeAt(0);
      if (char < 0xe000) table[char] = 1;
    }
  }
  return table;
}
