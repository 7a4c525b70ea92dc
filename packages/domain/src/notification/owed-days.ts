/** The days that a finding names, as far as it still owes them: what calendars show. */

import type { Due, FindingContent, LiveFinding } from '../finding/finding.js';

/** One day by which something of a finding must be done. */
export interface OwedDay {
  /** Names the day for ever, also when it is moved: `completion`, `results`, `stage-2`, `measure-…`. */
  name: string;
  /** Civil date. */
  date: string;
  /** In words. */
  what: string;
}

/** All of them, in the order in which the finding names them. */
export function owedDays(finding: LiveFinding): OwedDay[] {
  if (isDone(finding)) return [];
  const { resultsDue, completionDue, measures } = finding.content;
  return [
    ...daysOf('results', '取得明显成效', resultsDue),
    ...daysOf('completion', '整改到位', completionDue),
    ...measures.flatMap(({ id, due }) => daysOf(`measure-${id}`, '措施完成', due)),
  ];
}

/** Signed off; or not yet begun here, and reported as completed by the notice that it came from. */
function isDone({ status, content }: { status: string; content: FindingContent }): boolean {
  if (status === 'registered') return content.reported?.status === 'completed' && !content.reported.open;
  return status === 'signedOff';
}

function daysOf(name: string, what: string, due: Due | null): OwedDay[] {
  switch (due?.kind) {
    case 'date':
      return [{ name, date: due.date, what }];
    case 'longTerm':
      return due.stages.map(({ date }, index) => ({
        name: `${name}-stage-${index + 1}`,
        date,
        what: '阶段目标',
      }));
    default:
      return [];
  }
}
