import type { ListMapping } from '@bihuan/contract';

type Field = NonNullable<ListMapping['columns'][number]['field']>;

/** What a column of an office's list can mean. */
export const listFieldWords: Record<Field, string> = {
  number: '编号',
  section: '章节、方面',
  problem: '问题',
  measure: '整改措施',
  goal: '整改目标',
  leadLeader: '牵头领导',
  leadUnit: '牵头单位',
  participatingUnits: '参与单位',
  responsibleSection: '责任科室',
  responsiblePerson: '责任人',
  resultsDue: '取得明显成效时限',
  completionDue: '整改到位时限',
  acceptanceCriterion: '验收标准',
  progress: '进展情况',
  status: '完成情况',
  note: '备注',
};
