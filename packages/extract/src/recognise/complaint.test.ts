import { describe, expect, it } from 'vitest';
import { isComplaint, isDeed, statesProblem } from './complaint.js';

describe('statesProblem', () => {
  it.each([
    '值守意识偏弱',
    '执法手段偏软',
    '税源过于单一',
    '欠款清收慢',
    '河道巡查缺位',
    '会商流于形式',
    '推进改革不主动,旧账没清',
    '加强党建工作不够有力',
    '防范化解重大风险不力',
    '落实“第一议题”制度不到位',
    '处方点评走过场',
    '国有资产底数不清',
    '非税收入未及时缴库',
    '教研项目重申报轻结题',
    '码头安全隐患突出',
  ])('is true of %s', (heading) => {
    expect(statesProblem(heading)).toBe(true);
  });

  it.each([
    '强化监督管理,防止虚化弱化',
    '加强薄弱环节治理',
    '解决台账缺失',
    '整治违规报销',
    '聚焦短板弱项抓整改',
    '召开推进会议',
    '遵守政治纪律情况',
    '突出问题导向,取得实效',
    '提高站位,担起责任',
  ])('is false of %s', (heading) => {
    expect(statesProblem(heading)).toBe(false);
  });

  it('tells naming a wrong from beginning with a deed', () => {
    expect(isComplaint('整治形式主义')).toBe(true);
    expect(isDeed('整治形式主义')).toBe(true);
  });
});
