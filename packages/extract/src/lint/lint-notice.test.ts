import { describe, expect, it } from 'vitest';
import { readNotice } from '../read-notice.js';
import { foundBy, messagesOf, noticeWith } from '../testing/found-by.js';

const FIRST = '1.关于“账目不清”问题的整改。\n清点账目，逐笔核对往来款项。\n';
const SECOND = '2.关于“台账混乱”问题的整改。\n统一台账，落实专人每月登记。';

describe('the linter', () => {
  it('finds nothing in a sound notice', () => {
    expect(readNotice(noticeWith(FIRST + SECOND)).diagnostics).toEqual([]);
  });

  it('gives its diagnostics in the order of the text', () => {
    const text = noticeWith(`${FIRST}3.关于“账目不清”问题的整改。\n4.关于“水费拖欠”问题的整改。`);
    const starts = readNotice(text).diagnostics.map(({ range }) => range[0]);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('numbering-gap', () => {
  it('sees a number that is left out', () => {
    const text = noticeWith(`${FIRST}3.关于“台账混乱”问题的整改。\n统一台账。`);
    expect(foundBy('numbering-gap', text)).toEqual(['3.关于“台账混乱']);
    expect(messagesOf('numbering-gap', text)[0]).toContain('应为第2条');
  });

  it('lets every list begin at one, and counts sub-lists for themselves', () => {
    const text = noticeWith(
      '（一）在“治水不力”方面\n1.关于“账目不清”问题\n清点。\n（二）在“管理粗放”方面\n1.关于“台账混乱”问题\n统一。\n2.关于“水费拖欠”问题\n追缴。',
    );
    expect(foundBy('numbering-gap', text)).toEqual([]);
  });

  it('sees a gap in Chinese numerals', () => {
    const text = noticeWith('（一）关于“账目不清”问题\n清点。\n（三）关于“台账混乱”问题\n统一。');
    expect(foundBy('numbering-gap', text)).toHaveLength(1);
  });
});

describe('finding-without-measures', () => {
  it('sees a finding that nothing answers', () => {
    const text = noticeWith(`1.关于“账目不清”问题的整改。\n${SECOND}`);
    expect(foundBy('finding-without-measures', text)).toEqual(['账目不清']);
  });

  it('asks no measures of themes and of feedback', () => {
    expect(foundBy('finding-without-measures', noticeWith(`（一）在“治水不力”方面\n${FIRST}`))).toEqual([]);
    const feedback = '关于巡察云岭局党组的反馈意见\n一、主要问题\n（一）监督缺位。';
    expect(foundBy('finding-without-measures', feedback)).toEqual([]);
  });
});

describe('repeated-finding and repeated-measure', () => {
  it('see one finding told twice', () => {
    const text = noticeWith(`${FIRST}2.关于“账目不清”问题的整改。\n登记。`);
    expect(foundBy('repeated-finding', text)).toEqual(['账目不清']);
  });

  it('see one text that closes two findings', () => {
    const text = noticeWith(
      '1.关于“账目不清”问题的整改。\n清点账目，逐笔核对往来款项，限期收回。\n2.关于“台账混乱”问题的整改。\n清点账目，逐笔核对往来款项，限期收回。',
    );
    expect(messagesOf('repeated-measure', text)[0]).toContain('第1条（账目不清）');
  });

  it('let short measures be alike', () => {
    const text = noticeWith(
      '1.关于“账目不清”问题的整改。\n加强学习。\n2.关于“台账混乱”问题的整改。\n加强学习。',
    );
    expect(foundBy('repeated-measure', text)).toEqual([]);
  });

  it('see one document offered for two findings', () => {
    const text = noticeWith(
      '1.关于“账目不清”问题的整改。\n出台《云岭水务财务办法》。\n2.关于“台账混乱”问题的整改。\n印发《云岭水务财务办法》，统一台账。',
    );
    expect(foundBy('repeated-document', text)).toHaveLength(1);
  });
});

describe('completed-but-open', () => {
  it('sees work under way in a completed finding', () => {
    const text = noticeWith('（一）已完成整改的事项\n1.关于“账目不清”问题的整改。\n目前正在清点账目。');
    expect(foundBy('completed-but-open', text)).toEqual(['目前正在清点账目。']);
  });
});

describe('document-before-feedback', () => {
  it.each(['出台《云岭水务财务办法》（云水发〔2030〕4号）。', '2031年2月印发《云岭水务财务办法》。'])(
    'sees %s',
    (body) => {
      expect(
        foundBy('document-before-feedback', noticeWith(`1.关于“账目不清”问题的整改。\n${body}`)),
      ).toHaveLength(1);
    },
  );

  it.each(['严格执行《云岭水务财务办法》（云水发〔2030〕4号）。', '2031年8月印发《云岭水务财务办法》。'])(
    'accepts %s',
    (body) => {
      expect(
        foundBy('document-before-feedback', noticeWith(`1.关于“账目不清”问题的整改。\n${body}`)),
      ).toEqual([]);
    },
  );
});

describe('contradicting-statistics', () => {
  const read = (words: string, findings = FIRST + SECOND) =>
    messagesOf(
      'contradicting-statistics',
      noticeWith(findings).replace('二、', `一、组织情况\n${words}\n二、`),
    );

  it.each([
    ['反馈的2个问题，已完成整改1个，正在整改2个。', '分项之和与总数不符'],
    ['反馈的2个问题，已完成整改1个，完成率80%。', '完成率与数字不符'],
    ['反馈的12个问题已全部认领。', '逐条列出的是2个'],
  ])('sees that %s cannot be', (words, message) => {
    expect(read(words).join()).toContain(message);
  });

  it.each([
    '反馈的2个问题，已完成整改1个，正在整改1个，整改完成率50%。',
    '反馈的2个问题，制定措施150项，已完成81项，完成率54%。',
    '反馈的2个问题，已完成整改2个，其中立行立改的1个。',
    '反馈的3个方面2个问题均已认领。',
  ])('accepts %s', (words) => {
    expect(read(words)).toEqual([]);
  });
});

describe('missing-title and missing-contact', () => {
  it('see what a notice should have', () => {
    const ids = readNotice('二、整改情况\n1.关于“账目不清”问题的整改。\n清点账目。').diagnostics.map(
      ({ ruleId }) => ruleId,
    );
    expect(ids).toEqual(['missing-title', 'missing-contact']);
  });

  it('ask no contact of a text that breaks off', () => {
    expect(foundBy('missing-contact', '1.关于“账目不清”问题的整改。\n清点账目，对有关')).toEqual([]);
  });
});
