/** What every form of a finding needs besides the finding. */

import type { HashName, RectificationHeader } from '@bihuan/domain';

/** Names by id. A form names bodies and posts, never people: who signs writes his name by hand. */
export interface PartyNames {
  units: Readonly<Record<string, string>>;
  posts: Readonly<Record<string, string>>;
}

export interface FormContext {
  header: RectificationHeader;
  names: PartyNames;
  /** Hex digest of the content as it is now (`contentHash`). */
  contentHash: string;
  /** What it is made with. */
  hashName: HashName;
  /** Civil date on which the form is printed. */
  printedOn: string;
  /** Instant that the file says it was made at. */
  at: string;
}
