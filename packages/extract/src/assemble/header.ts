import { isVerbatim, type Page, rangeOf, surfaceOf } from '../normalise/page.js';
import { type FieldSource, HEADER_FIELDS, type HeaderField, type Notice } from '../notice.js';
import type { Found } from '../recognise/header/field.js';
import type { Header } from '../recognise/header/header.js';

/** The header part of a notice: values and where they stand. */
export type HeaderPart = Pick<Notice, HeaderField | 'fields' | 'kind' | 'genre'>;

function headerValue(page: Page, { span, value }: Found): string {
  return value ?? surfaceOf(page, span).replace(/\n/g, '');
}

function sourceOf(page: Page, { span, value, certainty, rule }: Found): FieldSource {
  const isWhole = value !== null || isVerbatim(page, span);
  return { range: rangeOf(page, span), certainty: isWhole ? certainty : 'inferred', rule };
}

/** Values of the header in the source's script, each with range, certainty and rule. */
export function assembleHeader(page: Page, header: Header): HeaderPart {
  const values: Record<string, string | null> = {};
  const fields: Partial<Record<HeaderField, FieldSource>> = {};
  for (const field of HEADER_FIELDS) {
    const found = header.fields[field];
    values[field] = found ? headerValue(page, found) : null;
    if (found) fields[field] = sourceOf(page, found);
  }
  return {
    ...(values as Record<HeaderField, string | null>),
    fields,
    kind: header.kind,
    genre: header.genre,
  };
}
