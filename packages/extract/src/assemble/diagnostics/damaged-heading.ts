import { MOST_PLACES, type ReaderRule } from './diagnostic.js';

/** Headings that a line break, stray letters or lost characters broke. */
export const damagedHeading: ReaderRule = (_resolved, notice) =>
  notice.items
    .filter(({ damage }) => damage)
    .slice(0, MOST_PLACES)
    .map(({ number, problem, problemRange }) => {
      const name = number ? `第${number}条` : '此条';
      const message = `${name}的标题有断行、杂字或缺字，读作“${problem}”。请与原件核对。`;
      return { ruleId: 'damaged-heading', severity: 'info', message, range: problemRange };
    });
