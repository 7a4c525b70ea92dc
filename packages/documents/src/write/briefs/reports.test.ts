import {
  briefOf,
  deriveAccountability,
  deriveInstitutions,
  deriveWorkRecords,
  type KnownRectification,
} from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { paperText } from '../testing/paper-text.js';
import { dueOn, HEADER, underway, verified } from '../testing/sample-loop.js';
import type { ReportPaper } from './report-paper.js';
import { writeLeaderReport } from './write-leader-report.js';
import { writeSituationReport } from './write-situation-report.js';

const TODAY = '2026-08-31';

const rectification: KnownRectification = {
  ...{ id: 'r1', status: 'open', version: 4 },
  content: {
    ...{ header: HEADER, organisation: null, nextSteps: null, statedCounts: [], source: null },
    contact: { phone: null, email: null, post: null },
  },
  loop: {
    organs: {
      leadingGroup: {
        name: '市委整改工作领导小组',
        members: [],
        document: '云委〔2026〕11号',
        setUpOn: '2026-05-28',
      },
    },
    adoptions: [{ roundId: 'd1', on: '2026-06-18', minutes: '会纪〔2026〕7号', leaves: 3 }],
    rounds: [
      { id: 'd1', ordinal: 1, on: '2026-06-10', title: '送审稿', note: null, file: null, consultations: [] },
    ],
  },
};

const findings = [
  underway('f0', { level: 2, number: '3', problem: '项目资金管理不严' }),
  verified({
    parentId: 'f0',
    introduction: '印发《云岭市项目资金管理办法》，诫勉2人。',
    documents: [
      {
        id: 'd1',
        place: 'introduction',
        at: [2, 15],
        title: '云岭市项目资金管理办法',
        number: null,
        action: 'issued',
      },
    ],
    accountability: [
      { id: 'a1', place: 'introduction', at: [16, 20], text: '诫勉2人', kind: '诫勉', people: 2 },
    ],
  }),
  underway('f2', {
    parentId: 'f0',
    number: '3-2',
    problem: '台账不全',
    completionDue: dueOn('2026-08-20'),
    measures: [],
  }),
  underway('f3', { number: '7', problem: '不宜公开的表述', visibility: 'restricted' }),
  {
    ...verified({ number: '8', problem: '旧厂房未拆除' }),
    ...{ id: 'f4', status: 'signedOff', signatureIds: ['a', 'b'] },
    outcome: {
      ...{ kind: 'notImplemented', ground: '列为文物保护建筑', verificationId: null },
      approval: { title: '复函', number: '省巡办函〔2026〕9号', authority: '省委巡视办', date: '2026-08-01' },
    },
  } as ReturnType<typeof verified>,
  {
    ...verified({ number: '9', problem: '欠薪时有发生' }),
    ...{ id: 'f5', status: 'longTerm', signatureIds: ['a', 'b'] },
    stages: [{ id: 's1', date: '2027-06-30', goal: '无新增欠薪', acceptances: [] }],
  } as ReturnType<typeof verified>,
];

const paper: ReportPaper = {
  ...{ rectification, findings, at: '2026-08-31T01:00:00.000Z' },
  brief: briefOf(findings, { from: '2026-05-20', to: TODAY }, TODAY),
  institutions: deriveInstitutions(findings),
  accountability: deriveAccountability(findings),
  workRecords: deriveWorkRecords(rectification, findings),
};

/** Numbers that count, without a reference behind them: those of documents and dates stand elsewhere. */
function uncited(text: string): string[] {
  const body = text.slice(0, text.indexOf('附：数字所指的记录'));
  return [...body.matchAll(/[1-9]\d*(?:个|项|次|份|稿|人)(?!\[\d+\])/g)].map((found) => found[0]);
}

describe('the report on the rectification (整改情况报告), as a draft', () => {
  const text = paperText(writeSituationReport(paper));

  it('says how the work was led, as far as it is on record', () => {
    expect(text).toContain('关于云岭市巡视整改情况的报告');
    expect(text).toContain('成立了市委整改工作领导小组（2026年5月28日，云委〔2026〕11号）。');
    expect(text).toContain('2026年6月18日审定整改方案（会纪〔2026〕7号）');
  });

  it('goes finding by finding, with what was said and what was verified', () => {
    expect(text).toContain(
      '3-1　部分道路改造资金沉淀，项目推进缓慢\n整改情况：已核验，待签字。沉淀资金8600万元已全部收回。核验：2026年8月25日',
    );
    expect(text).toContain('〔待补：整改做法和成效，台账还没有记载〕');
  });

  it('tells what was closed without implementation with its ground, and the stages of long-term work', () => {
    expect(text).toContain(
      '问题8已结案（未落实，有依据）：列为文物保护建筑（省委巡视办省巡办函〔2026〕9号）。',
    );
    expect(text).toContain('问题9长期坚持：2027年6月30日前无新增欠薪。');
  });

  it('names what is restricted by its number alone', () => {
    expect(text).toContain('问题7（限定范围，另行报告）：整改中。');
    expect(text).not.toContain('不宜公开的表述');
  });

  it('tells institutions that are written from those that are shown to be adopted and used', () => {
    expect(text).toMatch(/制定、修订制度1项\[\d+\]，其中有印发文本佐证的0项，有首次执行记录的0项/);
    expect(text).toMatch(/诫勉2人\[\d+\]/);
  });

  it('leads from every count to its records', () => {
    expect(uncited(text)).toEqual([]);
    expect(text).toMatch(/\[\d+\]\n问责：诫勉\n2\n3-1/);
    expect(text).toMatch(/\[\d+\]\n制定、修订的制度\n1\n《云岭市项目资金管理办法》/);
  });
});

describe('the report of the principal (主要负责人组织落实情况报告), as a draft', () => {
  const text = paperText(writeLeaderReport(paper));

  it('leaves to people what no ledger knows', () => {
    expect(text).toContain('云岭市主要负责人组织落实巡视整改情况的报告');
    expect(text.match(/〔待补：/g)?.length).toBeGreaterThan(4);
  });

  it('shows that the work was pushed, each number with its records', () => {
    expect(text).toMatch(/被退回的3个\[\d+\]/);
    expect(uncited(text)).toEqual([]);
  });

  it('can be drafted of an empty ledger', () => {
    const empty = {
      ...paper,
      ...{ findings: [], institutions: [], accountability: [], workRecords: [] },
      brief: briefOf([], { from: '2026-05-20', to: TODAY }, TODAY),
      rectification: { ...rectification, loop: {} },
    };
    expect(paperText(writeSituationReport(empty))).toContain('须整改的末级问题共0个。');
    expect(paperText(writeLeaderReport(empty))).toContain('〔待补：整改工作领导小组及办公室的成立情况〕');
  });
});
