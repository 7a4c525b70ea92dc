import { describe, expect, it } from 'vitest';
import type { Notice } from './notice.js';
import { readNotice } from './read-notice.js';

const NOTICE = `当前位置： 首页 > 整改公开
中共云岭市水务局党组关于五届市委第三轮巡察整改进展情况的通报
时间：2031-09-11 09:30    来源：清风网

根据市委统一部署，2031年3月1日至4月30日，市委第四巡察组对云岭市水务局党组开展了巡察。6月3日，市委巡察组向云岭市水务局党组反馈了巡察意见。现予以公布。

一、整改工作组织情况
（一）提高认识。局党组召开会议5次。
1.亲自抓学习。书记带头学。
（二）细化任务。针对反馈的3个方面12个问题，制定整改措施36条。

二、整改情况
（一）已完成整改的事项
1．关于“账目不清”问题的整改。
（1）建立台账。一是清点往来款项。二是登记造册。
（2）公开结果。
2．关于“对‘临时用工’管理不
严”问题的整改。
开展谈心谈话。
（二）按计划持续推进的整改事项
1．关于“水费拖欠”问题的整改。
局党组专题研究。一是追缴水费12万元；
二是上门走访，计划2031年12月底前完成。

三、下一步工作打算
（一）巩固整改成果。持续检查。
（二）健全长效机制。
欢迎广大干部群众监督。联系电话：0000-7654321；电子邮箱：zg@yunling.example；邮政信箱：云岭市松风路18号。
中共云岭市水务局党组
2031年9月10日
`;

describe('readNotice, on a whole notice', () => {
  const notice = readNotice(NOTICE);

  it('reads the header', () => {
    expect(notice).toMatchObject({
      kind: '巡察',
      genre: 'notice',
      title: '中共云岭市水务局党组关于五届市委第三轮巡察整改进展情况的通报',
      issuer: '中共云岭市水务局党组',
      inspectedBody: '云岭市水务局党组',
      team: '市委第四巡察组',
      authority: '市委',
      round: '五届市委第三轮巡察',
      inspectedFrom: '2031-03-01',
      inspectedTo: '2031-04-30',
      feedbackDate: '2031-06-03',
      publishedDate: '2031-09-11',
      truncated: false,
    });
  });

  it('gives every header field its place', () => {
    expect(NOTICE.slice(...(notice.fields.team?.range ?? [0, 0]))).toBe('市委第四巡察组');
    expect(notice.fields.feedbackDate).toMatchObject({ certainty: 'inferred' });
  });

  it('reads the findings with section, status and damage', () => {
    expect(
      notice.items.map(({ number, problem, section, status, damage }) => [
        number,
        problem,
        section,
        status,
        damage,
      ]),
    ).toEqual([
      ['1', '账目不清', '已完成整改的事项', 'completed', false],
      ['2', '对‘临时用工’管理不严', '已完成整改的事项', 'completed', true],
      ['1', '水费拖欠', '按计划持续推进的整改事项', 'ongoing', false],
    ]);
  });

  it('reads measures, introduction and facts', () => {
    const [first, second, third] = notice.items;
    expect(first?.measures.map(({ marker, level }) => [marker, level])).toEqual([
      ['（1）', 1],
      ['一是', 2],
      ['二是', 2],
      ['（2）', 1],
    ]);
    expect(second?.measures).toMatchObject([{ marker: null, text: '开展谈心谈话。' }]);
    expect(third?.introduction?.text).toBe('局党组专题研究。');
    expect(third?.quantities).toMatchObject([{ text: '12万元', value: 120000 }]);
    expect(third?.open).toBe(true);
  });

  it('reads statistics, organisation, next steps and contact', () => {
    expect(notice.statistics.map(({ text }) => text)).toEqual(['3个', '12个', '36条']);
    expect(notice.organisation?.quantities.map(({ text }) => text)).toContain('5次');
    expect(notice.nextSteps).toEqual(['巩固整改成果', '健全长效机制']);
    expect(NOTICE.slice(...(notice.nextStepsRange ?? [0, 0]))).toMatch(/^三、下一步工作打算/);
    expect(notice.contact).toEqual({
      phone: '0000-7654321',
      email: 'zg@yunling.example',
      post: '云岭市松风路18号',
    });
  });
});

