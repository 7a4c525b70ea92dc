import { describe, expect, it } from 'vitest';
import type { FindingContent } from '../finding/finding.js';
import { findingContent, measure, rectificationContent } from '../testing/fictions.js';
import type { NoticeFinding } from './notice-block.js';
import { noticeOf } from './notice-of.js';

function findings(...contents: Partial<FindingContent>[]): NoticeFinding[] {
  return contents.map((changes, index) => ({
    id: `f${index + 1}`,
    ordinal: index + 1,
    content: findingContent({ number: String(index + 1), ...changes }),
  }));
}

const reported = (status: 'completed' | 'ongoing' | 'unspecified') => ({
  status,
  open: false,
  text: '',
  range: null,
});

/** The texts of the blocks of these kinds. */
function texts(given: NoticeFinding[], ...kinds: string[]): string[] {
  const { blocks } = noticeOf(rectificationContent(), given, 'internal');
  return blocks.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
}

describe('the public notice', () => {
  it('tells everything in the order of notices', () => {
    const whole = rectificationContent({
      organisation: { heading: '（一）组织领导情况', text: '成立领导小组。\n分解任务。', range: null },
      nextSteps: { heading: '三、下一步工作打算', text: '持续推进。', range: null },
      contact: { phone: '0000-12345678', email: null, post: '云岭大道1号' },
    });
    const given = findings({ introduction: '摸排37个小区。', reported: reported('completed') });
    expect(noticeOf(whole, given, 'internal').blocks).toEqual([
      { kind: 'title', level: 0, text: '中共云岭市委关于巡视整改进展情况的通报' },
      {
        kind: 'lead',
        level: 0,
        text: '根据省委统一部署，省委第九巡视组于2025年3月10日至5月30日对云岭市开展了巡视，并于2025年8月4日反馈了巡视意见。按照党务公开原则和巡视工作有关要求，现将巡视整改进展情况予以公布。',
      },
      { kind: 'chapter', level: 1, text: '一、组织领导情况' },
      { kind: 'paragraph', level: 0, text: '成立领导小组。' },
      { kind: 'paragraph', level: 0, text: '分解任务。' },
      { kind: 'chapter', level: 1, text: '二、巡视反馈问题整改落实情况' },
      { kind: 'section', level: 2, text: '（一）已完成整改的事项' },
      { kind: 'finding', level: 3, text: '1. 关于“老旧小区改造进度偏慢”问题的整改。', findingId: 'f1' },
      { kind: 'paragraph', level: 0, text: '摸排37个小区。', findingId: 'f1' },
      { kind: 'chapter', level: 1, text: '三、下一步工作打算' },
      { kind: 'paragraph', level: 0, text: '持续推进。' },
      {
        kind: 'contact',
        level: 0,
        text: '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时向我们反映。联系电话：0000-12345678；邮政信箱：云岭大道1号。',
      },
      { kind: 'signature', level: 0, text: '中共云岭市委员会' },
      { kind: 'date', level: 0, text: '2026年1月9日' },
    ]);
  });

  it('keeps the words of a problem, whatever marks they hold', () => {
    expect(
      texts(findings({ problem: '对“关键少数”监督不严' }, { problem: '‘厂中厂’有\n隐患' }), 'finding'),
    ).toEqual(['1. 关于“对“关键少数”监督不严”问题的整改。', '2. 关于“‘厂中厂’有隐患”问题的整改。']);
  });

  it('sets measures on lines of their own, or behind each other, as the document had them', () => {
    const measures = [
      measure('m1', '摸清底数。', { marker: '一是' }),
      measure('m2', '加快进度。', { marker: '二是', ownLine: false }),
      measure('m3', '健全制度。\n长期坚持。', { marker: '(3)' }),
    ];
    expect(texts(findings({ introduction: '总的情况。', measures }), 'paragraph')).toEqual([
      '总的情况。',
      '一是摸清底数。二是加快进度。',
      '(3)健全制度。',
      '长期坚持。',
    ]);
  });
});

