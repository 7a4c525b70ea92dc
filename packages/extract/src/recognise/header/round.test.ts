import { describe, expect, it } from 'vitest';
import { readRound } from './round.js';

const read = (
  sure: string,
  further = '',
  authority: string | null = '省委',
  verb: string | null = '巡视',
) => {
  const text = `${sure}\n${further}`;
  const found = readRound(
    text,
    [{ start: 0, end: sure.length }],
    { start: sure.length, end: text.length },
    { authority, verb },
  );
  return found && text.slice(found.span.start, found.span.end);
};

describe('the round', () => {
  it.each([
    ['中共云岭市委员会关于五届省委第三轮巡视集中整改进展情况的通报', '五届省委第三轮巡视'],
    ['中共云岭省委关于十九届中央第六轮巡视整改进展情况的通报', '十九届中央第六轮巡视'],
    ['根据三届区委第四轮巡察工作统一部署', '三届区委第四轮巡察'],
    ['云岭局党组关于省委第五轮巡视联动巡察整改情况的通报', '省委第五轮巡视联动巡察'],
    ['六届云岭市委第六轮巡察三组', '六届云岭市委第六轮巡察'],
    ['根据区委第七轮巡察工作安排', '区委第七轮巡察'],
    ['学习省委常委会第三轮巡视动员会精神', '第三轮巡视'],
  ])('of %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('may be named only behind the lead', () => {
    expect(read('省委第八巡视组', '学习四届省委第九轮巡视汇报时的讲话')).toBe('四届省委第九轮巡视');
  });

  it("is not the inspected body's own round", () => {
    expect(read('省委第八巡视组', '结合十届县委第七轮巡察压实责任')).toBeNull();
    expect(read('省委第八巡视组', '开展省委第七轮巡察')).toBeNull();
  });

  it('is not a round of something else', () => {
    expect(read('开展第三轮谈判')).toBeNull();
  });
});
