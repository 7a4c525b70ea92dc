import type { Span } from '../normalise/page.js';
import type { Certainty, ItemStatus } from '../notice.js';

/** A heading that states a finding, with the place of its body. */
export interface Finding {
  /** As printed; empty where there is none. */
  readonly number: Span;
  readonly level: number;
  readonly problem: Span;
  readonly heading: Span;
  /** Its own text, up to its first sub-finding. */
  readonly body: Span;
  readonly section: Span | null;
  /** What the section or the list says; the body may say otherwise. */
  readonly status: ItemStatus;
  readonly certainty: Certainty;
  readonly rule: string;
}
