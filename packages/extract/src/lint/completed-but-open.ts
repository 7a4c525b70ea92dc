import { type LintRule, nameOf } from './rule.js';

/** Reported as completed, although its own text says that something is still to be done. */
export const completedButOpen: LintRule = ({ items }) =>
  items
    .filter(({ status, open }) => status === 'completed' && open)
    .map((item) => {
      const message = `${nameOf(item)}列为已完成，但正文说还有事项正在进行或将要开展。请改列持续推进，或写明已经完成的结果。`;
      return { ruleId: 'completed-but-open', severity: 'warning', message, range: item.bodyRange };
    });
