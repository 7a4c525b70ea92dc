import { expect, test } from 'vitest';
import { fieldOfHeader, type ListField } from './list-field.js';

const NAMES: Record<ListField, string[]> = {
  number: ['序号', '编号', '问题序号', '序 号'],
  section: ['方面', '类别', '问题类别', '问题类型', '所属方面'],
  problem: [
    '问题',
    '反馈问题',
    '存在问题',
    '巡视反馈问题',
    '具体问题',
    '具体表现',
    '问题描述',
    '主要问题',
    '整改事项',
    '反馈意见',
  ],
  measure: ['整改措施', '措施', '具体措施', '整改任务', '任务', '整改举措', '具体整改措施'],
  goal: ['整改目标', '目标', '预期目标'],
  leadLeader: ['牵头领导', '责任领导', '牵头市领导', '分管领导', '包抓县领导', '整改责任领导', '牵头校领导'],
  leadUnit: [
    '牵头单位',
    '责任单位',
    '牵头部门',
    '主责单位',
    '整改责任单位',
    '责任主体',
    '牵头责任单位',
    '责任部门',
  ],
  participatingUnits: ['配合单位', '参与单位', '协办单位', '配合部门', '参加单位', '配合责任单位'],
  responsibleSection: ['责任科室', '责任处室', '承办科室'],
  responsiblePerson: ['责任人', '具体责任人', '第一责任人', '联系人', '直接责任人', '牵头责任人'],
  resultsDue: ['取得明显成效时限', '取得明显成效时间', '明显成效时限', '取得阶段性成效时限'],
  completionDue: [
    '整改时限',
    '完成时限',
    '整改到位时限',
    '完成时间',
    '整改期限',
    '时限',
    '计划完成时间',
    '整改完成时限',
  ],
  acceptanceCriterion: ['验收标准', '销号标准', '整改标准', '完成标准'],
  progress: ['整改进展', '进展情况', '完成情况', '整改完成情况', '整改落实情况', '目前进展情况', '整改成效'],
  status: ['状态', '是否完成', '整改状态', '完成状态', '是否已整改到位'],
  note: ['备注', '说明'],
};

test.each(Object.entries(NAMES))('%s is known by its usual names', (field, names) => {
  expect(names.filter((name) => fieldOfHeader([name]) !== field)).toEqual([]);
});

test('names in two rows are read together', () => {
  expect(fieldOfHeader(['责任分工', '牵头领导'])).toBe('leadLeader');
  expect(fieldOfHeader(['责任单位', '牵头'])).toBe('leadUnit');
  expect(fieldOfHeader(['责任单位', '配合'])).toBe('participatingUnits');
  expect(fieldOfHeader(['整改时限', '取得明显成效'])).toBe('resultsDue');
  expect(fieldOfHeader(['整改时限', '整改到位'])).toBe('completionDue');
});

test('remarks in brackets, stars and numbers do not disturb', () => {
  expect(fieldOfHeader(['整改时限（年月日）'])).toBe('completionDue');
  expect(fieldOfHeader(['*责任单位：'])).toBe('leadUnit');
});

test.each(['经费预算', '材料页码', '实际完成时间', '措施序号', '群众评价'])(
  '%s has no meaning that we know',
  (name) => {
    expect(fieldOfHeader([name])).toBeNull();
  },
);
