import type { HandOverSheet } from '@bihuan/contract';
import { type HandOverLine, handOverSheet, type Leaving, ledgerScope, type Successor } from '@bihuan/domain';
import {
  findPerson,
  type HeldDuty,
  heldDuties,
  postsInUnit,
  type ReadTransaction,
  unitNames,
} from '@bihuan/store';
import { localDate } from '../local-date.js';
import { authorisedOnPost } from './change-people.js';
import type { OrganisationDeed } from './organisation-deed.js';
import { postRow } from './present-post.js';

/** A post of a person, and the day on which it would end; absent: today. */
export interface EndingPost {
  personId: string;
  postId: string;
  on?: string | undefined;
}

/**
 * 责任交接单: the duties that a post holds, and who is proposed to take each over. Duties in ledgers that the
 * caller does not see are counted, not told.
 * @throws Refused `unknownPerson`, `unknownPost`, `outsideYourScope`
 */
export async function readHandOverSheet(
  { store, caller }: OrganisationDeed,
  { personId, postId, on = localDate(caller.at) }: EndingPost,
): Promise<HandOverSheet> {
  return store.snapshot(async (tx) => {
    const { post } = await authorisedOnPost(tx, caller, { personId, postId });
    const { personal } = await findPerson(tx, personId);
    const duties = await heldDuties(tx, ledgerScope(caller.profile), postId);
    const candidates = await successorsIn(tx, post.unitId, { postId, on });
    const names = await unitNames(tx, [post.unitId]);
    const seen = duties.filter(({ inScope }) => inScope);
    const row = successorRow(names);
    return {
      person: { id: personId, name: personal?.name ?? null },
      post: postRow(post, names.get(post.unitId)),
      on,
      lines: linesOf({ personId, post, on }, seen, candidates).map(({ duty, successor, ground }) => ({
        findingId: duty.findingId,
        measureId: duty.measureId,
        role: duty.role,
        rectificationId: duty.rectificationId,
        words: duty.words,
        successor: successor && row(successor),
        ground,
      })),
      hidden: duties.length - seen.length,
      candidates: candidates.map(row),
    };
  });
}

type Line = Omit<HandOverLine, 'duty'> & { duty: HeldDuty };

/** The domain proposes; each line keeps the duty as the store told it. */
function linesOf(leaving: Leaving, duties: readonly HeldDuty[], candidates: readonly Successor[]): Line[] {
  return handOverSheet(leaving, duties, candidates).map((line) => ({ ...line, duty: line.duty as HeldDuty }));
}

async function successorsIn(
  tx: ReadTransaction,
  unitId: string,
  { postId, on }: { postId: string; on: string },
): Promise<Successor[]> {
  const held = await postsInUnit(tx, unitId, on);
  return held
    .filter(({ id }) => id !== postId)
    .map(({ personId, name, ...post }) => ({ personId, post, name: name ?? '' }));
}

function successorRow(names: ReadonlyMap<string, string>) {
  return ({ personId, name, post }: Successor) => ({
    person: { id: personId, name: name === '' ? null : name },
    post: postRow(post, names.get(post.unitId)),
  });
}
