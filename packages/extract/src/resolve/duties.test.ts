import { describe, expect, it } from 'vitest';
import type { PartyMention } from '../notice.js';
import { readNotice } from '../read-notice.js';

const PLAN =
  '云岭局党组关于市委第四巡察组反馈意见的整改方案\n发布日期：2031-08-01\n二、整改任务\n1.账目不清。\n整改措施：清点账目。\n';
const duties = (lines: string) => readNotice(PLAN + lines).items[0]?.duties ?? null;
const words = (parties: readonly PartyMention[] | undefined) => parties?.map(({ text }) => text);

describe('duties', () => {
  it('are read behind their labels', () => {
    const read = duties(
      '牵头领导：局长\n牵头单位：财务科\n配合单位：办公室、人事科\n责任科室：会计股\n责任人：财务科科长\n取得明显成效时限：9月底前\n整改到位时限：12月31日前\n验收标准：账实相符。',
    );
    expect(words(read?.leadLeaders)).toEqual(['局长']);
    expect(words(read?.leadUnits)).toEqual(['财务科']);
    expect(words(read?.participatingUnits)).toEqual(['办公室', '人事科']);
    expect(read?.responsibleSection?.text).toBe('会计股');
    expect(read?.responsiblePerson?.text).toBe('财务科科长');
    expect(read?.resultsDue?.date).toBe('2031-09-30');
    expect(read?.completionDue?.date).toBe('2031-12-31');
    expect(read?.acceptanceCriterion?.text).toBe('账实相符');
  });

  it('hold the goal in the words of the source', () => {
    const read = duties('整改目标：账账相符、账实相符。\n责任单位：财务科');
    expect(words(read?.goals)).toEqual(['账账相符、账实相符']);
    expect(duties('责任单位：财务科')).not.toHaveProperty('goals');
  });

  it('keep the posts of one leader together and tell leaders apart', () => {
    expect(words(duties('牵头领导：党组副书记、副局长；纪检组组长')?.leadLeaders)).toEqual([
      '党组副书记、副局长',
      '纪检组组长',
    ]);
  });

  it('tell units apart by marks and by gaps, not inside brackets', () => {
    expect(words(duties('牵头单位：财务科（资金、账目）  办公室，各所属单位')?.leadUnits)).toEqual([
      '财务科（资金、账目）',
      '办公室',
      '各所属单位',
    ]);
  });

  it('let 责任单位 lead where no other unit does, and take part otherwise', () => {
    expect(words(duties('责任单位：财务科')?.leadUnits)).toEqual(['财务科']);
    const both = duties('牵头单位：财务科\n责任单位：办公室');
    expect(words(both?.leadUnits)).toEqual(['财务科']);
    expect(both?.participatingUnits).toMatchObject([{ text: '办公室', certainty: 'inferred' }]);
  });

  it('may stand on one line, and a value below its label', () => {
    const read = duties('责任单位：财务科；完成时限：2031年9月底');
    expect([words(read?.leadUnits), read?.completionDue?.date]).toEqual([['财务科'], '2031-09-30']);
    expect(words(duties('责任单位：\n财务科')?.leadUnits)).toEqual(['财务科']);
  });

  it('are null where a body states none', () => {
    expect(readNotice('二、整改情况\n1.关于“账目不清”问题的整改。\n清点。').items[0]?.duties).toBeNull();
  });
});
