import { analysisOf, briefOf, monthOf } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../read/read-document.js';
import { paperText } from '../testing/paper-text.js';
import { did, dueOn, HEADER, underway, verified } from '../testing/sample-loop.js';
import { stretchText } from './brief-paper.js';
import { writeBriefDocx, writeBriefXlsx } from './write-brief.js';

const AT = '2026-08-31T01:00:00.000Z';
const TODAY = '2026-08-31';
const late = { completionDue: dueOn('2026-08-20'), measures: [] };
const reported = {
  ...did('housing', '2026-08-12'),
  ...{ id: 'p9', measureId: null, text: '=1+1 等待批复', noChange: true },
};
const findings = [
  underway('f0', { level: 2, number: '3', problem: '项目资金管理不严' }),
  verified({ parentId: 'f0' }),
  underway('f2', { ...late, parentId: 'f0', number: '3-2', problem: '台账不全' }, { progress: [reported] }),
  underway('f3', { ...late, number: '7', problem: '不宜公开的表述', visibility: 'restricted' }),
];
const paper = { header: HEADER, findings, office: '云岭市委整改办', at: AT };
const month = { ...paper, brief: briefOf(findings, monthOf(2026, 8), TODAY) };
const quarter = { ...paper, brief: analysisOf(findings, { year: 2026, quarter: 3 }, TODAY) };
const manyRows = (count: number) =>
  Array.from({ length: count }, (_, index) => underway(`n${index}`, { ...late, number: `号${index}` }));

describe('the brief of a month (一月一整理)', () => {
  const text = paperText(writeBriefDocx(month));

  it('says of which month it is, and where the leaves stand, outcomes told apart', () => {
    expect(text).toContain('云岭市巡视整改工作月度简报\n（2026年8月）');
    expect(text).toContain('须整改的末级问题共3个[1]，其中已核验，待签字1个[2]，整改中2个[3]。');
  });

  it('says what moved, and on how many nothing did', () => {
    expect(text).toMatch(/2026年8月，报了“本期无变化”2个\[\d+\]，申请销号1个\[\d+\]，/);
    expect(text).toMatch(/在整改而没有任何变动的1个\[\d+\]/);
  });

  it('says what is late and why, each with its words', () => {
    expect(text).toMatch(
      /逾期2个\[\d+\]：近30天没有报过进展的1个\[\d+\]，单位说明了原因的1个|逾期2个\[\d+\]：单位说明了原因的1个/,
    );
    expect(text).toContain(
      '3-2\n台账不全\n市住建局、市财政局\n2026-08-20\n11\n单位说明了原因\n=1+1 等待批复',
    );
  });

  it('leads from every number to its records', () => {
    const body = text.slice(0, text.indexOf('数字所指的记录'));
    const list = text.slice(text.indexOf('数字所指的记录'));
    const cited = new Set([...body.matchAll(/\[(\d+)\]/g)].map((found) => found[0]));
    const listed = new Set([...list.matchAll(/^\[(\d+)\]$/gm)].map((found) => found[0]));
    expect(listed).toEqual(cited);
    expect(list).toContain('[1]\n须整改的末级问题\n3\n3-1、3-2、7');
    const uncited = body.slice(0, body.indexOf('附：统计表')).match(/[1-9]\d*个(?!\[\d+\])/g);
    expect(uncited).toBeNull();
  });

  it('names no single completion rate, and nothing of what is restricted', () => {
    expect(text).not.toMatch(/完成率[为达]|\d+%/);
    expect(text).not.toContain('不宜公开的表述');
  });

  it('says of itself when it does not count every finding', () => {
    const extent = '本件只含导出人权限范围内的3个问题。';
    expect(paperText(writeBriefDocx({ ...month, extent }))).toContain(extent);
    expect(text).not.toContain('导出人');
  });

  it('leaves room for what people have to write', () => {
    expect(text).toContain('〔待补：下月工作重点和需要协调的事项〕');
  });

  it('is written of nothing, and of 200 findings that are late', () => {
    const of = (all: ReturnType<typeof manyRows>) =>
      paperText(writeBriefDocx({ ...paper, findings: all, brief: briefOf(all, monthOf(2026, 8), TODAY) }));
    expect(of([])).toContain('须整改的末级问题共0个。');
    expect(of([])).toContain('没有逾期的问题。');
    expect(of(manyRows(200))).toContain('号199');
  });
});

describe('the brief as a workbook', () => {
  it('has a sheet for each table and one for the records behind the numbers', async () => {
    const { text } = await readDocument(await writeBriefXlsx(month), '简报.xlsx');
    expect(text).toContain('已核验，待签字\t1\t[');
    expect(text).toMatch(
      /\[\d+\]\t末级问题：已核验，待签字\t3-1\t问题3-1“部分道路改造资金沉淀，项目推进缓慢”，已核验，待签字/,
    );
    expect(text).toContain('=1+1 等待批复');
    expect(text).not.toContain('不宜公开的表述');
  });
});

describe('the analysis of a quarter (一季一分析)', () => {
  it('goes month by month and report by report', async () => {
    const text = paperText(writeBriefDocx(quarter));
    expect(text).toContain('云岭市巡视整改工作季度分析\n（2026年第三季度）');
    expect(text).toMatch(/主报告末级问题3个\[\d+\]，其中已销号（整改到位）0个，逾期2个\[\d+\]。/);
    const { text: sheets } = await readDocument(await writeBriefXlsx(quarter), '分析.xlsx');
    expect(sheets).toContain('变动\t7月\t记录\t8月\t记录\t9月\t记录');
  });
});

it.each([
  ['2024-02-01', '2024-02-29', '2024年2月'],
  ['2026-10-01', '2026-12-31', '2026年第四季度'],
  ['2026-02-01', '2026-04-30', '2026年2月1日至2026年4月30日'],
  ['2026-05-20', '2026-08-31', '2026年5月20日至2026年8月31日'],
])('the stretch from %s to %s reads %s', (from, to, words) => {
  expect(stretchText({ from, to })).toBe(words);
});
