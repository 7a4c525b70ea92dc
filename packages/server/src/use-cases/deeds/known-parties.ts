import { refuse } from '@bihuan/domain';
import { levelsOfParties, type ReadTransaction } from '@bihuan/store';

/** As far as it is matched to somebody; the words do not matter here. */
interface Named {
  partyId?: string | undefined;
}

/**
 * Holds that every party that is named by an id is a unit or a post on record: a duty that somebody unknown holds
 * would lie on nobody's desk.
 * @throws Refused `unknownUnit`
 */
export async function requireKnownParties(
  tx: ReadTransaction,
  parties: readonly (Named | null | undefined)[],
): Promise<void> {
  const ids = parties.flatMap((party) => party?.partyId ?? []);
  const known = await levelsOfParties(tx, ids);
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) refuse('unknownUnit', { id: unknown });
}
