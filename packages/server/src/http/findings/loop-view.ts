import { commandName, DEED_NAMES, type DeedName, type FindingPage, type Hindrance } from '@bihuan/contract';
import {
  contentHash,
  courseOf,
  type LiveFinding,
  ledgerScope,
  openDueOf,
  sentenceOf,
  waitsOf,
  whyNotFinding,
} from '@bihuan/domain';
import {
  findFinding,
  findingContext,
  findingsWithFile,
  type HeldOn,
  namesOf,
  type ReadTransaction,
  withheldAmong,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { actingOf } from '../../use-cases/deeds/acting.js';
import { namedIn } from './named-in.js';
import { courseView } from './present-course.js';

/** A file is rarely held by more findings than this. */
const MOST_FINDINGS = 10;

/** Where a finding stands in its loop, and what the reader may do with it now. */
export async function loopView(
  tx: ReadTransaction,
  caller: Caller,
  finding: LiveFinding,
): Promise<Pick<FindingPage, 'openDue' | 'course' | 'contentHash' | 'waits' | 'can'>> {
  const context = await findingContext(tx, finding, await actingOf(tx, caller, undefined));
  const around = {
    names: await namesOf(tx, namedIn(finding)),
    feedbackDate: context.rectification.feedbackDate,
    alsoOn: await heldElsewhere(tx, caller, finding),
    withheld: await withheldAmong(
      tx,
      courseOf(finding).evidence.map(({ digest }) => digest),
    ),
  };
  const can = DEED_NAMES.map((name): [DeedName, Hindrance | null] => {
    const { refusal } = whyNotFinding(commandName(name), finding, context);
    return [name, refusal && { code: refusal.code, message: sentenceOf(refusal) }];
  });
  return {
    openDue: openDueOf(finding),
    course: courseView(await withRelationsInSight(tx, caller, finding), around),
    contentHash: contentHash(finding, tx.crypto.hash),
    waits: waitsView(finding),
    can: Object.fromEntries(can),
  };
}

/** A relation to a finding that is kept from the reader would tell that it is there. */
async function withRelationsInSight(
  tx: ReadTransaction,
  { profile }: Caller,
  finding: LiveFinding,
): Promise<LiveFinding> {
  const { course } = finding;
  if (!course || course.relations.length === 0) return finding;
  const relations: typeof course.relations = [];
  for (const relation of course.relations) {
    if (await findFinding(tx, ledgerScope(profile), relation.findingId)) relations.push(relation);
  }
  return { ...finding, course: { ...course, relations } };
}

/** Who is asked for what; a unit or a post by the words of the plan. */
function waitsView(finding: LiveFinding): FindingPage['waits'] {
  const { leadLeaders, leadUnits, participatingUnits, measures } = finding.content;
  const ofMeasures = measures.flatMap((one) => [...one.leadUnits, ...one.participatingUnits]);
  const named = [...leadLeaders, ...leadUnits, ...participatingUnits, ...ofMeasures];
  return waitsOf(finding).map(({ kind, role, partyId, due }) => ({
    ...{ kind, role, due },
    holder: named.find((party) => partyId !== null && party.partyId === partyId)?.text ?? null,
  }));
}

async function heldElsewhere(
  tx: ReadTransaction,
  { profile }: Caller,
  finding: LiveFinding,
): Promise<Map<string, HeldOn[]>> {
  const held = new Map<string, HeldOn[]>();
  const digests = new Set(courseOf(finding).evidence.map(({ digest }) => digest));
  for (const digest of digests) {
    held.set(digest, await findingsWithFile(tx, ledgerScope(profile), digest, MOST_FINDINGS));
  }
  return held;
}
