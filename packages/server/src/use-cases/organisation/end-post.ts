import type { DutyKey } from '@bihuan/contract';
import {
  type HandOverLine,
  handOverObjection,
  ledgerScope,
  type Post,
  Refused,
  refuse,
  type Successor,
} from '@bihuan/domain';
import {
  execute,
  executeAll,
  findPosts,
  type HeldDuty,
  heldDuties,
  keepRectification,
  objectOfRectification,
  type Transaction,
} from '@bihuan/store';
import type { z } from 'zod';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import type { Changed } from '../ledger.js';
import { authorisedOnPost, type PersonTarget } from './change-people.js';
import { handOverCommands } from './hand-over-commands.js';
import type { OrganisationDeed } from './organisation-deed.js';

/** Who takes over one duty. */
type Choice = z.output<typeof DutyKey> & { successorPostId: string };

export interface EndingOfPost extends PersonTarget {
  postId: string;
  to: string;
  reason: string | null;
  handOver: readonly Choice[];
}

/** What is said of a duty in a ledger that the caller does not see. */
const HIDDEN = '（不在你能查看的台账里，请那项整改工作的整改办交接）';

/**
 * 登记离任: every open duty of the post goes to its successor by a correction of its finding, and the post ends,
 * all of it or none.
 * @throws Refused `dutyWithoutHolder`, `successorNotFit`, `unknownPost`, `outsideYourScope`, and others
 */
export async function endPost({ store, caller }: OrganisationDeed, ending: EndingOfPost): Promise<Changed> {
  const { personId, postId, version, to, reason } = ending;
  return store.transaction(async (tx) => {
    const { recordedBy, post } = await authorisedOnPost(tx, caller, { personId, postId });
    const command = { type: 'EndPost', personId, postId, to, reason } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    await handOver(tx, caller, { ending, post });
    return { version: outcome.version };
  });
}

async function handOver(
  tx: Transaction,
  caller: Caller,
  { ending, post }: { ending: EndingOfPost; post: Post },
): Promise<void> {
  const duties = await heldDuties(tx, ledgerScope(caller.profile), post.id);
  const lines = await chosenLines(tx, duties, ending.handOver);
  const leaving = { personId: ending.personId, post, on: ending.to };
  const objection = handOverObjection(leaving, lines);
  if (objection) throw new Refused(objection);
  for (const rectificationId of new Set(duties.map((duty) => duty.rectificationId))) {
    const own = lines.filter((_, index) => duties[index]?.rectificationId === rectificationId);
    const object =
      (await objectOfRectification(tx, rectificationId)) ??
      refuse('unknownRectification', { id: rectificationId });
    const recordedBy = authorised(caller, handOverPolicy(caller), object);
    // Lists of parties are written whole: what somebody corrects meanwhile must not be written over.
    await keepRectification(tx, rectificationId);
    await executeAll(tx, await handOverCommands(tx, own), recordedBy);
  }
}

/** On a machine without accounts whoever may change the ledger hands over. */
function handOverPolicy({ profile }: Caller): 'handOver' | 'changeLedger' {
  return profile.kind === 'local' ? 'changeLedger' : 'handOver';
}

async function chosenLines(
  tx: Transaction,
  duties: readonly HeldDuty[],
  choices: readonly Choice[],
): Promise<HandOverLine[]> {
  const posts = await findPosts(
    tx,
    choices.map(({ successorPostId }) => successorPostId),
  );
  const successors = new Map(
    posts.map(({ personId, name, ...post }): [string, Successor] => [
      post.id,
      { personId, post, name: name ?? post.title },
    ]),
  );
  return duties.map((duty) => {
    const words = duty.inScope ? duty.words : HIDDEN;
    const choice = choices.find((one) => isFor(one, duty));
    const successor = choice ? (successors.get(choice.successorPostId) ?? null) : null;
    return { duty: { ...duty, words }, successor, ground: successor && 'chosen' };
  });
}

function isFor(choice: Choice, duty: HeldDuty): boolean {
  return (
    choice.findingId === duty.findingId && choice.measureId === duty.measureId && choice.role === duty.role
  );
}
