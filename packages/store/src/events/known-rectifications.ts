import { type FindingState, isLoopDeed, type KnownRectification, refuse } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { OpenStreams } from './open-streams.js';
import { type Command, streamName } from './streams.js';

type Status = KnownRectification['status'];

/**
 * A finding belongs to a rectification that is open, or is registered by the same commands, and is corrected only
 * while that is open; a role belongs to one that exists. The deeds of the loop ask the same with their context.
 * @throws Refused `unknownRectification`, `rectificationClosed`
 */
export async function assertRectificationsExist(
  tx: Transaction,
  commands: readonly Command[],
  streams: OpenStreams,
): Promise<void> {
  const named = commands.map((command) => rectificationNamed(command, streams));
  const wanted = new Set(named.flat());
  if (wanted.size === 0) return;
  const statuses = await statusesOf(tx, wanted, streams);
  for (const id of wanted) if (!statuses.has(id)) refuse('unknownRectification', { id });
  for (const [index, command] of commands.entries()) {
    const id = 'findingId' in command ? named[index]?.[0] : undefined;
    if (id !== undefined && statuses.get(id) === 'concluded') refuse('rectificationClosed', { id });
  }
}

async function statusesOf(
  { db }: Transaction,
  wanted: ReadonlySet<string>,
  streams: OpenStreams,
): Promise<Map<string, Status>> {
  const statuses = new Map<string, Status>();
  for (const id of wanted) {
    const status = streams.get(streamName({ kind: 'rectification', id }))?.after.status;
    if (status === 'open' || status === 'concluded') statuses.set(id, status);
  }
  const elsewhere = [...wanted].filter((id) => !statuses.has(id));
  if (elsewhere.length === 0) return statuses;
  const query = db.selectFrom('rectifications').select(['id', 'status']).where('id', 'in', elsewhere);
  for (const { id, status } of await query.execute()) statuses.set(id, status as Status);
  return statuses;
}

function rectificationNamed(command: Command, streams: OpenStreams): string[] {
  if (command.type === 'RegisterFinding') return [command.rectificationId];
  if ('findingId' in command)
    return isLoopDeed(command.type) ? [] : rectificationOf(command.findingId, streams);
  return command.type === 'GiveRole' && command.rectificationId !== null ? [command.rectificationId] : [];
}

/** As the finding says it; one that these commands remove still says it before. */
function rectificationOf(findingId: string, streams: OpenStreams): string[] {
  const stream = streams.get(streamName({ kind: 'finding', id: findingId }));
  const known = [stream?.before, stream?.after] as (FindingState | undefined)[];
  const state = known.find((one) => one !== undefined && 'content' in one);
  return state && 'content' in state ? [state.rectificationId] : [];
}
