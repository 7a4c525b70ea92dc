/** 工作台: what waits for one person, in all rectifications, most pressing first. */

import type { ActorProfile, LedgerScope, WaitKind } from '@bihuan/domain';
import { sql } from 'kysely';
import { isEachFindingInScope, seesAll } from '../organisation/in-scope.js';
import { NO_DUE } from '../projections/finding-row.js';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import { type FindingListRow, listRow } from '../queries/finding-list-row.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';
import { conditionsOf, type DeskPile, deskPiles } from './desk-piles.js';

/** A finding on somebody's desk, and what is asked of him. */
export interface DeskRow extends FindingListRow {
  rectificationId: string;
  kind: WaitKind;
  /** Civil date; null where none is named. */
  askedBy: string | null;
}

export interface DeskQuestion {
  profile: ActorProfile;
  scope: LedgerScope;
  /** Only these kinds; absent: all. */
  kinds?: readonly WaitKind[];
  after?: string;
  limit: number;
}

interface Row {
  due: string;
  finding_key: number;
  kind: string;
  rectification_id: string;
  /** Null for what is not to be seen. */
  summary: string | null;
}

/** One page of the desk; reddest and oldest first. Nothing for somebody without a role. */
export async function listDesk(tx: ReadTransaction, question: DeskQuestion): Promise<Page<DeskRow>> {
  const { profile, scope, kinds = null, after, limit } = question;
  const piles = await deskPiles(tx, profile);
  const top = { piles, scope, kinds, limit: limit + 1 };
  const rows: Row[] = [];
  let behind = after === undefined ? null : cursorValues(after, FIRST);
  while (piles.length > 0 && rows.length <= limit) {
    const taken = await topOf(tx, top, behind);
    rows.push(...taken.filter(({ summary }) => summary !== null));
    const last = taken.at(-1);
    if (!last || taken.length <= limit) break;
    behind = placeOf(last);
  }
  return pageOf(rows, limit, deskRow, placeOf);
}

/** A place in the order of a desk: due, key of the finding, kind. */
type Place = readonly [string, number, string];
const FIRST: Place = ['', 0, ''];

const placeOf = ({ due, finding_key, kind }: Row): Place => [due, finding_key, kind];

interface Top {
  piles: readonly DeskPile[];
  scope: LedgerScope;
  kinds: readonly WaitKind[] | null;
  limit: number;
}

/**
 * What lies on top of all piles, whether to be seen or not: the first of each pile come from the index in their order,
 * and what lies below is neither read nor sorted.
 */
function topOf(tx: ReadTransaction, { piles, scope, ...rest }: Top, behind: Place | null): Promise<Row[]> {
  const values = { ids: piles.flatMap(({ ids }) => ids), ...rest, behind };
  const name = `listDesk ${piles.map(({ shape }) => shape).join(' ')}`;
  return shapedRows(tx, { name, values, scope }, (asked, within) => {
    const below = sql`
          ${asked.kinds ? sql`and waits.kind in (${sql.join(asked.kinds)})` : sql``}
          ${asked.behind ? sql`and (waits.due, waits.finding_key, waits.kind) > (${sql.join(asked.behind)})` : sql``}
          order by waits.due, waits.finding_key, waits.kind limit ${asked.limit}`;
    const tops = conditionsOf(piles, asked.ids).map(
      (pile) => sql`
        select * from (
          select distinct waits.due, waits.finding_key, waits.kind, waits.rectification_id
          from finding_waits as waits where ${pile} ${below}
        ) as pile`,
    );
    return sql<Row>`
    select page.due, page.finding_key, page.kind, page.rectification_id,
      ${seesAll(within) ? sql`findings.summary` : sql`case when ${isEachFindingInScope(within)} then findings.summary end as summary`}
    from (
      select distinct due, finding_key, kind, rectification_id from (${sql.join(tops, sql` union all `)}) as piles
      order by due, finding_key, kind limit ${asked.limit}
    ) as page inner join findings on findings.key = page.finding_key
    order by page.due, page.finding_key, page.kind`.compile(tx.db);
  });
}

function deskRow({ summary, rectification_id, kind, due }: Row): DeskRow {
  const askedBy = due === NO_DUE ? null : due;
  return {
    ...listRow({ summary: summary ?? '' }),
    rectificationId: rectification_id,
    kind: kind as WaitKind,
    askedBy,
  };
}
