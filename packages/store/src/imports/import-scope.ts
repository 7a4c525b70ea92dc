/** Which imports somebody may reach: a draft holds the contents of a notice before any rectification does. */

import { type ActorProfile, type Scope, scopeOf } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isWholeRectificationInScope } from '../organisation/in-scope.js';

/** Drafts of one person, and what was accepted into rectifications in `accepted`. */
export interface ImportScope {
  ownerId: string | null;
  accepted: Scope;
}

/** Nothing kept back: for the program's own work and for tests. */
export const ALL_IMPORTS: ImportScope = { ownerId: null, accepted: { kind: 'all' } };

/**
 * An import belongs to whoever began it, and once accepted to its rectification. Whoever may import into that
 * rectification sees it; one that is nobody's is seen only where there are no accounts.
 */
export function importScope(profile: ActorProfile): ImportScope {
  return {
    ownerId: profile.kind === 'person' ? profile.personId : null,
    accepted: scopeOf(profile, 'import'),
  };
}

/** Narrows a query on `imports` to this scope. */
export function scopeImports<Q extends { where(condition: RawBuilder<SqlBool>): Q }>(
  query: Q,
  { ownerId, accepted }: ImportScope,
): Q {
  if (accepted.kind === 'all') return query;
  if (accepted.kind === 'none') return query.where(sql`1 = 0`);
  return query.where(sql`(
    (imports.rectification_id is null and imports.owner_id = ${ownerId})
    or imports.rectification_id in (
      select rectifications.id from rectifications where ${isWholeRectificationInScope(accepted)}
    )
  )`);
}
