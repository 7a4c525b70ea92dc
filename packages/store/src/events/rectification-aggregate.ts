import {
  decideRectification,
  evolveRectification,
  initialRectification,
  type OpenRectification,
  type RectificationCommand,
  type RectificationEvent,
  type RectificationState,
} from '@bihuan/domain';
import { writeRectifications } from '../projections/write-rectifications.js';
import type { ReadTransaction } from '../store.js';
import type { Aggregate, Loaded } from './aggregate.js';

/** Streams of rectifications. */
export const rectificationAggregate: Aggregate<RectificationState, RectificationCommand, RectificationEvent> =
  {
    initial: initialRectification,
    decide: decideRectification,
    evolve: evolveRectification,
    load: loadRectifications,
    write: writeRectifications,
  };

async function loadRectifications({ db, engine }: ReadTransaction, ids: readonly string[]) {
  const columns = ['id', 'registered_at', 'head', 'state'] as const;
  const query = db.selectFrom('rectifications').select(columns).where('id', 'in', ids).orderBy('id');
  const rows = await engine.lockRows(query).execute();
  return new Map(
    rows.map(({ id, head, ...row }): [string, Loaded<RectificationState>] => {
      const state = JSON.parse(row.state) as OpenRectification;
      return [id, { state, key: 0, registeredAt: row.registered_at, head }];
    }),
  );
}
