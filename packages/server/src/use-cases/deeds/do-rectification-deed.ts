import { type RectificationDeedName, rectificationDeedRoutes } from '@bihuan/contract';
import { type FindingContext, ledgerScope, refuse, sentenceOf, whyNotRectification } from '@bihuan/domain';
import {
  type Acting,
  execute,
  executeAll,
  findingContexts,
  findKnownRectification,
  keepRectification,
  objectOfRectification,
  type Store,
  type Transaction,
} from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { actingOf, type OnPaper } from './acting.js';
import type { Done } from './do-deed.js';
import { requireScan, restOnFile } from './evidence-file.js';
import { type Commands, commandsOf, type RectificationDeedBody } from './rectification-commands.js';
import { tellOf } from './tell.js';
import { unitsNamedBy } from './units-named.js';

interface Doing {
  store: Store;
  caller: Caller;
  secretKey: Uint8Array;
}

/**
 * Does one deed on a rectification, and what it asks of its findings, in one transaction: all of it or nothing.
 * @throws Refused `unknownRectification` for one that is not in sight, `staleVersion`, and whatever the domain
 * refuses
 */
export async function doRectificationDeed<N extends RectificationDeedName>(
  { store, caller, secretKey }: Doing,
  name: N,
  { rectificationId, body }: { rectificationId: string; body: RectificationDeedBody<N> },
): Promise<Done & { id: string | null }> {
  return store.transaction(async (tx) => {
    const { version, onPaper } = body as { version: number; onPaper?: OnPaper };
    const scope = ledgerScope(caller.profile);
    // What is decided for many findings, or by their number, is decided while nobody works on one of them.
    await keepRectification(tx, rectificationId);
    const rectification = await findKnownRectification(tx, scope, rectificationId);
    const object = rectification && (await objectOfRectification(tx, rectificationId));
    if (!rectification || !object) return refuse('unknownRectification', { id: rectificationId });
    const recordedBy = authorised(
      caller,
      onPaper ? 'recordFor' : rectificationDeedRoutes[name].policy,
      object,
    );
    const found = rectification.version;
    if (found !== version) refuse('staleVersion', { expected: version, found });
    const commands = await commandsOf(name, { tx, rectification, secretKey }, body);
    const { warnings } = whyNotRectification(commands.rectification, rectification, recordedBy);
    const acting = await actingOf(tx, caller, onPaper);
    const loop = { contextOf: await contextsOf(tx, acting, rectificationId, commands), hash: tx.crypto.hash };
    // First the rectification alone: its version is held against what the leaves' commands were made from.
    const own = await execute(tx, commands.rectification, { ...recordedBy, expectedVersion: version });
    await tellOf(
      tx,
      await executeAll(tx, await leavesOn(tx, caller, commands, onPaper), { ...recordedBy, loop }),
      recordedBy,
    );
    if (onPaper) await restOnFile(tx, caller, onPaper.scanDigest);
    return { version: own.version, warnings: warnings.map(sentenceOf), id: commands.id };
  });
}

/** What is asked of the findings, each with the scan where somebody types for the leading group. */
async function leavesOn(
  tx: Transaction,
  caller: Caller,
  { leaves }: Commands,
  onPaper: OnPaper | undefined,
): Promise<Commands['leaves']> {
  if (!onPaper) return leaves;
  const { scanDigest } = onPaper;
  await requireScan(tx, caller, scanDigest);
  return leaves.map((leaf) => ({ ...leaf, scanDigest }));
}

async function contextsOf(
  tx: Transaction,
  acting: Acting,
  rectificationId: string,
  { leaves, findings }: Commands,
): Promise<(findingId: string) => FindingContext> {
  const known = new Set(findings.map(({ id }) => id));
  const foreign = leaves.find(({ findingId }) => !known.has(findingId));
  if (foreign) return refuse('unknownFinding', { id: foreign.findingId });
  return findingContexts(tx, rectificationId, findings, acting, leaves.flatMap(unitsNamedBy));
}