describe('the sections of the notice', () => {
  it('tell completed from continuing findings, and begin to count anew', () => {
    const given = findings(
      { reported: reported('ongoing') },
      { reported: reported('completed') },
      { reported: reported('completed'), number: '2' },
      { reported: null },
    );
    const heads = texts(given, 'section', 'finding').map((text) => text.slice(0, 8));
    expect(heads).toEqual([
      '（一）已完成整改',
      '1. 关于“老旧',
      '2. 关于“老旧',
      '（二）按计划持续',
      '1. 关于“老旧',
      '（三）其他整改事',
      '1. 关于“老旧',
    ]);
  });

  it('go on counting where the document did', () => {
    const given = findings(
      { section: '（一）党的建设方面' },
      { section: '（一）党的建设方面' },
      { section: '（二）民生保障方面' },
    );
    expect(texts(given, 'section', 'finding').map((text) => text.slice(0, 7))).toEqual([
      '（一）党的建设',
      '1. 关于“老',
      '2. 关于“老',
      '（二）民生保障',
      '3. 关于“老',
    ]);
  });

  it('are left out where the document has none', () => {
    expect(texts(findings({ reported: reported('unspecified') }), 'section')).toEqual([]);
  });

  it('close gaps in the numbers that a removed finding left', () => {
    expect(
      texts(findings({ number: '1' }, { number: '3' }), 'finding').map((text) => text.slice(0, 2)),
    ).toEqual(['1.', '2.']);
  });

  it('put what belongs to a finding under it, with what is reported of it', () => {
    const given = findings(
      { level: 2 },
      { level: 3, parentId: 'f1', problem: '工单超期', reported: reported('completed') },
      { level: 2 },
    );
    const { blocks } = noticeOf(rectificationContent(), given, 'internal');
    const told = blocks
      .filter(({ findingId }) => findingId !== undefined)
      .map(({ level, text }) => [level, text]);
    expect(told).toEqual([
      [3, '1. 关于“老旧小区改造进度偏慢”问题的整改。'],
      [4, '（1）关于“工单超期”问题的整改。'],
      [0, '整改状态：已完成'],
      [3, '2. 关于“老旧小区改造进度偏慢”问题的整改。'],
    ]);
  });

  it('are headed by the aspects, where the feedback has them', () => {
    const given = findings(
      { level: 1, problem: '服务群众有差距' },
      { level: 2, parentId: 'f1', problem: '窗口服务不便' },
      { level: 3, parentId: 'f2', problem: '工单超期' },
    );
    const { blocks } = noticeOf(rectificationContent(), given, 'internal');
    const told = blocks
      .filter(({ findingId }) => findingId !== undefined)
      .map(({ kind, text }) => [kind, text]);
    expect(told).toEqual([
      ['section', '（一）关于“服务群众有差距”方面问题的整改。'],
      ['finding', '1. 关于“窗口服务不便”问题的整改。'],
      ['finding', '（1）关于“工单超期”问题的整改。'],
    ]);
  });

  it('lose no finding when two name each other as parents', () => {
    expect(texts(findings({ parentId: 'f2' }, { parentId: 'f1' }), 'finding')).toHaveLength(2);
  });
});

describe('the public version', () => {
  it('withholds what is not public, and says how many', () => {
    const given = findings(
      { visibility: 'public' },
      { visibility: 'internal', problem: '内部事项' },
      { visibility: 'restricted' },
    );
    const { blocks, withheld } = noticeOf(rectificationContent(), given, 'public');
    expect(withheld).toBe(2);
    expect(blocks.filter(({ kind }) => kind === 'finding')).toHaveLength(1);
    expect(JSON.stringify(blocks)).not.toContain('内部事项');
    expect(blocks.some(({ text }) => text === '另有2个问题不在公开范围，未列入本通报。')).toBe(true);
  });

  it('shows a public finding whose parent is withheld', () => {
    const given = findings({ visibility: 'internal' }, { level: 3, parentId: 'f1', problem: '工单超期' });
    const { blocks } = noticeOf(rectificationContent(), given, 'public');
    expect(blocks.find(({ kind }) => kind === 'finding')?.text).toBe('1. 关于“工单超期”问题的整改。');
  });
});
