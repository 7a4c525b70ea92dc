import { describe, expect, it } from 'vitest';
import { readNotice } from '../read-notice.js';

const read = (text: string) =>
  readNotice(text).items.map(({ number, level, problem, rule }) => `${number}|${level}|${problem}|${rule}`);

describe('findings', () => {
  it('form levels where one stands under another', () => {
    const text =
      '（一）在“治水不力，底数不明”方面\n1.关于“学做脱节”问题的整改\n（1）关于“学习不深”问题。\n组织学习。\n（2）关于“台账混乱”问题。\n登记。';
    expect(read(text)).toEqual([
      '（一）|1|治水不力，底数不明|quoted',
      '1|2|学做脱节|quoted',
      '（1）|3|学习不深|quoted',
      '（2）|3|台账混乱|quoted',
    ]);
  });

  it('without a form of their own are known by the label below', () => {
    const text =
      '二、整改情况\n（一）聚焦基层党建\n1.支部组织生活\n整改状态：完成\n整改情况：一是补课。\n2.台账管理\n整改情况：登记。';
    expect(read(text)).toEqual(['1|1|支部组织生活|answered', '2|1|台账管理|answered']);
  });

  it('without form and label are known by what they say', () => {
    const text = '二、具体整改情况\n（一）泵站改造进度滞后。\n加快施工。\n（二）河道巡查缺位。\n每日巡查。';
    expect(read(text)).toEqual([
      '（一）|1|泵站改造进度滞后|bare-clause',
      '（二）|1|河道巡查缺位|bare-clause',
    ]);
  });

  it('are not the measures of a finding, even where these name wrongs', () => {
    const text =
      '二、整改情况\n1.关于“账目不清”问题的整改。\n（1）针对底数不清，开展清点。\n（2）整治违规报销。\n（3）问题突出的单位重点检查。';
    expect(read(text)).toEqual(['1|1|账目不清|quoted']);
  });

  it('are not measures that have units and dates of their own', () => {
    const text =
      '二、整改任务\n1.账目不清。\n整改措施：（1）清点账目。\n责任单位：财务科\n（2）解决台账缺失。\n责任单位：办公室\n完成时限：9月底';
    expect(read(text)).toEqual(['1|1|账目不清|answered']);
  });

  it('are not labels that repeat the heading above', () => {
    const text = '二、整改情况\n1.关于“账目不清”问题\n问题描述：部分往来款长期挂账。\n整改情况：清点。';
    expect(read(text)).toEqual(['1|1|账目不清|quoted']);
  });

  it('whose heading was damaged are known by their neighbours', () => {
    const text =
      '二、整改情况\n1.关于“学习不深”问题的整改。\n学习。\n2.账目长期对上题的整改。\n清点。\n3.关于“台账混乱”问题的整改。\n登记。';
    const items = readNotice(text).items;
    expect(items.map(({ problem }) => problem)).toEqual(['学习不深', '账目长期对上题的整改', '台账混乱']);
    expect(items[1]).toMatchObject({ rule: 'between-findings', damage: true });
  });

  it('of an earlier round stand inside a paragraph', () => {
    const text =
      '二、整改情况\n1.问题1：上轮反馈的5个问题有2个未完成整改。\n整改情况：（1）已完成整改2个，分别是：1-2，税源过于单一。整改情况：税源优化。1-3，欠款清收慢。整改情况：完成任务。';
    const items = readNotice(text).items;
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      ['1', 'unspecified'],
      ['1-2', 'completed'],
      ['1-3', 'completed'],
    ]);
  });

  it('of a feedback letter may stand in one line', () => {
    const text =
      '市委第六巡察组向市林业局党组反馈巡察情况\n问题：学习不深入；制度执行不到位；监督缺位。\n建议：强化领导。';
    expect(read(text).map((line) => line.split('|')[2])).toEqual([
      '学习不深入',
      '制度执行不到位',
      '监督缺位',
    ]);
  });

  it('have bodies that do not overlap', () => {
    const text = '（一）在“治水不力”方面\n局党组高度重视。\n1.关于“学做脱节”问题的整改\n学习。';
    const notice = readNotice(text);
    const [theme, finding] = notice.items;
    expect(theme?.introduction?.text).toBe('局党组高度重视。');
    expect(theme?.bodyRange[1]).toBeLessThanOrEqual(finding?.range[0] ?? 0);
  });

  it('carry the serial number of a supervision task', () => {
    expect(
      readNotice('一、整改任务（序号七）：推动不力。\n整改完成情况：\n1、清理河道。').items[0]?.number,
    ).toBe('七');
  });
});
