import { refuse } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { OpenStreams } from './open-streams.js';
import { type Command, streamName } from './streams.js';

/**
 * A finding belongs to a rectification that exists, or is registered by the same commands; so does a role.
 * @throws Refused `unknownRectification`
 */
export async function assertRectificationsExist(
  tx: Transaction,
  commands: readonly Command[],
  streams: OpenStreams,
): Promise<void> {
  const wanted = new Set(commands.flatMap(rectificationNamed));
  const isOpen = (id: string) =>
    streams.get(streamName({ kind: 'rectification', id }))?.after.status === 'open';
  const elsewhere = [...wanted].filter((id) => !isOpen(id));
  if (elsewhere.length === 0) return;
  const rows = await tx.db.selectFrom('rectifications').select('id').where('id', 'in', elsewhere).execute();
  const found = new Set(rows.map(({ id }) => id));
  for (const id of elsewhere) if (!found.has(id)) refuse('unknownRectification', { id });
}

function rectificationNamed(command: Command): string[] {
  if (command.type === 'RegisterFinding') return [command.rectificationId];
  return command.type === 'GiveRole' && command.rectificationId !== null ? [command.rectificationId] : [];
}
