import { describe, expect, it } from 'vitest';
import { flatten } from '../normalise/flatten.js';
import { normalise } from '../normalise/normalise.js';
import { isOpen } from './open.js';

const open = (text: string) => isOpen(flatten(normalise(text), [0, text.length]));

const OPEN = [
  '主体已封顶,正在实施配套工程。',
  '2031年计划实施改造项目20个。',
  '计划9月投入使用。',
  '力争年内实现翻番。',
  '预计12月建成。',
  '拟出台管理办法。',
  '下一步,持续跟踪问效。',
  '将于年底前完成验收。',
  '将继续推进整改。',
  '尚未完成整改。',
  '已完成12项,其余3项正在整改。',
  '配套项目稳步推进,景观已建成。',
  '园区建设加快推进。',
  '已收回部分欠款。',
  '改造工程已进场施工。',
  '相关工作仍在进行中。',
  '部分整改4项。',
  '6月底前全部完成。',
  '規劃正在編制。',
];
const SETTLED = [
  '已全部整改到位。',
  '制定年度工作计划,明确责任。',
  '将责任落实到人。',
  '将整改情况纳入考核。',
  '对失职失责的将严肃追责。',
  '深入推进中国式现代化实践。',
  '对未整改到位的问题迅速交办。',
  '不再继续使用。',
  '争取补助资金500万元。',
  '虚拟仿真平台建成投用。',
  '按计划完成。',
  '修正在先。',
  '对正在建设的项目开展检查。',
  '全力争创先进。',
  '围绕“下一步怎么干”开展研讨。',
];

describe('isOpen', () => {
  it.each(OPEN)('%s has something still to be done', (text) => {
    expect(open(text)).toBe(true);
  });

  it.each(SETTLED)('%s has not', (text) => {
    expect(open(text)).toBe(false);
  });
});
