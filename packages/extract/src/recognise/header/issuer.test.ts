import { describe, expect, it } from 'vitest';
import { headerOf } from '../../testing/header-of.js';

const lead = (body: string, told = '') =>
  `根据市委统一部署，2031年3月1日至4月30日，市委第四巡察组对${body}开展了巡察。2031年6月3日，${told}反馈了意见。现将整改进展公布。`;

describe('the issuer', () => {
  it.each([
    ['中共云岭市委员会关于巡视整改进展情况的通报', '中共云岭市委员会'],
    ['云岭市人民医院党委关于市委巡察整改情况的公示', '云岭市人民医院党委'],
    ['中共云岭大学委员会巡视整改进展情况通报', '中共云岭大学委员会'],
    ['云岭市人民政府关于2030年专项审计查出问题整改情况的函', '云岭市人民政府'],
  ])('of %s is in the title', (title, issuer) => {
    expect(headerOf(`${title}\n${lead('云岭市')}`).issuer).toBe(issuer);
  });

  it('is the signature where only that gives the name in full', () => {
    const text = `云岭经开区党工委关于巡视整改情况的通报\n${lead('云岭经开区')}\n中共云岭经济开发区工作委员会\n2031年9月9日`;
    expect(headerOf(text).issuer).toBe('中共云岭经济开发区工作委员会');
  });

  it('is the inspected committee where the text calls it by its own name', () => {
    expect(headerOf(lead('云岭市', '市委巡察组向云岭市委')).issuer).toBe('云岭市委');
    expect(headerOf(`${lead('松江市云岭区')}\n一、组织情况\n云岭区委主动认领问题。`).issuer).toBe('云岭区委');
  });

  it('is none where the name would fit any county', () => {
    expect(headerOf(lead('县水利局党组', '向县水利局党组')).issuer).toBeUndefined();
    expect(headerOf(lead('云岭中学', '向学校党委')).issuer).toBeUndefined();
  });
});
