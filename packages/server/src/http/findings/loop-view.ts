import { DEED_NAMES, type DeedName, type FindingPage, type Hindrance } from '@bihuan/contract';
import {
  contentHash,
  courseOf,
  type LiveFinding,
  type LoopDeedName,
  ledgerScope,
  openDueOf,
  sentenceOf,
  whyNotFinding,
} from '@bihuan/domain';
import {
  findingContext,
  findingsWithFile,
  type HeldOn,
  namesOf,
  type ReadTransaction,
  sha256,
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
): Promise<Pick<FindingPage, 'openDue' | 'course' | 'contentHash' | 'can'>> {
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
    course: courseView(finding, around),
    contentHash: contentHash(finding, sha256),
    can: Object.fromEntries(can),
  };
}

/** The route of a deed is named like its command, with a small first letter. */
function commandName(name: DeedName): LoopDeedName {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}` as LoopDeedName;
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
