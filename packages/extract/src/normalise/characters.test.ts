import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { CHARACTERS } from './characters.js';
import { SIMPLIFIED, TRADITIONAL } from './traditional.js';

const reading = (character: string) => String.fromCharCode(CHARACTERS[character.charCodeAt(0)] as number);

describe('the character table', () => {
  it('answers every traditional character with the one below it in the other list', () => {
    expect(TRADITIONAL.map(({ length }) => length)).toEqual(SIMPLIFIED.map(({ length }) => length));
  });

  it('agrees with OpenCC on the characters of official prose', () => {
    const toSimplified = Converter({ from: 't', to: 'cn' });
    const words =
      '關於巡視整改進展情況的通報黨組書記審計監督問題責任單位時間號碼聯繫電話郵箱縣區鄉鎮醫院學校開發';
    for (const character of words) expect(reading(character)).toBe(toSimplified(character));
  });

  it('is stable: what it answers stands for itself', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const canonical = CHARACTERS[code] as number;
      expect(CHARACTERS[canonical]).toBe(canonical);
    }
  });

  it('never turns a character into a line break or the other way round, but for other line ends', () => {
    const breaks = [...CHARACTERS.keys()].filter((code) => CHARACTERS[code] === 10);
    expect(breaks.map((code) => code.toString(16))).toEqual(['a', 'b', 'c', 'd', '85', '2028', '2029']);
  });
});
