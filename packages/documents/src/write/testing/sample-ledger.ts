import type { FindingContent, Measure, RectificationHeader } from '@bihuan/domain';
import type { LedgerRecords } from '../xlsx/ledger-records.js';

const HEADER: RectificationHeader = {
  kind: '巡视',
  genre: 'plan',
  title: null,
  issuer: '中共云岭市委员会',
  inspectedBody: '云岭市',
  inspectionTeam: '省委第九巡视组',
  authority: '省委',
  round: '十三届省委第二轮巡视',
  inspectedFrom: '2025-03-10',
  inspectedTo: '2025-05-30',
  feedbackDate: '2025-08-04',
  publishedDate: null,
};

/** A measure with nothing but its words, changed by what is given. */
export function measureWith(changes: Partial<Measure> & Pick<Measure, 'id' | 'text'>): Measure {
  return {
    marker: null,
    level: 1,
    ownLine: false,
    leadUnits: [],
    participatingUnits: [],
    responsiblePerson: null,
    due: null,
    acceptanceCriterion: null,
    ...changes,
  };
}

/** A finding with nothing but its words, changed by what is given. */
export function findingWith(
  changes: Partial<FindingContent> & Pick<FindingContent, 'problem'>,
): FindingContent {
  return {
    part: '主报告',
    level: 2,
    parentId: null,
    number: '',
    section: null,
    introduction: null,
    measures: [],
    figures: [],
    documents: [],
    dates: [],
    accountability: [],
    leadLeaders: [],
    leadUnits: [],
    participatingUnits: [],
    responsibleSection: null,
    responsiblePerson: null,
    resultsDue: null,
    completionDue: null,
    acceptanceCriterion: null,
    reported: null,
    sourceRange: null,
    problemRange: null,
    visibility: 'public',
    ...changes,
  };
}

const HOUSING = findingWith({
  number: '1',
  section: '贯彻落实民生改善部署不够有力',
  problem: '老旧小区改造进度偏慢、群众获得感不强',
  introduction: '市住建局会同有关单位逐个小区研究，分类推进改造。',
  measures: [
    measureWith({
      id: 'm1',
      marker: '一是',
      text: '摸清底数。组织6个部门联合排查，建立项目台账，涉及小区37个、居民1.2万户。',
    }),
    measureWith({
      id: 'm2',
      marker: '二是',
      text: '加快进度。安排专项资金8600万元，31个小区完成改造，完工率83.8%。',
      leadUnits: [{ text: '市财政局' }, { text: '市住建局' }],
      due: { kind: 'date', date: '2025-11-15', wording: '2025年11月15日前' },
      acceptanceCriterion: '资金拨付凭证、竣工验收单齐全',
    }),
    measureWith({
      id: 'm3',
      marker: '三是',
      text: '建章立制。印发《云岭市老旧小区改造项目管理办法》，把居民意见征集、质量监督、竣工回访写入流程。',
      due: { kind: 'longTerm', stages: [{ date: '2026-06-30', goal: '完成一轮回访' }], wording: '长期坚持' },
    }),
  ],
  figures: [
    { id: 'f1', place: 'm1', at: [30, 33], text: '37个', value: '37', unit: '个', qualifier: null },
    { id: 'f2', place: 'm1', at: [36, 40], text: '1.2万户', value: '12000', unit: '户', qualifier: null },
    { id: 'f3', place: 'm2', at: [11, 17], text: '8600万元', value: '86000000', unit: '元', qualifier: null },
    { id: 'f4', place: 'm2', at: [30, 35], text: '83.8%', value: '83.8', unit: '%', qualifier: null },
  ],
  documents: [
    {
      id: 'd1',
      place: 'm3',
      at: [7, 25],
      title: '云岭市老旧小区改造项目管理办法',
      number: '云建发〔2025〕18号',
      action: 'issued',
    },
  ],
  leadLeaders: [{ text: '分管副市长' }],
  leadUnits: [{ text: '市住建局' }],
  participatingUnits: [{ text: '市民政局' }, { text: '各街道' }],
  responsibleSection: { text: '城市更新科' },
  responsiblePerson: { text: '科室负责人' },
  resultsDue: { kind: 'date', date: '2025-10-31', wording: '2025年10月底' },
  completionDue: { kind: 'date', date: '2025-12-31', wording: '2025年12月底' },
  acceptanceCriterion: '计划内小区全部竣工，居民满意度不低于90%',
  reported: { status: 'completed', open: false, text: '', range: null },
});

const HOTLINE = findingWith({
  number: '2',
  section: '作风建设抓得不够紧',
  problem: '窗口服务“推绕拖”现象仍有发生，12345热线工单超期较多',
  measures: [measureWith({ id: 'm4', text: '=超期工单每周通报，由每月320件降至11件。' })],
  leadUnits: [{ text: '市政务服务办' }],
  completionDue: { kind: 'immediate', wording: '立行立改' },
  reported: { status: 'ongoing', open: true, text: '', range: null },
});

const ROADS = findingWith({ number: '3', level: 3, problem: '断头路打通缓慢' });

/** An invented ledger: measures with and without duties of their own, and a finding without measures. */
export const SAMPLE_LEDGER: LedgerRecords = {
  header: HEADER,
  findings: [HOUSING, HOTLINE, ROADS],
  date: '2025-09-01',
};
