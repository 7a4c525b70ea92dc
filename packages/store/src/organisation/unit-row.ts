/** The row of a unit: its state as JSON, and beside it what lists and trees ask for. */

import { canonicalJson, type KnownUnit } from '@bihuan/domain';
import type { Provenance } from '../projections/finding-row.js';
import { plain } from '../projections/plain.js';
import type { UnitsTable } from './tables.js';

/** The row of a unit, closed ones too. */
export function unitRow(state: KnownUnit, { registeredAt, updatedAt, head }: Provenance): UnitsTable {
  const { name, level, parentId, supervising } = state.content;
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    name: plain(name),
    level,
    parent_id: parentId,
    supervising: supervising ? 1 : 0,
    closed_on: state.status === 'closed' ? state.closedOn : null,
    registered_at: registeredAt,
    updated_at: updatedAt,
    head,
    state: canonicalJson(state),
  };
}

/** The state that a row holds. */
export function unitOfRow(row: { state: string }): KnownUnit {
  return JSON.parse(row.state) as KnownUnit;
}
