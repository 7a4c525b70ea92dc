import { describe, expect, it } from 'vitest';
import { readPage, type Span } from '../normalise/page.js';
import { readClosing } from './closing.js';

function read(text: string) {
  const page = readPage(text);
  const words = (span: Span | null) => span && page.flat.text.slice(span.start, span.end);
  const { start, signer, date } = readClosing(page, 0);
  return { rest: page.flat.text.slice(start), signer: words(signer), date: words(date) };
}

describe('the closing lines', () => {
  it('hold signature and date', () => {
    const { signer, date, rest } = read('清点账目。\n中共云岭市水务局党组\n2031年3月15日');
    expect([signer, date]).toEqual(['中共云岭市水务局党组', '2031年3月15日']);
    expect(rest).toBe('中共云岭市水务局党组\n2031年3月15日');
  });

  it('may have name and date on one line', () => {
    const { signer, date } = read('清点账目。\n云岭市人民医院2031年3月15日');
    expect([signer, date]).toEqual(['云岭市人民医院', '2031年3月15日']);
  });

  it('may have page furniture below', () => {
    expect(read('清点账目。\n云岭大学党委\n二〇三一年三月十五日\n【打印】【关闭】').signer).toBe(
      '云岭大学党委',
    );
  });

  it.each([
    '欢迎广大干部群众监督。',
    '特此公示！',
    '公示时间：2031年3月1日至3月7日。',
    '联系电话：0000-7654321',
    '群众如有意见，请与我们联系。电子邮箱：zg@yunling.example',
    '（下转A6版）',
    '附件：整改清单',
  ])('begin with %s', (line) => {
    expect(read(`清点账目。\n${line}`).rest).not.toBe('');
  });

  it('may begin inside the last paragraph', () => {
    expect(read('努力开创新局面。欢迎社会各界对整改情况进行监督。').rest).toBe(
      '欢迎社会各界对整改情况进行监督。',
    );
  });

  it('are not there in a text that ends with a body', () => {
    expect(read('清点账目，登记造册。')).toEqual({ rest: '', signer: null, date: null });
  });
});
