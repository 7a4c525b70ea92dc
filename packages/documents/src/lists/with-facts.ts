import { type Range, readBody } from '@bihuan/extract';
import type { ListItem } from './list-notice.js';

/**
 * An item with the documents, figures, dates and sanctions that its lines state.
 * @param text of all the lists
 * @param year that goes without saying
 */
export function withFacts(item: ListItem, text: string, year: number | null): ListItem {
  const [start, end] = item.bodyRange;
  const facts = readBody(text.slice(start, end), { year, feedbackDate: null, publishedDate: null });
  return {
    ...item,
    documents: shifted(facts.documents, start),
    quantities: shifted(facts.quantities, start),
    dates: shifted(facts.dates, start),
    accountability: shifted(facts.accountability, start),
  };
}

function shifted<M extends { range: Range }>(mentions: readonly M[], by: number): M[] {
  return mentions.map((mention) => ({ ...mention, range: [mention.range[0] + by, mention.range[1] + by] }));
}
