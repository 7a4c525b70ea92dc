import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { kindOf, readLabels, within } from './labels.js';

const read = (text: string) => {
  const page = readPage(text);
  return readLabels(page).map(({ kind, end }) => [kind, page.flat.text.slice(end, end + 2)]);
};

describe('a label', () => {
  it.each([
    ['整改状态', 'status'],
    ['整改结果', 'status'],
    ['整改目标', 'goal'],
    ['整改措施', 'measures'],
    ['整改情况', 'progress'],
    ['整改', 'progress'],
    ['整改完成情况', 'progress'],
    ['牵头领导', 'leadLeaders'],
    ['牵头市领导', 'leadLeaders'],
    ['牵头单位', 'leadUnits'],
    ['责任单位', 'responsibleUnits'],
    ['配合单位', 'participatingUnits'],
    ['责任科室', 'responsibleSection'],
    ['责任人', 'responsiblePerson'],
    ['取得明显成效时限', 'resultsDue'],
    ['整改落实到位时限', 'completionDue'],
    ['完成时限', 'completionDue'],
    ['验收标准', 'criterion'],
    ['反馈问题', 'problem'],
  ])('%s announces %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it.each(['联系电话', '来源', '情况如下', '会议要求'])('%s announces nothing of a finding', (name) => {
    expect(kindOf(name)).toBeNull();
  });

  it('is read at the head of a paragraph, behind a stop, and in lenticular brackets', () => {
    expect(read('整改状态：完成\n整改情况：一是清点。责任单位：水务局\n【整改措施】登记')).toEqual([
      ['status', '完成'],
      ['progress', '一是'],
      ['responsibleUnits', '水务'],
      ['measures', '登记'],
    ]);
  });

  it('is not read inside running words', () => {
    expect(read('会议听取了整改情况：大家认为')).toEqual([]);
  });
});

describe('within', () => {
  it('finds the entries that begin inside a span', () => {
    const entries = [1, 4, 6, 9].map((start) => ({ start }));
    expect(within(entries, { start: 4, end: 9 })).toEqual([{ start: 4 }, { start: 6 }]);
    expect(within(entries, { start: 10, end: 20 })).toEqual([]);
  });
});
