/**
 * One correction of a draft, as its reader makes it. Indices count the items, measures and mentions as they
 * stand before the edit; ranges are `[start, end)` of the source. The wire carries the same shapes.
 */

import type { ItemStatus, Range } from '../notice.js';

export const DUTY_FIELDS = [
  'leadLeaders',
  'leadUnits',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'goals',
] as const;
export type DutyField = (typeof DUTY_FIELDS)[number];

interface OfItem {
  item: number;
}
interface OfMeasure extends OfItem {
  measure: number;
}

export type DraftEdit =
  | { kind: 'setHeader'; field: string; value: string | null; range: Range | null }
  | { kind: 'setContact'; field: 'phone' | 'email' | 'post'; value: string | null }
  | ({ kind: 'setProblem'; value: string; range: Range | null } & OfItem)
  | ({ kind: 'setNumber'; value: string } & OfItem)
  | ({ kind: 'setSection'; value: string | null } & OfItem)
  | ({ kind: 'setStatus'; value: ItemStatus } & OfItem)
  | ({ kind: 'setLevel'; value: number } & OfItem)
  | ({ kind: 'setDuty'; field: DutyField; value: string | null; range: Range | null } & OfItem)
  | ({ kind: 'setMeasure'; value: string } & OfMeasure)
  | ({ kind: 'setMeasureLevel'; value: number } & OfMeasure)
  /** Cuts a measure in two at an offset of its text. */
  | ({ kind: 'splitMeasure'; at: number } & OfMeasure)
  /** Joins a measure to the one before it. */
  | ({ kind: 'mergeMeasure' } & OfMeasure)
  /** Takes the measures inside it along. */
  | ({ kind: 'deleteMeasure' } & OfMeasure)
  | ({ kind: 'addMeasure'; range: Range } & OfItem)
  | ({ kind: 'splitItem'; problemRange: Range } & OfItem)
  /** Joins an item to the one before it. */
  | ({ kind: 'mergeItem' } & OfItem)
  | ({ kind: 'deleteItem' } & OfItem)
  | { kind: 'addItem'; after: number; problemRange: Range }
  | ({ kind: 'deleteQuantity'; index: number } & OfItem)
  | ({ kind: 'deleteDocument'; index: number } & OfItem)
  | ({ kind: 'setChecked'; value: boolean } & OfItem)
  /** Confirms a field that was inferred, as `items/3/problem`. */
  | { kind: 'confirm'; field: string };

export type EditOf<K extends DraftEdit['kind']> = Extract<DraftEdit, { kind: K }>;
