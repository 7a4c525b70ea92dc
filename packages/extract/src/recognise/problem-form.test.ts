import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readProblemForm } from './problem-form.js';

/** The problem, the rule, and what is left for the body. */
function read(text: string) {
  const flat = readPage(text).flat.text;
  const newline = flat.indexOf('\n');
  const limit = newline < 0 ? flat.length : newline;
  const form = readProblemForm({ text: flat, start: 0, limit });
  return form && [flat.slice(form.problem.start, form.problem.end), form.rule, flat.slice(form.end, limit)];
}

describe('a problem in quotation marks', () => {
  it.each([
    ['关于“台账混乱”问题的整改。统一台账。', '台账混乱', '统一台账。'],
    ['关于“台账混乱”问题的整改情况', '台账混乱', ''],
    ['关于“台账混乱”的整改', '台账混乱', ''],
    ['关于“台账混乱”方面存在问题的整改落实情况：', '台账混乱', ''],
    ['关于省委巡视反馈的“台账混乱”等问题的整改。', '台账混乱', ''],
    ['针对“账目不清”的问题。一是清点。', '账目不清', '一是清点。'],
    ['对“账目不清”问题整改情况', '账目不清', ''],
    ['在“治水不力，底数不明”方面', '治水不力,底数不明', ''],
    ['“值守意识偏弱”问题整改情况', '值守意识偏弱', ''],
    ['关于“对“临时用工”管理不严”问题的整改。', '对“临时用工”管理不严', ''],
    ['关于“2030年未执行《巡河办法》。以罚代管”问题的整改。', '2030年未执行《巡河办法》。以罚代管', ''],
    ['关于“台账混乱“问题的整改。', '台账混乱', ''],
    ['关于“台账混乱”问题的整改（牵头单位：财务科）。', '台账混乱', ''],
    ['关于“食堂存在漏洞问题”的整改。', '食堂存在漏洞问题', ''],
    ['关于“台账混乱”问题的整改一是统一台账。', '台账混乱', '一是统一台账。'],
  ])('is read in %s', (text, problem, rest) => {
    expect(read(text)).toEqual([problem, 'quoted', rest]);
  });

  it('is read as far as it goes where the text breaks off', () => {
    expect(read('关于“节水工作领会不深。2030年未组织')).toEqual([
      '节水工作领会不深。2030年未组织',
      'quoted-broken-off',
      '',
    ]);
  });

  it.each([
    '坚持“一个问题、一套班子”。',
    '关于“回头看”反馈问题的整改情况',
    '制定“三项清单”，明确责任。',
    '关于“1+3”专项方案制定情况',
    '对“一把手”开展谈话。',
  ])('is not read in %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a problem without quotation marks', () => {
  it.each([
    ['关于落实采购规则不严的问题。出台办法。', '落实采购规则不严', '出台办法。'],
    ['关于账目不清问题的整改。', '账目不清', ''],
    ['关于巡察移交事项督办不到位问题的整改。', '巡察移交事项督办不到位', ''],
    ['关于对“一把手”监督不严问题的整改。', '对“一把手”监督不严', ''],
    ['关于“账目不清问题的整改。', '账目不清', ''],
    ['在党的领导弱化方面', '党的领导弱化', ''],
    ['台账混乱问题整改情况', '台账混乱', ''],
  ])('is read in %s', (text, problem, rest) => {
    expect(read(text)).toEqual([problem, 'plain', rest]);
  });

  it.each([
    '关于巡视反馈问题的整改情况',
    '关于选人用人专项检查反馈问题的整改情况',
    '遵守政治纪律方面',
    '加强对突出问题的整改',
  ])('is not read in %s', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('a problem behind a label', () => {
  it.each([
    ['反馈问题：整改不彻底', '整改不彻底'],
    ['问题1：截至进驻，仍有9个未完成。', '截至进驻,仍有9个未完成'],
    ['整改任务：推动不力，一拖再拖。', '推动不力,一拖再拖'],
    ['整改任务（序号七）：推动不力。', '推动不力'],
    ['存在问题：“台账混乱”', '台账混乱'],
    ['问题：台账混乱。整改：统一台账。', '台账混乱'],
  ])('is read in %s', (text, problem) => {
    expect(read(text)?.slice(0, 2)).toEqual([problem, 'labelled']);
  });

  it('may stand in the paragraph behind the label', () => {
    const text = '问题:\n台账混乱。\n整改:统一。';
    const form = readProblemForm({ text, start: 0, limit: 3 });
    expect(form && text.slice(form.problem.start, form.problem.end)).toBe('台账混乱');
  });
});
