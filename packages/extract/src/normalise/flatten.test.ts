import { describe, expect, it } from 'vitest';
import { sourceRange } from './flat.js';
import { flatten } from './flatten.js';
import { normalise } from './normalise.js';

const flat = (text: string) => flatten(normalise(text), [0, text.length]);

describe('flatten', () => {
  it('joins a heading that a line break cuts inside its quotes', () => {
    expect(flat('2. 关于“村务公开不\n\n够”问题的整改。\n出台意见。').text).toBe(
      '2.关于“村务公开不够”问题的整改。\n出台意见。',
    );
  });

  it('keeps the break before a marker even where the line before has no full stop', () => {
    expect(flat('一、整改组织情况\n\n(一)统一思想\n1.带头学').text).toBe(
      '一、整改组织情况\n(一)统一思想\n1.带头学',
    );
  });

  it('does not take a decimal or a year at the head of a line for a marker', () => {
    expect(
      flat('全年完成投资稳步增长,重点项目按月推进,新增投资达到近年最高水平,同比\n12.9亿元,高于\n2024年').text,
    ).toBe('全年完成投资稳步增长,重点项目按月推进,新增投资达到近年最高水平,同比12.9亿元,高于2024年');
  });

  it('keeps paragraphs of a text that was pasted as one line', () => {
    expect(flat('公布如下。 一、加强领导 (一)明确分工。 二、保障 1.针对“账目不清”的问题。').text).toBe(
      '公布如下。\n一、加强领导\n(一)明确分工。\n二、保障\n1.针对“账目不清”的问题。',
    );
  });

  it('drops spaces between Chinese characters and keeps one between words and between numbers', () => {
    expect(flat('2023 年  5 月 通 报 data  base 12 34').text).toBe('2023年5月通报data base 12 34');
  });

  it('drops zero-width characters', () => {
    expect(flat('整\u200b改\ufeff情况').text).toBe('整改情况');
  });

  it('drops readings in pinyin that a conversion put behind characters, and nothing else in brackets', () => {
    expect(flat('斷面水質(zhì)未達(dá)標(biāo)(試行)(pm)').text).toBe('断面水质未达标(试行)(pm)');
  });

  it('joins lines that are wrapped by hand at one width', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';
    expect(flat([text, text, text, text, text, '末行。'].join('\n')).text).toBe(`${text.repeat(5)}末行。`);
  });

  it('keeps the signature apart from closing lines without a full stop', () => {
    const closing = '欢迎监督,如有意见请来信,联系电话:0000-7654321,邮编:000000';
    expect(flat(`${closing}\n中共云岭市水务局党组\n2031年3月15日`).text).toBe(
      `${closing}\n中共云岭市水务局党组\n2031年3月15日`,
    );
  });

  it('points every character at its place in the source', () => {
    const text = '前言\n\n 関于“甲 乙”问题';
    const read = flat(text);
    const start = read.text.indexOf('甲');
    expect(text.slice(...sourceRange(read, start, start + 2))).toBe('甲 乙');
  });
});
