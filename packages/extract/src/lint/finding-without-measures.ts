import { type LintRule, leaves, nameOf } from './rule.js';

/** In a notice or a plan every finding is answered by measures. The last one of a text that breaks off may not be. */
export const findingWithoutMeasures: LintRule = ({ genre, items, truncated }) => {
  if (genre === 'feedback') return [];
  const bare = leaves(items).filter(({ measures }) => measures.length === 0);
  const last = items.at(-1);
  return bare
    .filter((item) => !(truncated && item === last))
    .map((item) => {
      const message = `${nameOf(item)}之下没有读到整改措施。请补写措施，或核对正文是否被截断。`;
      return { ruleId: 'finding-without-measures', severity: 'warning', message, range: item.problemRange };
    });
};
