import { type FindingState, refuse } from '@bihuan/domain';
import type { Opened, OpenStreams } from './open-streams.js';
import { rectificationNamed } from './relied-on.js';
import { type Command, streamName } from './streams.js';

/**
 * A finding belongs to a rectification that is open, or is registered by the same commands; nothing is done with it
 * while that is concluded. A role belongs to one that exists.
 * @throws Refused `unknownRectification`, `rectificationClosed`
 */
export function assertRectificationsExist(commands: readonly Command[], { streams, statuses }: Opened): void {
  for (const command of commands) {
    const isAboutFinding = 'findingId' in command;
    const id =
      rectificationNamed(command) ?? (isAboutFinding ? rectificationOf(command.findingId, streams) : null);
    if (id === null) continue;
    const own = streams.get(streamName({ kind: 'rectification', id }))?.after.status;
    const status = own === 'open' || own === 'concluded' ? own : statuses.get(id);
    if (status === undefined) refuse('unknownRectification', { id });
    if (isAboutFinding && status === 'concluded') refuse('rectificationClosed', { id });
  }
}

/** As the finding says it; one that these commands remove still says it before. */
function rectificationOf(findingId: string, streams: OpenStreams): string | null {
  const stream = streams.get(streamName({ kind: 'finding', id: findingId }));
  const known = [stream?.before, stream?.after] as (FindingState | undefined)[];
  const state = known.find((one) => one !== undefined && 'content' in one);
  return state && 'content' in state ? state.rectificationId : null;
}
