import { describe, expect, it } from 'vitest';
import { flatten } from '../normalise/flatten.js';
import { normalise } from '../normalise/normalise.js';
import { recogniseAccountability } from './accountability.js';

const mentions = (source: string) =>
  recogniseAccountability(flatten(normalise(source), [0, source.length]), source);
const short = (source: string) => mentions(source).map(({ kind, people }) => [kind, people]);

type Row = readonly [string, ...(readonly (readonly [string, number | null])[])];

const VALID: readonly Row[] = [
  [
    '给予党纪处分12人、政务处分5人、诫勉谈话23人,组织处理8人',
    ['党纪处分', 12],
    ['政务处分', 5],
    ['诫勉', 23],
    ['other', 8],
  ],
  ['给予3人党纪处分、2人诫勉谈话', ['党纪处分', 3], ['诫勉', 2]],
  ['党纪政务处分10人,移送检察机关1人', ['党纪处分', 10], ['other', 1]],
  ['给予党内警告处分4人、政务记过处分2人', ['党纪处分', 4], ['政务处分', 2]],
  ['立案审查调查3件5人,留置1人', ['立案', 5], ['留置', 1]],
  ['该领域立案1人次', ['立案', 1]],
  ['依规依纪追责问责4人', ['问责', 4]],
  ['问责党组织3个、党员干部12人', ['问责', 12]],
  ['对5名责任人进行问责,3名干部受到诫勉', ['问责', 5], ['诫勉', 3]],
  ['对两名干部予以提醒谈话', ['谈话提醒', 2]],
  ['开展预警谈话187人次', ['谈话提醒', 187]],
  ['约谈12家单位主要负责人15人次', ['谈话提醒', 15]],
  ['运用“第一种形态”处理45人', ['第一种形态', 45]],
  ['运用第一种形态批评教育帮助和处理45人次', ['第一种形态', 45]],
  ['查处违纪案件12件15人', ['other', 15]],
  ['查处问题15起,处理21人', ['other', 21]],
  ['查处问责6人', ['问责', 6]],
  ['罚款5万元', ['罚款', null]],
  ['立案查处违规机构6家', ['立案', null]],
  ['目前已立案调查', ['立案', null]],
  ['发现问题4起并立案查处', ['立案', null]],
  ['对失职行为从严从快追问责', ['问责', null]],
];

const NONE = [
  '健全问责机制,压实问责责任',
  '加大执纪问责力度',
  '对失职失责的将严肃追责问责',
  '情节严重的应予问责',
  '受到党纪处分的,将倒查责任',
  '《问责办法》',
  '组织126名干部谈心谈话',
  '统一处理意见',
  '以案促改,严防问责泛化',
  '在追责问责时作出区分',
];

const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe('recogniseAccountability', () => {
  it.each(rows(VALID))('reads kind and number of people: %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each(NONE)('leaves out rules, threats and fields of work: %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it('gives the words from the sanction to its number', () => {
    const source = '給予 黨紀處分 33 人';
    const [mention] = mentions(source);
    expect(mention?.text).toBe('黨紀處分33人');
    expect(source.slice(...(mention as NonNullable<typeof mention>).range)).toBe('黨紀處分 33 人');
  });
});
