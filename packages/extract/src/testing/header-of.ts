import { HEADER_FIELDS, type HeaderField } from '../notice.js';
import { readNotice } from '../read-notice.js';

/** The header values of a text that are not null. */
export function headerOf(text: string): Partial<Record<HeaderField, string>> {
  const notice = readNotice(text);
  const entries = HEADER_FIELDS.map((field) => [field, notice[field]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
