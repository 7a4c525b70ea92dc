/** What one may ask of a unit. Imperative; each has its file under `deeds/`. */

import type { UnitContent } from './unit.js';

/** What is corrected without moving the unit in the tree. */
export type UnitCorrection = Partial<Omit<UnitContent, 'parentId'>>;

export interface RegisterUnit {
  type: 'RegisterUnit';
  unitId: string;
  content: UnitContent;
}

export interface CorrectUnit {
  type: 'CorrectUnit';
  unitId: string;
  changes: UnitCorrection;
  reason: string | null;
}

/** With everything that lies under it. */
export interface MoveUnit {
  type: 'MoveUnit';
  unitId: string;
  parentId: string | null;
  reason: string | null;
}

export interface CloseUnit {
  type: 'CloseUnit';
  unitId: string;
  /** Civil date from which the unit is no more. */
  on: string;
  successorId: string | null;
  reason: string;
}

export type UnitCommand = RegisterUnit | CorrectUnit | MoveUnit | CloseUnit;
