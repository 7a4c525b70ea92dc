import { describe, expect, it } from 'vitest';
import { readNotice } from '../../read-notice.js';

const read = (period: string, feedback = '') => {
  const notice = readNotice(`${period}，市委第一巡察组对云岭局党组开展了巡察。${feedback}`);
  return [notice.inspectedFrom, notice.inspectedTo, notice.feedbackDate];
};

describe('dates of the lead', () => {
  it.each([
    ['2031年3月1日至4月30日', ['2031-03-01', '2031-04-30', null]],
    ['2031年3月1日至2031年4月30日', ['2031-03-01', '2031-04-30', null]],
    ['2031年11月20日至1月15日', ['2031-11-20', '2032-01-15', null]],
    ['2031年4月17日至28日', ['2031-04-17', '2031-04-28', null]],
    ['2031年3月1日起', ['2031-03-01', null, null]],
    ['2031年3月至5月', ['2031-03', '2031-05', null]],
    ['二〇三一年三月一日至四月三十日', ['2031-03-01', '2031-04-30', null]],
  ])('reads the period %s', (period, expected) => {
    expect(read(period)).toEqual(expected);
  });

  it('takes an implied year of the feedback from the end of the inspection', () => {
    expect(read('2031年3月1日至4月30日', '6月3日，反馈了意见。')[2]).toBe('2031-06-03');
    expect(read('2031年11月1日至12月30日', '2月3日，反馈了意见。')[2]).toBe('2032-02-03');
  });

  it('resolves lost characters only in one way', () => {
    expect(read('203138日至726日', '2031819日，反馈了意见。')).toEqual([
      '2031-03-08',
      '2031-07-26',
      '2031-08-19',
    ]);
    expect(read('2031112日至224日')).toEqual([null, '2031-02-24', null]);
  });

  it('leaves vague days out and says so', () => {
    const notice = readNotice('2031年8月下旬至9月底，市委第一巡察组对云岭局党组开展了巡察。');
    expect([notice.inspectedFrom, notice.inspectedTo]).toEqual([null, null]);
    expect(notice.diagnostics.filter(({ ruleId }) => ruleId === 'vague-date')).toHaveLength(2);
  });

  it('says which years and days it inferred', () => {
    const { fields } = readNotice(
      '2031年3月1日至430日，市委第一巡察组对云岭局党组开展了巡察。6月3日反馈了意见。',
    );
    expect(fields.inspectedFrom?.certainty).toBe('stated');
    expect(fields.feedbackDate?.certainty).toBe('inferred');
  });
});
