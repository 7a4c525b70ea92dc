/** What each event makes of a rectification. */

import { bodyAssigned } from './deeds/assign-body.js';
import { chapterCorrected } from './deeds/correct-chapter.js';
import { contactCorrected } from './deeds/correct-contact.js';
import { headerCorrected } from './deeds/correct-header.js';
import { rectificationRegistered } from './deeds/register-rectification.js';
import type { RectificationEvent, RectificationEventOf } from './events.js';
import type { OpenRectification, RectificationState } from './rectification.js';

type LaterEvent = Exclude<RectificationEvent, { type: 'RectificationRegistered' }>;
type Outcome<T extends LaterEvent['type']> = (
  state: OpenRectification,
  data: RectificationEventOf<T>['data'],
) => RectificationState;

const outcomes: { [T in LaterEvent['type']]: Outcome<T> } = {
  HeaderCorrected: headerCorrected,
  ChapterCorrected: chapterCorrected,
  ContactCorrected: contactCorrected,
  BodyAssigned: bodyAssigned,
};

/**
 * The rectification after the event.
 * @throws Error when the event cannot follow this state: the stream is damaged, or newer than this program.
 */
export function evolveRectification(
  state: RectificationState,
  event: RectificationEvent,
): RectificationState {
  if (event.type === 'RectificationRegistered') return rectificationRegistered(state, event.data);
  const outcome = outcomes[event.type] as Outcome<LaterEvent['type']> | undefined;
  if (!outcome) {
    throw new Error(`unknown event type in the stream of a rectification: ${(event as LaterEvent).type}`);
  }
  if (state.status !== 'open') throw new Error(`${event.type} cannot follow the state ${state.status}`);
  return { ...outcome(state, event.data as never), version: state.version + 1 } as RectificationState;
}