const problemsOf = (text: string) => readNotice(text).items.map(({ problem }) => problem);

describe('readNotice, on the forms that notices take', () => {
  it.each<[string, string, string[]]>([
    [
      'problems at (一)',
      '（一）关于“账目不清”问题\n1.清点。\n（二）关于“台账混乱”问题\n登记。',
      ['账目不清', '台账混乱'],
    ],
    [
      'problems at (1)',
      '1.学习方面\n（1）关于“账目不清”问题。清点。\n（2）关于“台账混乱”问题。登记。',
      ['账目不清', '台账混乱'],
    ],
    [
      'problems at 一、',
      '一、关于“账目不清”问题的整改\n（一）清点。\n二、关于“台账混乱”问题的整改\n登记。',
      ['账目不清', '台账混乱'],
    ],
    [
      'two markers at once',
      '1.（1）关于“账目不清”问题。清点。\n（2）关于“台账混乱”问题。登记。',
      ['账目不清', '台账混乱'],
    ],
    [
      'a digest',
      '区水务局\n问题：账目不清。\n整改：清点。\n区民政局\n问题：核查不及时。\n整改：比对。',
      ['账目不清', '核查不及时'],
    ],
    [
      'tasks of a supervision',
      '整改任务：管护不力。\n整改目标：河道清洁。\n整改完成情况：\n1、清理河道。',
      ['管护不力'],
    ],
    [
      'themes without quotes',
      '一、在党的领导弱化方面\n（一）关于党建责任不实的问题。开会。',
      ['党的领导弱化', '党建责任不实'],
    ],
    ['straight quotes', '1.关于"账目不清"问题的整改。\n清点。', ['账目不清']],
    ['quotes that are lost', '1.关于账目不清问题的整改。\n清点。', ['账目不清']],
    ['XX for names', '1.关于“服务XX户不精准”问题的整改。\n走访XX户。', ['服务XX户不精准']],
  ])('reads %s', (_form, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('reads a notice on one line, with spaces or without', () => {
    const spaced =
      '现公布如下。 一、加强领导，落实保障 （一）明确分工。 二、整改情况 1.针对“账目不清”的问题。 一是清点。 2.针对“台账混乱”的问题。 一是登记。';
    expect(problemsOf(spaced)).toEqual(['账目不清', '台账混乱']);
    expect(problemsOf(spaced.replace(/ /g, ''))).toEqual(['账目不清', '台账混乱']);
  });

  it('reads no finding in a notice of three paragraphs', () => {
    expect(problemsOf('现公布如下。\n一是扛牢责任。召开会议。\n二是扎实推进。\n三是务求实效。')).toEqual([]);
  });

  it('keeps the script of the source', () => {
    const text =
      '中共雲嶺縣委關於巡視整改進展情況的通報\n二、整改情況\n（一）已完成整改的事項\n1．關於「賬目不清」問題的整改。\n一是清點。';
    const notice = readNotice(text);
    expect(notice.title).toBe('中共雲嶺縣委關於巡視整改進展情況的通報');
    expect(notice.items[0]).toMatchObject({
      problem: '賬目不清',
      section: '已完成整改的事項',
      status: 'completed',
    });
  });

  it('leaves out pinyin and says that it did', () => {
    const notice = readNotice('二、整改情況\n1.關于“水質(zhì)不達(dá)標(biāo)”問題的整改。\n治理。');
    expect(notice.items[0]).toMatchObject({ problem: '水質不達標', certainty: 'inferred', damage: true });
  });
});

describe('readNotice, on what is no notice', () => {
  it.each(['', ' \n\t', '\ud800', '。'.repeat(50), '一、二、三、', '“《('])('reads %j as nothing', (text) => {
    const notice: Notice = readNotice(text);
    expect(notice.items).toEqual([]);
    expect(notice.diagnostics[0]?.ruleId).toBe('nothing-read');
  });
});
