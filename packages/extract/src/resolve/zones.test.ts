import { describe, expect, it } from 'vitest';
import { readNotice } from '../read-notice.js';

const problems = (text: string) => readNotice(text).items.map(({ problem }) => problem);

describe('chapters', () => {
  it.each([
    '二、具体整改情况',
    '二、巡察反馈问题整改进展情况',
    '二、集中整改期内整改进展情况',
    '二、强化责任落实，抓好反馈问题整改',
  ])('tell findings: %s', (chapter) => {
    const text = `一、组织领导情况\n（一）提高认识不松劲。\n${chapter}\n（一）泵站改造进度滞后。\n加快施工。\n（二）河道巡查缺位。\n每日巡查。`;
    expect(problems(text)).toEqual(['泵站改造进度滞后', '河道巡查缺位']);
  });

  it.each([
    '一、整改工作组织情况',
    '一、区委及主要负责人抓整改情况',
    '一、增强自觉，担起整改责任',
    '一、组织整改落实情况',
  ])('tell of the organisation: %s', (chapter) => {
    const notice = readNotice(
      `${chapter}\n1.解决推进不力问题。召开会议3次。\n二、整改情况\n1.关于“账目不清”问题的整改。\n清点。`,
    );
    expect(notice.items.map(({ problem }) => problem)).toEqual(['账目不清']);
    expect(notice.organisation?.quantities.map(({ text }) => text)).toEqual(['3次']);
  });

  it.each(['三、下一步工作打算', '三、今后努力方向', '三、后续整改安排'])(
    'tell of next steps: %s',
    (chapter) => {
      const notice = readNotice(
        `二、整改情况\n1.关于“账目不清”问题的整改。\n清点。\n${chapter}\n（一）巩固成果，防止反弹。持续检查。\n（二）建章立制。`,
      );
      expect(notice.nextSteps).toEqual(['巩固成果，防止反弹', '建章立制']);
      expect(notice.items).toHaveLength(1);
    },
  );

  it('may themselves be themes of findings', () => {
    const text =
      '一、党的领导弱化\n（一）关于“学习不深入”问题\n学习。\n二、监督责任缺位\n（一）关于“监督流于形式”问题\n检查。';
    expect(problems(text)).toEqual(['党的领导弱化', '学习不深入', '监督责任缺位', '监督流于形式']);
  });

  it('of a feedback letter end where its suggestions begin', () => {
    const text =
      '关于巡察云岭局党组的反馈意见\n一、主要问题\n（一）监督缺位。\n二、整改建议\n（一）解决监督缺位问题。';
    expect(problems(text)).toEqual(['监督缺位']);
  });
});
