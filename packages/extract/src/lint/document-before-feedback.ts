import type { DocumentMention, NoticeItem } from '../notice.js';
import { type LintRule, nameOf } from './rule.js';

// > 云水发〔2021〕4号
//           ^^^^
const YEAR = /[〔[［﹝(（](?<year>(?:19|20)\d\d)/;
/** > 2021年5月印发《云岭办法》  The date of a document stands at most this far before it. */
const NEAR = 14;

/** What dates a document: the year of its number, else the date just before it. */
function datedBy({ number, range }: DocumentMention, { dates }: NoticeItem): string | null {
  const year = YEAR.exec(number ?? '')?.groups?.year;
  if (year !== undefined) return year;
  const before = dates.find(
    ({ to, range: [, end] }) => to === null && end <= range[0] && range[0] - end <= NEAR,
  );
  return before?.from ?? null;
}

/** A document said to be made by this rectification is older than the feedback. */
export const documentBeforeFeedback: LintRule = ({ items, feedbackDate }) => {
  if (feedbackDate === null) return [];
  return items.flatMap((item) =>
    item.documents
      .filter(({ action }) => action === 'issued' || action === 'revised')
      .map((document) => ({ document, date: datedBy(document, item) }))
      .filter(({ date }) => date !== null && date < feedbackDate.slice(0, date.length))
      .map(({ document: { title, range }, date }) => {
        const message = `${nameOf(item)}把《${title}》作为整改成果，但它的时间（${date}）早于反馈（${feedbackDate}）。请核对时间，或改列反馈之后的文件。`;
        return { ruleId: 'document-before-feedback', severity: 'warning', message, range };
      }),
  );
};
