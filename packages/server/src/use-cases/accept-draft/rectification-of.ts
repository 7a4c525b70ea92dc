import type { Chapter, RectificationContent, SourceDocument, StatedCount } from '@bihuan/domain';
import { type Notice, proseOf, type Range, type Statistic } from '@bihuan/extract';
import { decimalOf } from './decimal.js';

const LONGEST_HEADING = 40;

/** The first paragraph is the heading when it looks like one: short, and no sentence. */
function chapterOf(source: string, range: Range, usualHeading: string): Chapter | null {
  const prose = proseOf(source, range);
  if (prose === '') return null;
  const [first = '', ...rest] = prose.split('\n');
  const isHeading = first.length <= LONGEST_HEADING && !/[。；]$/.test(first);
  if (!isHeading) return { heading: usualHeading, text: prose, range };
  return { heading: first, text: rest.join('\n'), range };
}

function statedCount({ text, what, value, unit, range }: Statistic): StatedCount {
  return { text, what, value: decimalOf(value), unit, range };
}

/** What the ledger keeps of a notice besides its findings. */
export function rectificationOf(
  notice: Notice,
  source: string,
  document: SourceDocument | null,
): RectificationContent {
  const { kind, genre, title, issuer, inspectedBody, team, authority, round } = notice;
  const { inspectedFrom, inspectedTo, feedbackDate, publishedDate } = notice;
  const organisation = notice.organisation?.range ?? null;
  return {
    header: {
      ...{ kind, genre, title, issuer, inspectedBody, inspectionTeam: team, authority, round },
      ...{ inspectedFrom, inspectedTo, feedbackDate, publishedDate },
    },
    organisation: organisation && chapterOf(source, organisation, '整改工作组织领导情况'),
    nextSteps: notice.nextStepsRange && chapterOf(source, notice.nextStepsRange, '下一步工作打算'),
    contact: { ...notice.contact },
    statedCounts: notice.statistics.map(statedCount),
    source: document,
  };
}
