/**
 * What has happened to a rectification. These types are append-only: a stored event is never rewritten, so a
 * field is never renamed or removed, and a new meaning gets a new type.
 */

import type { Change } from '../finding/events.js';
import type { ChapterName } from './commands.js';
import type { RectificationLoopEvent } from './loop/events.js';
import type { Chapter, Contact, RectificationContent, RectificationHeader } from './rectification.js';

export type RectificationEvent =
  | { type: 'RectificationRegistered'; data: { rectificationId: string; content: RectificationContent } }
  | { type: 'HeaderCorrected'; data: Change<Partial<RectificationHeader>> }
  | { type: 'ChapterCorrected'; data: Change<Chapter | null> & { chapter: ChapterName } }
  | { type: 'ContactCorrected'; data: Change<Partial<Contact>> }
  | { type: 'BodyAssigned'; data: { was: string | null; becomes: string; reason: string | null } }
  | RectificationLoopEvent;

/** The event of one type. */
export type RectificationEventOf<T extends RectificationEvent['type']> = Extract<
  RectificationEvent,
  { type: T }
>;
