import { describe, expect, it } from 'vitest';
import { readBody } from '../read-body.js';

const CONTEXT = { year: 2031, feedbackDate: null, publishedDate: null };
const read = (text: string) => readBody(text, CONTEXT);
const measures = (text: string) =>
  read(text).measures.map(({ marker, level, text: words }) => `${marker ?? '-'}|${level}|${words}`);

describe('measures', () => {
  it('are enumerated units; words inside figures are one level down', () => {
    expect(measures('（1）压实责任。一是清点。二是登记。\n（2）公开结果。')).toEqual([
      '（1）|1|压实责任。',
      '一是|2|清点。',
      '二是|2|登记。',
      '（2）|1|公开结果。',
    ]);
  });

  it.each([
    ['一是清点；二是登记。', ['一是|1|清点；', '二是|1|登记。']],
    ['1、清点。\n2、登记。', ['1、|1|清点。', '2、|1|登记。']],
    ['第一，清点。第二，登记。', ['第一|1|清点。', '第二|1|登记。']],
    ['首先，清点。其次，登记。', ['首先|1|清点。', '其次|1|登记。']],
    ['①清点；②登记。', ['①|1|清点；', '②|1|登记。']],
    ['做到：（1）清点；（2）登记。', ['（1）|1|清点；', '（2）|1|登记。']],
  ])('are read in %s', (text, expected) => {
    expect(measures(text)).toEqual(expected);
  });

  it('are one where nothing enumerates, over several paragraphs too', () => {
    expect(measures('清点账目。\n登记造册。')).toEqual(['-|1|清点账目。\n登记造册。']);
  });

  it('do not begin at figures that count something else', () => {
    expect(measures('开展检查：2、3月各一次。增长2.5个百分点。')).toHaveLength(1);
    expect(measures('统一思想。任务（1）已办结。')).toHaveLength(1);
  });

  it('stand behind a label; status and other labels are none', () => {
    expect(measures('整改状态：完成\n整改情况：一是清点。二是登记。\n责任单位：财务科')).toEqual([
      '一是|1|清点。',
      '二是|1|登记。',
    ]);
  });

  it('go on behind the units and dates of single measures', () => {
    const text = '整改措施：（1）清点账目。\n责任单位：财务科\n（2）登记造册。\n完成时限：9月底';
    expect(measures(text)).toEqual(['（1）|1|清点账目。', '（2）|1|登记造册。']);
  });

  it('do not include the sentence that gives the status', () => {
    const body = read('该问题已完成整改。收回资金12万元。');
    expect(body.measures.map(({ text }) => text)).toEqual(['收回资金12万元。']);
    expect(body.introduction?.text).toBe('该问题已完成整改。');
  });

  it('leave what stands before the first of them to the introduction', () => {
    const body = read('局党组专题研究。一是清点。');
    expect(body.introduction?.text).toBe('局党组专题研究。');
    expect(body.measures).toHaveLength(1);
  });

  it('have ranges in the text that was given', () => {
    const text = '一是清点，\n登记。二是公开。';
    const [first] = read(text).measures;
    expect(first?.text).toBe('清点，登记。');
    expect(text.slice(...(first?.range ?? [0, 0]))).toBe('清点，\n登记。');
  });
});
