import { describe, expect, it } from 'vitest';
import { flatten } from '../normalise/flatten.js';
import { normalise } from '../normalise/normalise.js';
import { recogniseDocuments } from './documents.js';

const documents = (source: string) =>
  recogniseDocuments(flatten(normalise(source), [0, source.length]), source);
const actions = (source: string) => documents(source).map(({ action }) => action);

const BY_ACTION: Readonly<Record<string, readonly string[]>> = {
  issued: [
    '制定《甲办法》,明确责任。',
    '研究制定并印发《甲办法》。',
    '印发实施《甲办法》。',
    '按照统一部署出台了《甲办法》。',
    '形成《甲报告》。',
    '建立健全《甲台账》。',
    '经常委会审议通过《甲规则》。',
    '《甲办法》已于2031年5月1日起施行。',
    '完成《甲规划》编制。',
    '《甲规划》编制完成。',
    '出台多项制度,包括《甲办法》。',
    '向企业下达《甲通知书》12份。',
  ],
  revised: [
    '修订《甲办法》。',
    '修订印发《甲办法》。',
    '修改完善《甲办法》。',
    '对《甲办法》进行全面修订。',
    '已对《甲办法》作了修改。',
  ],
  planned: [
    '正在制定《甲规划》。',
    '拟于2031年12月底前出台《甲条例》。',
    '计划年底前印发《甲措施》。',
    '将尽快修订《甲办法》。',
    '起草《甲办法》。',
    '形成《甲办法(征求意见稿)》。',
    '《甲办法》正在征求意见。',
    '委托专业机构开展《甲规划》编制。',
    '启动《甲规划》修编工作。',
    '推进《甲办法》修订。',
  ],
  followed: [
    '严格执行《甲办法》。',
    '深入落实《甲方案》,加强指导。',
    '按照《甲意见》要求逐项整改。',
    '按照上级印发的《甲意见》开展排查。',
    '认真抓好《甲方案》落实。',
    '把《甲规划》作为重要引领。',
    '推动《甲条例》落地见效。',
    '学习贯彻《甲条例》。',
    '制定贯彻落实《甲条例》的方案。',
  ],
  other: [
    '严格查验《甲许可证》办理情况。',
    '开展《甲规范》学习。',
    '认真研究《甲方案》等政策。',
    '《甲规划》完成技术审查。',
    '观看《甲警示片》。',
    '将《甲责任书》纳入考核。',
    '通过《甲日报》公布结果。',
    '制定办法后,《甲》受到关注。',
  ],
};
const ROWS = Object.entries(BY_ACTION).flatMap(([action, texts]) =>
  texts.map((text) => [action, text] as const),
);

describe('recogniseDocuments', () => {
  it.each(ROWS)('%s: %s', (action, text) => {
    expect(actions(text)).toEqual([action]);
  });

  it('gives a list the verb before it', () => {
    const text =
      '先后出台《甲办法》《乙办法》、《丙规则》(试行)以及《丁细则》等15项制度,并严格执行《戊规定》。';
    expect(actions(text)).toEqual(['issued', 'issued', 'issued', 'issued', 'followed']);
  });

  it('gives a list the words behind it', () => {
    expect(actions('《甲办法》、《乙办法》等制度相继出台。')).toEqual(['issued', 'issued']);
  });

  it('tells the documents of one sentence apart by their verbs', () => {
    const text = '根据《甲条例》,修订《乙办法》,将《丙方案》修订为《丁方案》,拟制定《戊细则》。';
    expect(actions(text)).toEqual(['followed', 'revised', 'revised', 'revised', 'planned']);
  });

  it('keeps nested marks and takes the number behind a title', () => {
    const text = '印发《关于修订〈云岭办法〉的通知》(云发〔2031〕4号)和《细则》[云办函[2031]12号]';
    expect(documents(text).map(({ title, number }) => [title, number])).toEqual([
      ['关于修订〈云岭办法〉的通知', '云发〔2031〕4号'],
      ['细则', null],
    ]);
  });

  it('takes what a plan makes for planned', () => {
    const source = '制定《甲办法》，落实《乙规定》。';
    const flat = flatten(normalise(source), [0, source.length]);
    expect(recogniseDocuments(flat, source, 'plan').map(({ action }) => action)).toEqual([
      'planned',
      'followed',
    ]);
  });

  it('leaves out empty and unclosed titles', () => {
    expect(documents('印发《》和《云岭办法。')).toEqual([]);
  });

  it('leaves out readings in pinyin', () => {
    expect(documents('印發《雲嶺農(nóng)村辦法》').map(({ title }) => title)).toEqual(['雲嶺農村辦法']);
  });

  it('keeps the script and the place of the source', () => {
    const source = '修訂《雲嶺\n辦法》';
    const [mention] = documents(source);
    expect(mention).toMatchObject({ title: '雲嶺辦法', action: 'revised' });
    expect(source.slice(...(mention as NonNullable<typeof mention>).range)).toBe('雲嶺\n辦法');
  });
});
