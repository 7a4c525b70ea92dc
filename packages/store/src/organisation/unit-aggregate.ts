import {
  decideUnit,
  evolveUnit,
  initialUnit,
  type UnitCommand,
  type UnitEvent,
  type UnitState,
} from '@bihuan/domain';
import type { Aggregate, Loaded } from '../events/aggregate.js';
import type { ReadTransaction } from '../store.js';
import { unitOfRow } from './unit-row.js';
import { writeUnits } from './write-units.js';

/** Streams of units. */
export const unitAggregate: Aggregate<UnitState, UnitCommand, UnitEvent> = {
  initial: initialUnit,
  decide: decideUnit,
  evolve: evolveUnit,
  load: loadUnits,
  write: writeUnits,
};

async function loadUnits({ db, engine }: ReadTransaction, ids: readonly string[]) {
  const columns = ['id', 'registered_at', 'head', 'state'] as const;
  const query = db.selectFrom('units').select(columns).where('id', 'in', ids).orderBy('id');
  const rows = await engine.lockRows(query).execute();
  return new Map(
    rows.map(({ id, head, ...row }): [string, Loaded<UnitState>] => [
      id,
      { state: unitOfRow(row), key: 0, registeredAt: row.registered_at, head },
    ]),
  );
}
