import { describe, expect, it } from 'vitest';
import { chooseTeam, readAuthority } from './team.js';

const whole = (text: string) => ({ start: 0, end: text.length });
const team = (text: string) => {
  const found = chooseTeam(text, [whole(text)]);
  return found && text.slice(found.span.start, found.span.end);
};
const authority = (text: string) => {
  const found = readAuthority(text, chooseTeam(text, [whole(text)]), whole(text));
  return found && text.slice(found.span.start, found.span.end);
};

describe('the team', () => {
  it.each([
    ['2031年3月1日至4月30日,省委第八巡视组对', '省委第八巡视组'],
    ['8月31日省委第八巡视组对', '省委第八巡视组'],
    ['由市委第二联动巡察组对', '市委第二联动巡察组'],
    ['六届云岭市委第六轮巡察三组对', '六届云岭市委第六轮巡察三组'],
    ['省委巡视组第三组于', '省委巡视组第三组'],
    ['区委招商引资专项巡察组对', '区委招商引资专项巡察组'],
    ['区委3个巡察组对', '区委3个巡察组'],
    ['省委第一、第三巡视组分别对', '省委第一、第三巡视组'],
    ['省第三生态环境保护督察组对', '省第三生态环境保护督察组'],
    ['云岭市接受了省委第九巡视组的巡视', '省委第九巡视组'],
  ])('of %s is %s', (text, expected) => {
    expect(team(text)).toBe(expected);
  });

  it('is the numbered one rather than 省委巡视组', () => {
    expect(team('省委巡视组向云岭市委反馈。此前,省委第八巡视组对云岭市开展了巡视')).toBe('省委第八巡视组');
  });

  it('is not the words that tell of its forming', () => {
    expect(team('区委组建4个巡察组对区民政局等单位开展巡察,区委4个巡察组反馈')).toBe('区委4个巡察组');
  });

  it('is none where only 巡察组 is said', () => {
    expect(team('巡察组反馈了意见')).toBeNull();
  });
});

describe('the authority', () => {
  it.each([
    ['省委第八巡视组对', '省委'],
    ['七届云岭市委第六轮巡察三组对', '云岭市委'],
    ['自治区党委第二巡视组对', '自治区党委'],
    ['中央第九巡视组对', '中央'],
    ['根据省委统一部署,巡视组对', '省委'],
  ])('of %s is %s', (text, expected) => {
    expect(authority(text)).toBe(expected);
  });
});
