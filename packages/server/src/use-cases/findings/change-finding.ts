import { type FindingCommand, refuse } from '@bihuan/domain';
import {
  executeAll,
  type FindingRecord,
  findRectification,
  type Outcome,
  type Transaction,
  WHOLE_LEDGER,
} from '@bihuan/store';
import { authorisedOnFinding } from '../authorised-deeds.js';
import { tellOf } from '../deeds/tell.js';
import type { Deed } from '../ledger.js';
import type { DatedHeader } from '../mentions-in.js';

/** Which finding is to be changed, and the version of it that the caller saw. */
export interface Target {
  findingId: string;
  version: number;
}

type CommandsFor = (finding: FindingRecord, tx: Transaction) => FindingCommand[] | Promise<FindingCommand[]>;

/** The header of the rectification that somebody has leave to change, for words that are read in its time. @throws Refused `unknownRectification` */
export async function headerOf(tx: Transaction, rectificationId: string): Promise<DatedHeader> {
  const rectification = await findRectification(tx, WHOLE_LEDGER, rectificationId);
  return rectification?.content.header ?? refuse('unknownRectification', { id: rectificationId });
}

/** What units may draft until the work begins is the office's alone from then on. @throws Refused */
async function leaveToChange(tx: Transaction, asked: Omit<Deed, 'store'>, findingId: string) {
  const leave = await authorisedOnFinding(tx, asked, findingId);
  const isDrafted = asked.policy !== 'draftPlan' || leave.finding.status === 'registered';
  return isDrafted ? leave : authorisedOnFinding(tx, { ...asked, policy: 'changeLedger' }, findingId);
}

/**
 * Changes a finding: all commands or none.
 * @throws Refused `unknownFinding` for one that never was, was removed or is not in sight, `outsideYourScope`,
 * `staleVersion`, and whatever the domain refuses
 */
export async function changeFinding(
  { store, ...asked }: Deed,
  { findingId, version: expectedVersion }: Target,
  commandsFor: CommandsFor,
): Promise<Outcome> {
  return store.transaction(async (tx) => {
    const { finding, recordedBy } = await leaveToChange(tx, asked, findingId);
    const commands = await commandsFor(finding, tx);
    const outcomes = await executeAll(tx, commands, { ...recordedBy, expectedVersion });
    await tellOf(tx, outcomes, recordedBy);
    const [outcome] = outcomes;
    if (!outcome) throw new Error('a change of a finding that asks for nothing');
    return outcome;
  });
}
