import { describe, expect, it } from 'vitest';
import { Refused, refusal, sentenceOf } from './refusal.js';
import { REFUSAL_CODES, refusalSentence } from './refusals.js';

/** Every parameter that any refusal has. */
const params = {
  deed: 'RemoveFinding',
  status: 'removed',
  expected: 3,
  found: 5,
  id: 'f1',
  text: '35件',
  marking: '机密★',
  field: '反馈日期',
  earlier: '巡视开始日期',
  later: '巡视结束日期',
  from: '2026-05-02',
  to: '2026-05-01',
  seconds: 10,
  name: '云岭市教育局',
  level: 'city',
  parent: '云岭市',
  parentLevel: 'county',
  units: 1,
  posts: 2,
  date: '2026-08-25',
  title: '局长',
  role: 'liaison',
  held: 'auditAdmin',
  wanted: 'office',
  administration: 'securityAdmin',
  count: 3,
  first: '问题3',
  duty: '问题3',
  successor: '副局长',
  policy: 'readLedger',
  who: '整改办',
  faults: '太短',
  findings: ['3 道路破损'],
  gaps: '3 道路破损：没有验收标准',
  what: '督查的单位',
  size: 0,
  of: 12,
  holder: '市住建局',
  measure: '建立台账',
  needed: '处理决定',
  goal: '不再反弹',
  unit: '市住建局',
  side: '整改办',
  again: '核验人重新核验',
  missing: '延期理由',
  due: '2026-06-30',
  feedback: '2026-05-01',
};

describe('the sentence of a refusal', () => {
  it.each(REFUSAL_CODES)('%s says in whole Chinese sentences what is so and what to do', (code) => {
    const sentence = refusalSentence(code, params as never);
    expect(sentence).toMatch(/。$/);
    expect(sentence.match(/[。；]/g)?.length, sentence).toBeGreaterThanOrEqual(2);
    expect(sentence).not.toMatch(/undefined|[a-z]{4,}/);
  });

  it('names the deed and the state in words', () => {
    expect(refusalSentence('wrongState', { deed: 'RewordProblem', status: 'removed' })).toContain(
      '“已移除”，不能修改问题表述',
    );
  });

  it('is found from the error that carries it', () => {
    const refused = new Refused(refusal('unknownFigure', { id: 'g7' }));
    expect(refused.code).toBe('unknownFigure');
    expect(sentenceOf(refused.refusal)).toContain('g7');
  });
});
