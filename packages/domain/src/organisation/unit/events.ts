/**
 * What has happened to a unit. These types are append-only: a stored event is never rewritten, so a field is
 * never renamed or removed, and a new meaning gets a new type.
 */

import type { Change } from '../../finding/events.js';
import type { UnitCorrection } from './commands.js';
import type { UnitContent } from './unit.js';

export type UnitEvent =
  | { type: 'UnitRegistered'; data: { unitId: string; content: UnitContent } }
  | { type: 'UnitCorrected'; data: Change<UnitCorrection> }
  | { type: 'UnitMoved'; data: Change<string | null> }
  | { type: 'UnitClosed'; data: { on: string; successorId: string | null; reason: string } };

/** The event of one type. */
export type UnitEventOf<T extends UnitEvent['type']> = Extract<UnitEvent, { type: T }>;
