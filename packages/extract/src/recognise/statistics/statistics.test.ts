import { describe, expect, it } from 'vitest';
import { readPage } from '../../normalise/page.js';
import { dropRepeated, readStatistics } from './statistics.js';

function read(text: string) {
  const page = readPage(text);
  const found = dropRepeated(readStatistics(page.flat.text, { start: 0, end: page.flat.text.length }));
  return found.map(({ value, unit }) => `${value}${unit}`);
}

describe('statistics of the whole notice', () => {
  it.each([
    [
      'values behind the noun',
      '反馈40个问题，已完成整改32个、正在整改8个，整改完成率80%。',
      '40个 32个 8个 80%',
    ],
    [
      'two totals in one run',
      '54个问题，已整改到位22个，正在整改中的32个；措施150项，已完成81项，完成率54%。',
      '54个 22个 32个 150项 81项 54%',
    ],
    ['no separators', '反馈的四方面15项问题43项具体表现，列出126条整改任务。', '4方面 15项 43项 126条'],
    [
      'aspects, kinds, suggestions',
      '3个方面10类问题和5条意见建议，34个具体问题，141项措施。',
      '3个 10类 5条 34个 141项',
    ],
    ['bodies in the run', '涉及3个方面、17个单位（部门）共计39项具体问题。', '3个 17个 39项'],
    ['zeros', '政务处分0人，组织处理1人，诫勉谈话0人次。', '0人 1人 0人次'],
    ['money with three decimals', '追缴资金2.716万元，挽回损失1,260.5万元。', '2.716万元 1260.5万元'],
    ['thresholds', '完成率100%的单位有27个、80%以下的有1个。', '27个 1个'],
    ['numbers before what happened', '目前，19个问题完成整改，7个问题持续推进。', '19个 7个'],
    ['persons', '对3名责任人给予党纪处分，处理28人，移交纪委2人。', '3名 28人 2人'],
    ['institutions', '建立完善制度64个，新订制度11项，出台9个规章制度。', '64个 11项 9个'],
    ['letters', '下发提示函5次、督办单24份，办结12件信访件。', '5次 24份 12件'],
  ])('are read with %s', (_form, text, expected) => {
    expect(read(text).join(' ')).toBe(expected);
  });

  it.each([
    '召开常委会会议5次、专题会12次。',
    '9名县领导任副组长，31家单位为成员。',
    '从交办、督办、销号等10个方面规范流程。',
    '从5个方面剖析根源。',
    '印发〔2031〕6号文件、公告第2号（总第57号）。',
    '3个月内，开展督查14次。',
    '坚持一个问题、一套班子。',
  ])('are not read in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('are counted once where they are told twice', () => {
    expect(read('反馈问题有9个未完成整改。未完成的9个问题中，已完成整改4个。')).toEqual(['9个', '4个']);
  });

  it('keep equal numbers of different sanctions apart', () => {
    expect(read('政务处分0人，诫勉0人。')).toEqual(['0人', '0人']);
  });
});
