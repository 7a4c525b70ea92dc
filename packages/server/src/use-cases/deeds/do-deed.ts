import { commandName, type DeedName, deedRoutes } from '@bihuan/contract';
import {
  type FindingContext,
  type LiveFinding,
  type LoopCommand,
  ledgerScope,
  objectionTo,
  policyObject,
  refuse,
  sentenceOf,
} from '@bihuan/domain';
import { executeAll, findingContext, findState, type Store, type Transaction } from '@bihuan/store';
import type { z } from 'zod';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { actingOf, type OnPaper } from './acting.js';
import { attachable, requireScan, restOnFile } from './evidence-file.js';
import { requireKnownParties } from './known-parties.js';
import { tellOf } from './tell.js';
import { unitsNamedBy } from './units-named.js';

/** What the route of a deed takes. */
export type DeedBody<N extends DeedName> = z.output<(typeof deedRoutes)[N]['body']>;

/** The finding after a deed, and what to know besides. */
export interface Done {
  version: number;
  warnings: string[];
}

interface Asked<N extends DeedName> {
  findingId: string;
  body: DeedBody<N>;
}

/**
 * Does one deed of the loop on a finding: looks up what it depends on, asks the policy and the domain, and records
 * it, in one transaction.
 * @throws Refused `unknownFinding` for one that is not in sight, `staleVersion`, and whatever the domain refuses
 */
export async function doDeed<N extends DeedName>(
  { store, caller }: { store: Store; caller: Caller },
  name: N,
  { findingId, body }: Asked<N>,
): Promise<Done> {
  return store.transaction(async (tx) => {
    const { version, onPaper } = body as { version: number; onPaper?: OnPaper };
    const finding = await findState(tx, ledgerScope(caller.profile), findingId);
    if (!finding) return refuse('unknownFinding', { id: findingId });
    if (finding.version !== version) refuse('staleVersion', { expected: version, found: finding.version });
    const acting = await actingOf(tx, caller, onPaper);
    const command = await commandOf(tx, caller, name, { findingId, body });
    const context = await findingContext(tx, finding, acting, unitsNamedBy(command));
    return recorded(tx, caller, command, {
      finding,
      context,
      policy: onPaper ? 'recordFor' : deedRoutes[name].policy,
    });
  });
}

interface Before {
  finding: LiveFinding;
  context: FindingContext;
  policy: (typeof deedRoutes)[DeedName]['policy'] | 'recordFor';
}

async function recorded(
  tx: Transaction,
  caller: Caller,
  command: LoopCommand,
  { finding, context, policy }: Before,
): Promise<Done> {
  const recordedBy = authorised(caller, policy, policyObject(finding, context));
  const loop = { contextOf: () => context, hash: tx.crypto.hash };
  const meta = { ...recordedBy, newId: tx.newId, loop };
  const { warnings } = objectionTo(command, finding, meta);
  const outcomes = await executeAll(tx, [command], {
    ...recordedBy,
    loop,
    expectedVersion: finding.version,
  });
  await tellOf(tx, outcomes, recordedBy);
  const used = command.type === 'AttachEvidence' ? command.file.digest : scanOf(command);
  if (used) await restOnFile(tx, caller, used);
  return { version: outcomes[0]?.version ?? finding.version, warnings: warnings.map(sentenceOf) };
}

function scanOf(command: LoopCommand): string | null {
  return ('scanDigest' in command && command.scanDigest) || null;
}

async function requireInSight(tx: Transaction, { profile }: Caller, findingId: string): Promise<void> {
  if (!(await findState(tx, ledgerScope(profile), findingId))) refuse('unknownFinding', { id: findingId });
}

/** The command of the domain: the route is named like it, and takes its members. */
async function commandOf<N extends DeedName>(
  tx: Transaction,
  caller: Caller,
  name: N,
  { findingId, body }: Asked<N>,
): Promise<LoopCommand> {
  const { version: _, onPaper, ...members } = body as { version: number; onPaper?: OnPaper };
  const type = commandName(name);
  const scan = onPaper ? { scanDigest: onPaper.scanDigest } : {};
  const command = { type, findingId, ...members, ...scan };
  if (onPaper) await requireScan(tx, caller, onPaper.scanDigest);
  if (name === 'relate') await requireInSight(tx, caller, (body as DeedBody<'relate'>).relatedId);
  if (name === 'handOverDuty') await requireKnownParties(tx, [(body as DeedBody<'handOverDuty'>).to]);
  if (name !== 'attachEvidence') return command as unknown as LoopCommand;
  const asked = body as DeedBody<'attachEvidence'>;
  const { kind, effectiveDate, measureIds } = asked;
  const found = await attachable(tx, caller, asked);
  return { type: 'AttachEvidence', findingId, kind, effectiveDate, measureIds, ...found };
}
