import { describe, expect, it } from 'vitest';
import { readNotice } from '../../read-notice.js';

describe('kind and genre', () => {
  it.each([
    ['中共云岭市委关于巡视整改进展情况的通报', '巡视', 'notice'],
    ['云岭局党组关于落实巡察反馈意见整改情况的通报', '巡察', 'notice'],
    ['云岭局党组关于市委第一巡察组反馈意见的整改方案', '巡察', 'plan'],
    ['云岭局巡察整改问题清单', '巡察', 'plan'],
    ['省委第三巡视组关于巡视云岭集团党委的反馈意见', '巡视', 'feedback'],
    ['市委第六巡察组向市林业局党组反馈巡察情况', '巡察', 'feedback'],
    ['关于2030年度市本级审计查出问题整改情况的报告', '审计', 'report'],
    ['关于云岭县环境保护督察反馈问题整改完成情况的公示', '督察', 'report'],
  ])('of %s are %s and %s', (title, kind, genre) => {
    const notice = readNotice(`${title}\n现将有关情况公布如下。`);
    expect([notice.title, notice.kind, notice.genre]).toEqual([title, kind, genre]);
  });

  it('of an untitled text come from its beginning', () => {
    const notice = readNotice('2031年6月3日，区委第三巡察组向水务局党组反馈情况。\n问题：学习不深入。');
    expect([notice.kind, notice.genre]).toEqual(['巡察', 'feedback']);
  });

  it('of a text about something else are unknown', () => {
    expect(readNotice('今天天气很好。').kind).toBeNull();
  });
});
