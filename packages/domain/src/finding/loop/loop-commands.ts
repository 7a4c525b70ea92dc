/** What one may ask of a finding in its loop. Imperative; each has its file under `deeds/`. */

import type { RelationKind } from '../course.js';
import type { FindingContent, Party } from '../finding.js';
import type { JudgingCommand } from './judging-commands.js';
import type { OfFinding } from './loop-deed.js';
import type { WorkCommand } from './work-commands.js';

export type * from './judging-commands.js';
export type * from './work-commands.js';

export interface Relate extends OfFinding {
  type: 'Relate';
  kind: RelationKind;
  relatedId: string;
  note: string | null;
}

export interface SendReminder extends OfFinding {
  type: 'SendReminder';
  /** 工作提示单〔年〕号, given by whoever numbers them. */
  number: string;
  text: string;
  toUnitIds: string[];
  replyDue: string;
}

/** One duty passes from a unit or post to another. */
export interface HandOverDuty extends OfFinding {
  type: 'HandOverDuty';
  /** Null: a duty of the finding itself. */
  measureId: string | null;
  from: string;
  to: Party;
  reason: string;
}

export interface SetVisibility extends OfFinding {
  type: 'SetVisibility';
  visibility: FindingContent['visibility'];
  /** Why it is withheld; needed unless it is public. */
  ground: string | null;
}

export interface ApproveWording extends OfFinding {
  type: 'ApproveWording';
  text: string;
}

export type LoopCommand =
  | WorkCommand
  | JudgingCommand
  | Relate
  | SendReminder
  | HandOverDuty
  | SetVisibility
  | ApproveWording;

/** The name of a deed of the loop. */
export type LoopDeedName = LoopCommand['type'];
/** The command of one name. */
export type LoopCommandOf<T extends LoopDeedName> = Extract<LoopCommand, { type: T }>;
