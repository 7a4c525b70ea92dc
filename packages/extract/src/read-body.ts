import { assembleParts } from './assemble/item.js';
import { readPage } from './normalise/page.js';
import type { MeasureText, NoticeItem } from './notice.js';
import type { DateContext } from './recognise/dates.js';
import { type ItemFacts, readItemFacts } from './recognise/item-facts.js';
import { readLabels } from './recognise/labels.js';
import { readMarkers } from './recognise/marker-scan.js';
import { readBodyParts } from './resolve/measures.js';

/** The body of one finding, read on its own. */
export interface ReadBody extends ItemFacts {
  introduction: NoticeItem['introduction'];
  measures: MeasureText[];
}

/**
 * Reads the body of one finding apart from its notice, as when a measure is reworded. `context` gives the dates
 * of the notice from which years that go without saying are taken. Ranges are in UTF-16 code units of `text`.
 */
export function readBody(text: string, context: DateContext): ReadBody {
  const page = readPage(text);
  const sources = { page, markers: readMarkers(page), labels: readLabels(page), isOnlyIntroduction: false };
  const parts = readBodyParts(sources, { start: 0, end: page.flat.text.length });
  return { ...assembleParts(page, parts), ...readItemFacts(page.flat, text, context) };
}
