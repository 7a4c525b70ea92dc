import { describe, expect, it } from 'vitest';
import { headerOf } from '../../testing/header-of.js';

const PERIOD = { inspectedFrom: '2031-03-01', inspectedTo: '2031-04-30' };

describe('the lead sentence', () => {
  it('is read in the order team, period, body, feedback', () => {
    const text =
      '根据市委统一部署，市委第二巡察组于2031年3月1日至4月30日对云岭县水务局党组进行了巡察，并于2031年7月1日反馈了巡察意见。';
    expect(headerOf(text)).toMatchObject({
      ...PERIOD,
      team: '市委第二巡察组',
      authority: '市委',
      inspectedBody: '云岭县水务局党组',
      feedbackDate: '2031-07-01',
    });
  });

  it('is read in the order period, team, body; feedback in a sentence of its own', () => {
    const text =
      '2031年11月27日至2032年1月19日，区委第一巡察组对云岭区人民医院党委开展了常规巡察。4月16日，巡察组向区人民医院党委反馈了意见。';
    expect(headerOf(text)).toMatchObject({
      team: '区委第一巡察组',
      inspectedBody: '云岭区人民医院党委',
      inspectedFrom: '2031-11-27',
      inspectedTo: '2032-01-19',
      feedbackDate: '2032-04-16',
    });
  });

  it.each([
    ['对云岭县开展了机动式巡察', '云岭县'],
    ['对云岭大学党委开展了为期两个月的常规巡视', '云岭大学党委'],
    ['对云岭集团有限公司党委开展巡视“回头看”', '云岭集团有限公司党委'],
    ['对云岭镇党委进行了提级巡察，延伸了解2家单位', '云岭镇党委'],
    ['对云岭市、松江县开展了联动巡视', '云岭市、松江县'],
    ['对云岭水务集团党委（以下简称“集团党委”）进行了巡察', '云岭水务集团党委'],
  ])('names whom the team inspected: %s', (clause, inspectedBody) => {
    const text = `2031年3月1日至4月30日，省委第八巡视组${clause}。6月3日反馈了意见。`;
    expect(headerOf(text)).toMatchObject({ ...PERIOD, inspectedBody, feedbackDate: '2031-06-03' });
  });

  it('may be passive', () => {
    const text = '根据省委部署，2031年3月1日至4月30日，云岭市接受了省委第九巡视组的常规巡视。';
    expect(headerOf(text)).toMatchObject({ ...PERIOD, inspectedBody: '云岭市', team: '省委第九巡视组' });
  });

  it('gives the short form that the feedback uses where the full name holds its alias', () => {
    const text =
      '2031年3月1日至4月30日，区委第一巡察组对中共云岭区松风湾旅游管理局（简称松风湾管理局）党组开展了巡察，并向松风湾管理局党组反馈了意见。';
    expect(headerOf(text).inspectedBody).toBe('松风湾管理局党组');
  });

  it('resolves 我县 and 我校 by who publishes', () => {
    const lead = '2031年3月1日至4月30日，省委第九巡视组对我';
    expect(headerOf(`中共云岭县委员会关于巡视整改情况的通报\n${lead}县进行了巡视。`).inspectedBody).toBe(
      '云岭县',
    );
    expect(headerOf(`中共云岭大学委员会关于巡视整改情况的通报\n${lead}校进行了巡视。`).inspectedBody).toBe(
      '云岭大学',
    );
    expect(headerOf(`${lead}县进行了巡视。`).inspectedBody).toBe('我县');
  });

  it('does not take a later hearing for the feedback', () => {
    const text =
      '2031年3月1日至4月30日，省委第九巡视组对云岭市开展了巡视，并于6月3日反馈了意见。7月10日，省委常委会听取汇报。';
    expect(headerOf(text).feedbackDate).toBe('2031-06-03');
  });

  it('leaves the feedback undated where it is', () => {
    const text = '2031年3月1日至4月30日，市委第四巡察组对云岭局党组开展了巡察，并反馈了意见。';
    expect(headerOf(text).feedbackDate).toBeUndefined();
  });

  it('does not take a publicity window for the period of an inspection', () => {
    const text = '关于云岭区环保督察反馈问题整改情况的公示\n公示时间：2031年3月1日至3月7日。';
    expect(headerOf(text)).not.toHaveProperty('inspectedFrom');
  });
});
