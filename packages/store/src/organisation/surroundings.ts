/** Units and posts as they will be when the transaction is written: what the commands made, else what is stored. */

import { type KnownUnit, refuse, type UnitState } from '@bihuan/domain';
import type { OpenStreams } from '../events/open-streams.js';
import { streamName } from '../events/streams.js';
import type { Transaction } from '../store.js';
import { OPEN_END } from './person-rows.js';
import { unitOfRow } from './unit-row.js';

/** What stands around units, for one transaction and the streams that it has opened. */
export class Surroundings {
  constructor(
    private readonly tx: Transaction,
    private readonly streams: OpenStreams,
  ) {}

  /**
   * Nobody closes or moves it meanwhile: whoever changes units takes turns, and what else commands name is kept as it
   * is (`openStreams`).
   * @throws Refused `unknownUnit`
   */
  async unit(id: string): Promise<KnownUnit> {
    const changed = this.#changed(id);
    if (changed && changed.status !== 'absent') return changed;
    const query = this.tx.db.selectFrom('units').select('state').where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row ? unitOfRow(row) : refuse('unknownUnit', { id });
  }

  /** @throws Refused `unknownUnit`, `unitClosed` */
  async working(id: string): Promise<KnownUnit> {
    const unit = await this.unit(id);
    return unit.status === 'active' ? unit : refuse('unitClosed', { name: unit.content.name });
  }

  /** From the parent upwards; a circle ends where it closes. */
  async above(unit: KnownUnit): Promise<KnownUnit[]> {
    const chain: KnownUnit[] = [];
    const seen = new Set<string>();
    for (let id = unit.content.parentId; id !== null && !seen.has(id); ) {
      const next: KnownUnit = await this.unit(id);
      seen.add(id);
      chain.push(next);
      id = next.content.parentId;
    }
    return chain;
  }

  /** Directly under it. */
  async below(id: string): Promise<KnownUnit[]> {
    const rows = await this.tx.db
      .selectFrom('units')
      .select(['id', 'state'])
      .where('parent_id', '=', id)
      .execute();
    const stored = rows.filter((row) => !this.#changed(row.id)).map(unitOfRow);
    const opened = [...this.streams.values()]
      .filter(({ address }) => address.kind === 'unit')
      .map(({ after }) => after as UnitState);
    return [...stored, ...opened].filter(
      (unit): unit is KnownUnit => unit.status !== 'absent' && unit.content.parentId === id,
    );
  }

  /** How many stored posts in the unit have no end. */
  async openPosts(unitId: string): Promise<number> {
    const row = await this.tx.db
      .selectFrom('posts')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('unit_id', '=', unitId)
      .where('held_to', '=', OPEN_END)
      .executeTakeFirstOrThrow();
    return row.count;
  }

  #changed(id: string): UnitState | undefined {
    return this.streams.get(streamName({ kind: 'unit', id }))?.after as UnitState | undefined;
  }
}
