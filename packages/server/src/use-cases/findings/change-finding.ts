import { type FindingCommand, refuse } from '@bihuan/domain';
import {
  executeAll,
  type FindingRecord,
  findFinding,
  findRectification,
  type Outcome,
  type Transaction,
} from '@bihuan/store';
import type { Deed } from '../ledger.js';
import type { DatedHeader } from '../mentions-in.js';

/** Which finding is to be changed, and the version of it that the caller saw. */
export interface Target {
  findingId: string;
  version: number;
}

type CommandsFor = (finding: FindingRecord, tx: Transaction) => FindingCommand[] | Promise<FindingCommand[]>;

/** The header of a rectification, for words that are read in its time. @throws Refused `unknownRectification` */
export async function headerOf(tx: Transaction, rectificationId: string): Promise<DatedHeader> {
  const rectification = await findRectification(tx, rectificationId);
  return rectification?.content.header ?? refuse('unknownRectification', { id: rectificationId });
}

/**
 * Changes a finding: all commands or none.
 * @throws Refused `unknownFinding` for one that never was or was removed, `staleVersion`, and whatever the
 * domain refuses
 */
export async function changeFinding(
  { store, caller }: Deed,
  { findingId, version: expectedVersion }: Target,
  commandsFor: CommandsFor,
): Promise<Outcome> {
  return store.transaction(async (tx) => {
    const finding = await findFinding(tx, findingId);
    if (!finding) return refuse('unknownFinding', { id: findingId });
    const commands = await commandsFor(finding, tx);
    const [outcome] = await executeAll(tx, commands, { ...caller, expectedVersion });
    if (!outcome) throw new Error('a change of a finding that asks for nothing');
    return outcome;
  });
}
