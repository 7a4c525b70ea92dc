import { describe, expect, it } from 'vitest';
import { readNotice } from '../../read-notice.js';
import { foundBy, messagesOf, noticeWith } from '../../testing/found-by.js';

describe('what the reader notices', () => {
  it('is an error where nothing at all was read', () => {
    const { diagnostics } = readNotice('今天天气很好。');
    expect(diagnostics.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['nothing-read', 'error'],
    ]);
  });

  it('is a warning where a notice lists no findings', () => {
    expect(messagesOf('no-findings', '中共云岭市委关于巡视整改进展情况的通报\n成立专班。')).toHaveLength(1);
  });

  it('are dates that cannot be resolved', () => {
    const lead = (period: string) => `${period}，市委第四巡察组对云岭局党组开展了巡察。`;
    expect(foundBy('damaged-date', lead('2031112日至224日'))).toEqual(['2031112日']);
    expect(foundBy('vague-date', lead('2031年4月上旬至5月底'))).toEqual(['2031年4月上旬', '5月底']);
  });

  it('is a text that breaks off', () => {
    expect(
      messagesOf(
        'truncated',
        noticeWith('1.关于“账目不清”问题的整改。\n清点账目，对有关').replace(/\n联系.*/, ''),
      ),
    ).toHaveLength(1);
  });

  it('are headings that are broken', () => {
    expect(foundBy('damaged-heading', noticeWith('1.关于“账目\n不清”问题的整改。\n清点账目。'))).toEqual([
      '账目\n不清',
    ]);
    expect(
      foundBy('damaged-heading', noticeWith('1.关于“账目 and 不清”问题的整改。\n清点账目。')),
    ).toHaveLength(1);
  });

  it('are marks without a partner', () => {
    expect(
      foundBy('unbalanced-quote', noticeWith('1.关于“账目不清”问题的整改。\n出台《办法，完善”制度。')),
    ).toEqual(['《', '”']);
  });

  it('is pinyin that a conversion put in', () => {
    expect(foundBy('pinyin-inserted', noticeWith('1.關于“賬目不(bù)清”問題的整改。\n清點。'))).toEqual([
      '(bù)',
    ]);
  });

  it('says what was expected, what was found and what to do', () => {
    const text = '二、整改\n1.关于“账目不\n清”问题的整改。\n3.关于“台账混乱”问题的整改。\n统一，对';
    for (const { message } of readNotice(text).diagnostics) expect(message).toMatch(/^.{6,}。$/);
  });
});
