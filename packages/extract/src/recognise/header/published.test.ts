import { describe, expect, it } from 'vitest';
import { headerOf } from '../../testing/header-of.js';

const TITLE = '中共云岭市水务局党组关于巡察整改进展情况的通报';
const LEAD = '根据市委统一部署，2031年3月1日至4月30日，市委第四巡察组对市水务局党组开展了巡察。';
const read = (head: string, tail = '') => headerOf(`${TITLE}\n${head}\n${LEAD}${tail}`).publishedDate;

describe('the date of publication', () => {
  it.each([
    '发布日期：2031-09-01',
    '信息来源：云岭区纪委监委发布日期：2031年09月01日',
    '时间:2031-09-01 09:30    来源:清风网',
    '日期：2031/9/1 浏览量：12',
    '2031-09-01 15:20:11来源:水务局',
    '2031 09/01 19:05',
    '（2031年9月1日）',
    '| 发布机构 | 水务局 | 成文日期 | 2031-09-01 |',
    '• 成文日期:\n\n    2031-09-01',
  ])('is read in %s', (head) => {
    expect(read(head)).toBe('2031-09-01');
  });

  it('is the date of the signature where the page gives none', () => {
    expect(read('来源：水务局', '\n中共云岭市水务局党组\n2031年9月9日')).toBe('2031-09-09');
  });

  it('is what the page says rather than when the paper was written', () => {
    expect(read('成文日期：2031-08-01\n发布日期：2031-09-01', '\n中共云岭市水务局党组\n2031年8月1日')).toBe(
      '2031-09-01',
    );
  });

  it('is none where only a meeting is dated', () => {
    expect(read('--20311224日在市五届人大常委会会议')).toBeUndefined();
  });
});
