import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readHeadings } from './headings.js';
import { readMarkers } from './marker-scan.js';

function read(text: string, genre: 'notice' | 'feedback' = 'notice') {
  const page = readPage(text);
  return readHeadings(page, readMarkers(page), genre).map(
    ({ style, content, end }) => `${style} ${page.flat.text.slice(content, end)}`,
  );
}

describe('readHeadings', () => {
  it('ends a heading at its first stop, or with its paragraph', () => {
    expect(read('一、组织情况\n（一）提高站位。局党组召开会议。')).toEqual([
      'chapter 组织情况',
      'section 提高站位。',
    ]);
  });

  it('takes unnumbered lines that give a status for headings', () => {
    expect(read('已完成整改的问题\n1.甲')).toEqual(['title 已完成整改的问题', 'point 甲']);
  });

  it('takes a name above a problem label for a heading', () => {
    expect(read('区水务局\n问题：水费拖欠。\n整改：追缴。')).toEqual([
      'title 区水务局',
      'label 问题:水费拖欠。',
    ]);
  });

  it('finds findings of an earlier round inside a paragraph', () => {
    expect(read('1.甲\n整改情况:分别是:1-2,税源单一。整改情况:税源优化。')).toEqual([
      'point 甲',
      'old 税源单一。',
    ]);
  });

  it('finds chapters inside a text of one paragraph', () => {
    const text = '现公布如下。一、加强领导。成立专班。二、整改情况。1.关于“账目不清”问题的整改。清点。';
    expect(read(text)).toEqual([
      'chapter 加强领导。',
      'chapter 整改情况。',
      'point 关于“账目不清”问题的整改。',
    ]);
  });

  it('reads 一是 inside paragraphs only in feedback', () => {
    const text = '主要问题有:一是学习不深入;二是监督缺位。';
    expect(read(text)).toEqual([]);
    expect(read(text, 'feedback')).toEqual(['firstly 学习不深入;', 'firstly 监督缺位。']);
  });
});
