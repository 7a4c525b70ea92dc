/** What lies on somebody's desk, as piles of what waits: each in the order in which it is to be taken. */

import type { ActorProfile, HeldRole } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { idsUnder } from '../organisation/units-under.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';
import { unitFacts } from './unit-facts.js';

type Condition = RawBuilder<SqlBool>;

/** What waits in one place for one of these parties in one role. */
interface Pile {
  desk: string;
  /** Whether signatures are asked for too. */
  signs: boolean;
  /** A rectification, or all of a body. */
  place: { rectificationId: string } | { bodyId: string };
  /** Empty where the role itself is asked. */
  partyIds: readonly string[];
}

/** A pile as a query takes it. */
export interface DeskPile {
  /** What the text of the condition depends on. */
  shape: string;
  ids: readonly string[];
  /** True for what lies on it, of `finding_waits` under the name of `waits`. */
  condition: (ids: readonly string[]) => Condition;
}

/** No more of them are taken apart; what stays together has to be sorted. */
const MOST_PILES = 64;

/** Of a person in all his roles, as fine as the index has them in order; superiors read and are asked for nothing. */
export async function deskPiles(tx: ReadTransaction, profile: ActorProfile): Promise<DeskPile[]> {
  if (profile.kind !== 'person') return [];
  const verifying = profile.roles.filter(({ role }) => role === 'verifier').map(({ unitId }) => unitId);
  const units = await unitFacts(tx, verifying);
  const coarse = profile.roles.flatMap((held) => pileOf(held, units[held.unitId]?.supervising ?? false));
  const fine = (await apart(tx, coarse)).flatMap((pile) =>
    pile.partyIds.length === 0 ? [pile] : pile.partyIds.map((id) => ({ ...pile, partyIds: [id] })),
  );
  return (fine.length > MOST_PILES ? coarse : fine).map(asked);
}

/** Heads of units see what lies with their unit. For the supervisors only a verifier of a supervising body signs. */
function pileOf(
  { role, rectificationId, unitId, unitIds, postId }: HeldRole,
  isSupervising: boolean,
): Pile[] {
  const desk = role === 'unitHead' ? 'liaison' : role;
  const parties = { liaison: unitIds, leadLeader: [postId] }[desk as string];
  if (role === 'superiorReader' || parties?.length === 0) return [];
  const place = rectificationId === null ? { bodyId: unitId } : { rectificationId };
  return [{ desk, signs: desk !== 'verifier' || isSupervising, place, partyIds: parties ?? [] }];
}

/** Those of bodies as one for each of their rectifications, unless there are too many. */
async function apart(tx: ReadTransaction, piles: readonly Pile[]): Promise<Pile[]> {
  const bodies = [...new Set(piles.flatMap(({ place }) => ('bodyId' in place ? [place.bodyId] : [])))];
  const under = new Map<string, string[]>();
  for (const bodyId of bodies) under.set(bodyId, await rectificationsUnder(tx, bodyId));
  return piles.flatMap((pile) => {
    const ids = ('bodyId' in pile.place && under.get(pile.place.bodyId)) || [];
    const isMany = ids.length > MOST_PILES || 'rectificationId' in pile.place;
    return isMany ? [pile] : ids.map((rectificationId) => ({ ...pile, place: { rectificationId } }));
  });
}

async function rectificationsUnder(tx: ReadTransaction, bodyId: string): Promise<string[]> {
  const values = { bodyId, most: MOST_PILES + 1 };
  const rows = await shapedRows(tx, { name: 'rectificationsUnder', values }, (asked) =>
    sql<{ id: string }>`
    select id from rectifications where body_id in ${idsUnder([asked.bodyId])} limit ${asked.most}`.compile(
      tx.db,
    ),
  );
  return rows.map(({ id }) => id);
}

function asked({ desk, signs, place, partyIds }: Pile): DeskPile {
  const ofBody = 'bodyId' in place;
  return {
    shape: `${desk}${ofBody ? '*' : ''}${partyIds.length}${signs ? '' : '-'}`,
    ids: [ofBody ? place.bodyId : place.rectificationId, ...partyIds],
    condition: ([where = '', ...parties]) => {
      const inPlace = ofBody
        ? sql`in (select rectifications.id from rectifications where rectifications.body_id in ${idsUnder([where])})`
        : sql`= ${where}`;
      const holders = parties.length === 0 ? sql`= ''` : sql`in (${sql.join(parties)})`;
      return sql<SqlBool>`waits.rectification_id ${inPlace} and waits.role = ${desk} and waits.party_id ${holders}
        ${signs ? sql`` : sql`and waits.kind not in ('signOff', 'secondSignature')`}`;
    },
  };
}

/** The conditions of the piles, each with its part of their ids. */
export function conditionsOf(piles: readonly DeskPile[], ids: readonly string[]): Condition[] {
  let start = 0;
  return piles.map(({ ids: own, condition }) => {
    start += own.length;
    return condition(ids.slice(start - own.length, start));
  });
}
