import { type RectificationDeedName, rectificationDeedRoutes } from '@bihuan/contract';
import { type FindingContext, ledgerScope, refuse, sentenceOf, whyNotRectification } from '@bihuan/domain';
import {
  execute,
  executeAll,
  findingContexts,
  findKnownRectification,
  objectOfRectification,
  type Store,
  sha256,
  type Transaction,
} from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { actingOf } from './acting.js';
import type { Done } from './do-deed.js';
import { type Commands, commandsOf, type RectificationDeedBody } from './rectification-commands.js';
import { tellOf } from './tell.js';

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
    const { version } = body as { version: number };
    const scope = ledgerScope(caller.profile);
    const rectification = await findKnownRectification(tx, scope, rectificationId);
    const object = rectification && (await objectOfRectification(tx, rectificationId));
    if (!rectification || !object) return refuse('unknownRectification', { id: rectificationId });
    const recordedBy = authorised(caller, rectificationDeedRoutes[name].policy, object);
    const found = rectification.version;
    if (found !== version) refuse('staleVersion', { expected: version, found });
    const commands = await commandsOf(name, { tx, rectification, secretKey }, body);
    const { warnings } = whyNotRectification(commands.rectification, rectification, recordedBy);
    const loop = { contextOf: await contextsOf(tx, caller, rectificationId, commands), sha256 };
    // First the rectification alone: its version is held against what the leaves' commands were made from.
    const own = await execute(tx, commands.rectification, { ...recordedBy, expectedVersion: version });
    await tellOf(tx, await executeAll(tx, commands.leaves, { ...recordedBy, loop }), recordedBy);
    return { version: own.version, warnings: warnings.map(sentenceOf), id: commands.id };
  });
}

async function contextsOf(
  tx: Transaction,
  caller: Caller,
  rectificationId: string,
  { leaves, findings }: Commands,
): Promise<(findingId: string) => FindingContext> {
  const acting = await actingOf(tx, caller, undefined);
  const known = new Set(findings.map(({ id }) => id));
  const foreign = leaves.find(({ findingId }) => !known.has(findingId));
  if (foreign) return refuse('unknownFinding', { id: foreign.findingId });
  return findingContexts(tx, rectificationId, findings, acting);
}
