import { type KnownRectification, refuse } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { OpenStreams } from './open-streams.js';
import { type Command, streamName } from './streams.js';

type Status = KnownRectification['status'];

/**
 * A finding belongs to a rectification that is open, or is registered by the same commands; a role to one that
 * exists.
 * @throws Refused `unknownRectification`, `rectificationClosed`
 */
export async function assertRectificationsExist(
  tx: Transaction,
  commands: readonly Command[],
  streams: OpenStreams,
): Promise<void> {
  const wanted = new Set(commands.flatMap(rectificationNamed));
  if (wanted.size === 0) return;
  const statuses = await statusesOf(tx, wanted, streams);
  for (const id of wanted) if (!statuses.has(id)) refuse('unknownRectification', { id });
  for (const command of commands) {
    if (command.type !== 'RegisterFinding') continue;
    const { rectificationId: id } = command;
    if (statuses.get(id) === 'concluded') refuse('rectificationClosed', { id });
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

function rectificationNamed(command: Command): string[] {
  if (command.type === 'RegisterFinding') return [command.rectificationId];
  return command.type === 'GiveRole' && command.rectificationId !== null ? [command.rectificationId] : [];
}
