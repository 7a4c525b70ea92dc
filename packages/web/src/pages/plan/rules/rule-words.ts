import type { Rule } from '@bihuan/contract';

export const levelWords: Record<Rule['level'], string> = {
  central: '中央',
  province: '省级',
  city: '市级',
  county: '县级',
  body: '本单位',
};

export const anchorWords: Record<Rule['anchor'], string> = {
  feedbackReceived: '收到反馈',
  planAdopted: '审定方案',
  concentratedBegan: '集中整改开始',
  concentratedEnded: '集中整改结束',
  reportSubmitted: '报送整改情况报告',
};

/** What ends it: the same days, and the notice. */
export const metByWords: Record<NonNullable<Rule['metBy']>, string> = {
  ...anchorWords,
  noticePublished: '公布通报',
};

export const unitWords: Record<Rule['unit'], string> = {
  calendarDay: '天',
  workingDay: '个工作日',
  month: '个月',
};

/** `收到反馈后 1 个月`; `集中整改结束当天`. */
export function spanWords({ anchor, offset, unit }: Pick<Rule, 'anchor' | 'offset' | 'unit'>): string {
  return offset === 0
    ? `${anchorWords[anchor]}当天`
    : `${anchorWords[anchor]}后 ${offset} ${unitWords[unit]}`;
}

/** From when until when it is in force; nothing where it always is. */
export function inForceWords({ effectiveFrom: from, effectiveTo: to }: Rule): string {
  if (from === null && to === null) return '';
  if (to === null) return `${from} 起有效`;
  return from === null ? `${to} 前有效` : `${from} 起、${to} 前有效`;
}
