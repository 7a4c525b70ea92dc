import { describe, expect, it } from 'vitest';
import { readNotice } from '../read-notice.js';
import { wholeMeasures } from './whole-measures.js';

const source = `中共云岭市松涧区委员会关于巡察整改情况的通报
根据市委统一部署,2025年3月3日至4月30日,市委第二巡察组对松涧区委开展了巡察。2025年6月3日,市委第二巡察组反馈了巡察意见。现将整改情况公布如下。
一、整改落实情况
1.关于“村级账目不清”问题的整改。
(1)分类处置。一是清点账目62本。
二是登记造册。
(2)修订制度。
`;

describe('a measure on the wire', () => {
  const measures = wholeMeasures(readNotice(source), source).items[0]?.measures ?? [];

  it('holds the measures inside it', () => {
    expect(measures.map(({ text }) => text)).toEqual([
      '分类处置。一是清点账目62本。\n二是登记造册。',
      '清点账目62本。',
      '登记造册。',
      '修订制度。',
    ]);
  });

  it('stands where its range says', () => {
    const bare = (text: string) => text.replace(/\s/g, '');
    for (const { text, range } of measures) expect(bare(source.slice(...range))).toBe(bare(text));
  });
});
