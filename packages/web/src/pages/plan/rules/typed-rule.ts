import type { Rule } from '@bihuan/contract';
import type { Problems } from '../../../forms/first-problem.js';
import { isDay, NO_DAY } from '../../../forms/is-day.js';

/** A rule while it is typed. */
export interface TypedRule {
  name: string;
  document: string;
  article: string;
  isPractice: boolean;
  level: Rule['level'];
  anchor: Rule['anchor'];
  offset: string;
  unit: Rule['unit'];
  /** Empty: nothing ends it. */
  metBy: Rule['metBy'] | '';
  effectiveFrom: string;
  effectiveTo: string;
  isVerified: boolean;
}

const fresh: TypedRule = {
  ...{ name: '', document: '', article: '', isPractice: false, level: 'body' },
  ...{ anchor: 'feedbackReceived', offset: '', unit: 'calendarDay', metBy: '' },
  ...{ effectiveFrom: '', effectiveTo: '', isVerified: false },
};

/** A rule to be changed, or an empty one. */
export function typedRule(rule: Rule | undefined): TypedRule {
  if (!rule) return fresh;
  const { name, basis, level, anchor, offset, unit, metBy, effectiveFrom, effectiveTo, isVerified } = rule;
  const { document, article, isPractice } = basis;
  return {
    ...{ name, document, isPractice, level, anchor, unit, isVerified, article: article ?? '' },
    ...{ offset: String(offset), metBy: metBy ?? '' },
    ...{ effectiveFrom: effectiveFrom ?? '', effectiveTo: effectiveTo ?? '' },
  };
}

/** What is wrong with it, by field: verified is only what has a document and a place in it. */
export function ruleProblems(rule: TypedRule): Problems<keyof TypedRule> {
  const { name, document, article, offset, isPractice, isVerified } = rule;
  const dates = (['effectiveFrom', 'effectiveTo'] as const).filter(
    (field) => rule[field] !== '' && !isDay(rule[field]),
  );
  const isFounded = !isPractice && article.trim() !== '';
  return {
    ...(name.trim() === '' && { name: '缺要办的事' }),
    ...(document.trim() === '' && { document: '缺出处' }),
    ...(!/^\d{1,3}$/.test(offset) && { offset: '应是整数，如 30；当天写 0' }),
    ...Object.fromEntries(dates.map((field) => [field, NO_DAY])),
    ...(isVerified && !isFounded && { isVerified: '核实过的规则要写明文件和条款，实践做法不能算核实' }),
  };
}

/** The rule as the deed takes it. */
export function ruleOf(id: string, typed: TypedRule): Rule {
  const { name, document, article, isPractice, offset, metBy, effectiveFrom, effectiveTo, ...rest } = typed;
  return {
    ...{ id, name: name.trim(), offset: Number(offset), metBy: metBy || null, ...rest },
    basis: { document: document.trim(), article: article.trim() || null, isPractice },
    ...{ effectiveFrom: effectiveFrom || null, effectiveTo: effectiveTo || null },
  };
}
