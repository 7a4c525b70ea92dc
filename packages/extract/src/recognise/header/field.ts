import type { Span } from '../../normalise/page.js';
import type { Certainty } from '../../notice.js';

/** A header value as its recogniser hands it on. */
export interface Found {
  readonly span: Span;
  /** Null: the value is the surface of the span. Otherwise the value itself (a date; a name without its alias). */
  readonly value: string | null;
  readonly certainty: Certainty;
  readonly rule: string;
}

/** The words themselves are the value. */
export function stated(span: Span, rule: string): Found {
  return { span, value: null, certainty: 'stated', rule };
}
