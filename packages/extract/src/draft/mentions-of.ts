import type { Notice } from '../notice.js';
import type { Mentions } from './body.js';
import { readWords } from './reread.js';

/**
 * Figures, documents, dates and sanctions in words that somebody typed; ranges count inside `text`.
 * @param header for years that go without saying
 */
export function mentionsOf(
  text: string,
  header: Pick<Notice, 'feedbackDate' | 'publishedDate'> = { feedbackDate: null, publishedDate: null },
): Mentions {
  const { documents, quantities, dates, accountability } = readWords(header, text);
  return { documents, quantities, dates, accountability };
}
