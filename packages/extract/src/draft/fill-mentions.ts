import type { Notice, NoticeItem } from '../notice.js';
import { joinedMentions, type Mentions } from './body.js';
import { readMentions } from './reread.js';

const NONE: Mentions = { documents: [], quantities: [], dates: [], accountability: [] };

/** An item with the figures, documents, dates and sanctions in its introduction and measures. */
function filled(notice: Notice, item: NoticeItem, source: string): NoticeItem {
  const texts = [...(item.introduction ? [item.introduction] : []), ...item.measures];
  const read = texts.map(({ text, range }) => readMentions(notice, text, range, source));
  return { ...item, ...read.reduce(joinedMentions, NONE) };
}

/** A notice whose measures were found by other means (the rows of a workbook), with what stands in them. */
export function fillMentions<N extends Notice>(notice: N, source: string): N {
  return { ...notice, items: notice.items.map((item) => filled(notice, item, source)) };
}
