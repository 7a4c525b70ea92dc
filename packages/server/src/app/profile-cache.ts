import type { PersonProfile } from '@bihuan/domain';
import { type FoundSession, findProfile, type Store } from '@bihuan/store';

/** The profile of a session's person on a civil date; null for somebody who is not on record any more. */
export type ProfileOf = (session: FoundSession, on: string) => Promise<PersonProfile | null>;

const MOST = 2_000;

interface Kept {
  standing: string;
  profile: PersonProfile | null;
}

/**
 * Keeps what people may do for as long as it is the same: until the person's record or the tree of units changes
 * (`standing`, which was read together with the session), or the day, on which posts begin and end. What is kept was
 * read after the standing that it is kept under, so it is never older than that. One and the same profile is given each
 * time: the domain remembers what follows from it.
 */
export function profileCache(store: Store): ProfileOf {
  const kept = new Map<string, Kept>();
  return async ({ personId, standing, secondFactor }, on) => {
    const place = `${personId} ${secondFactor}`;
    const current = `${standing}@${on}`;
    const known = kept.get(place);
    const profile =
      known?.standing === current
        ? known.profile
        : await store.read((tx) => findProfile(tx, personId, { on, secondFactor }));
    kept.delete(place);
    kept.set(place, { standing: current, profile });
    const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return profile;
  };
}
