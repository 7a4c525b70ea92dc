import { describe, expect, it } from 'vitest';
import { flatten } from '../../normalise/flatten.js';
import { normalise } from '../../normalise/normalise.js';
import { recogniseQuantities } from '../quantities.js';

const qualifiers = (source: string) =>
  recogniseQuantities(flatten(normalise(source), [0, source.length]), source).map(
    ({ qualifier }) => qualifier,
  );

const ROWS = [
  ['近450亩', 'about'],
  ['约3.5亿元', 'about'],
  ['20户左右', 'about'],
  ['10余次', 'over'],
  ['超过30家', 'over'],
  ['逾2000户', 'over'],
  ['不少于2天', 'over'],
  ['增长10%以上', 'over'],
  ['不足10%', 'under'],
  ['不超过5个工作日', 'under'],
  ['35岁以下', 'under'],
  ['同比增长13.2%', 'increase'],
  ['提升超过3个百分点', 'increase'],
  ['净增企业10家', 'increase'],
  ['新增省级机构11个', 'increase'],
  ['下降了12.5个百分点', 'decrease'],
  ['压降3.2亿元', 'decrease'],
  ['第19位', 'rank'],
  ['位列3名', 'rank'],
  ['选派3名', null],
  ['排名92位', 'rank'],
  ['总面积13.5万平方米', 'total'],
  ['共签约项目8个', 'total'],
  ['提升28个小区', null],
  ['提升至15万吨', null],
  ['高于全市5.4个百分点', null],
  ['企业12家', null],
] as const;

describe('qualifier', () => {
  it.each(ROWS)('%s is %s', (text, expected) => {
    expect(qualifiers(text)).toEqual([expected]);
  });

  it('lets a list share its head', () => {
    expect(qualifiers('同比分别增长12.9%、2.8%和8.5%;占比7%')).toEqual([
      'increase',
      'increase',
      'increase',
      null,
    ]);
  });
});
