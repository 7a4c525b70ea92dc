import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it('simplifies traditional characters without moving an index', () => {
    const text = '雲嶺市水務局黨組關於巡察整改進展情況的通報';
    expect(normalise(text)).toBe('云岭市水务局党组关于巡察整改进展情况的通报');
  });

  it('keeps characters that are ordinary in simplified text', () => {
    expect(normalise('成效显著,怎么办')).toBe('成效显著,怎么办');
  });

  it('makes full-width digits, letters and punctuation narrow', () => {
    expect(normalise('（１）ＡＢ：２０２３年，３％；')).toBe('(1)AB:2023年,3%;');
  });

  it('brings quotes, brackets and dashes to one form', () => {
    expect(normalise('「甲」『乙』﹝2023﹞[4]二○二三2023–2025年')).toBe(
      '“甲”‘乙’〔2023〕〔4〕二〇二三2023-2025年',
    );
  });

  it('reads radicals that a PDF printed as the characters they stand for', () => {
    expect(normalise('⼀、⼯作')).toBe('一、工作');
  });

  it('curls straight quotes by turns', () => {
    expect(normalise('关于"台账混乱"问题、"一把手"监督')).toBe('关于“台账混乱”问题、“一把手”监督');
  });

  it('carries an open straight quote over a break in mid-sentence but not past a full stop', () => {
    expect(normalise('关于"公开不\n够"问题。丢了"一个。\n"两个"')).toBe(
      '关于“公开不\n够”问题。丢了“一个。\n“两个”',
    );
  });

  it('leaves surrogates, paired or lone, as they are', () => {
    const text = '𠮷\ud800字\udc00';
    expect(normalise(text)).toBe(text);
  });
});
