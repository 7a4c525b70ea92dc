import { type PersonProfile, refuse } from '@bihuan/domain';
import { type Acting, findProfile, type ReadTransaction } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';

/** 代录: for whom somebody types, and the scan of the paper that was signed. */
export interface OnPaper {
  personId: string;
  scanDigest: string;
}

/**
 * Who acts, and for whom.
 * @throws Refused `unknownPerson` for a leader who is not on record
 */
export async function actingOf(
  tx: ReadTransaction,
  { profile, at }: Caller,
  onPaper: OnPaper | undefined,
): Promise<Acting> {
  const on = localDate(at);
  const onBehalfOf = onPaper ? await leaderOf(tx, onPaper.personId, on) : null;
  return { profile, onBehalfOf, at, on };
}

async function leaderOf(tx: ReadTransaction, personId: string, on: string): Promise<PersonProfile> {
  const profile = await findProfile(tx, personId, { on, secondFactor: false });
  return profile ?? refuse('unknownPerson', { id: personId });
}
