/** The form of the policy table: data that the server and the screen read alike. */

import type { Administration, LedgerRole } from '../organisation/roles.js';

/**
 * Who a row speaks of: a role in the ledger, an administrator, whoever is signed in, everybody, the operator at
 * the data folder's command line, or whoever sits at a machine without accounts (`local`).
 */
export type Who = LedgerRole | Administration | 'anyone' | 'signedIn' | 'operator' | 'local';

/**
 * How the actor must be related to what the deed is about:
 * - `any`: not at all;
 * - `self`, `others`: it is about the actor's own record or account, about anybody else's;
 * - `rectification`: it belongs to the rectification that the role is held in (for a body-wide role: to one whose
 *   inspected body is the unit of the post, or lies under it);
 * - `unit`: in that rectification, the unit of the post or something under it leads or takes part;
 * - `substitute`: in that rectification, the unit of the post or something under it was named to verify the finding in
 *   place of another (替代核验单位): of this one finding the actor is then a verifier;
 * - `own`: in that rectification, the actor himself is named;
 * - `below`: it is the unit of the post or lies under it.
 */
export type Relation = 'any' | 'self' | 'others' | 'rectification' | 'unit' | 'substitute' | 'own' | 'below';

/** Any of these people, so related, may do it. */
export interface PolicyRow {
  who: readonly Who[];
  relation: Relation;
}

export interface Policy {
  /** What is done, fit to stand after 不能. */
  label: string;
  /** One row that fits is enough. */
  rows: readonly PolicyRow[];
  /** Whoever may do it signs with his name: it asks for the second factor. */
  signs?: true;
}
