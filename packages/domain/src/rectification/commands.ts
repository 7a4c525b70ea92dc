/** What one may ask of a rectification. Imperative; each has its file under `deeds/`. */

import type { RectificationLoopCommand } from './loop/commands.js';
import type { Chapter, Contact, RectificationContent, RectificationHeader } from './rectification.js';

/** The two chapters of prose. */
export type ChapterName = 'organisation' | 'nextSteps';

export interface RegisterRectification {
  type: 'RegisterRectification';
  rectificationId: string;
  content: RectificationContent;
}

export interface CorrectHeader {
  type: 'CorrectHeader';
  rectificationId: string;
  changes: Partial<RectificationHeader>;
  /** Why, in the words of whoever changed it; null where nobody was asked. */
  reason: string | null;
}

export interface CorrectChapter {
  type: 'CorrectChapter';
  rectificationId: string;
  chapter: ChapterName;
  /** Null takes the chapter out. */
  becomes: Pick<Chapter, 'heading' | 'text'> | null;
  reason: string | null;
}

export interface CorrectContact {
  type: 'CorrectContact';
  rectificationId: string;
  changes: Partial<Contact>;
  reason: string | null;
}

export interface AssignBody {
  type: 'AssignBody';
  rectificationId: string;
  unitId: string;
  reason: string | null;
}

export type RectificationCommand =
  | RegisterRectification
  | CorrectHeader
  | CorrectChapter
  | CorrectContact
  | AssignBody
  | RectificationLoopCommand;
