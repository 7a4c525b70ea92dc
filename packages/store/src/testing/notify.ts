/** An invented rectification with people who hold its findings, to be told of them. */

import {
  courseOf,
  type FindingContent,
  type LedgerRole,
  type LiveFinding,
  type Party,
  type Signature,
} from '@bihuan/domain';
import { createAccount } from '../accounts/create-account.js';
import { updateLoopRows } from '../desk/loop-rows.js';
import { findingRow, stateOfRow } from '../projections/finding-row.js';
import type { Store } from '../store.js';
import { registered } from './fictions.js';
import { addHolder, addUnit, obeyAll } from './organisation.js';

/** A working Tuesday. */
export const DAY = '2026-08-25';
export const AT = '2026-08-25T00:30:00.000Z';

/** Somebody with an account, an address, a post and a role. */
export interface ToldPerson {
  personId: string;
  postId: string;
}

export interface ToldLedger {
  rectificationId: string;
  findingIds: string[];
  unitId: string;
  liaison: ToldPerson;
  leader: ToldPerson;
}

/** A person of a unit with a role in a rectification, who may sign in and has a mail address. */
export async function addTold(
  store: Store,
  role: LedgerRole,
  unitId: string,
  rectificationId: string | null,
  given: ToldPerson | null = null,
): Promise<ToldPerson> {
  const holder = given ?? (await addHolder(store, `${role}某`, unitId));
  const { personId, postId } = holder;
  const changes = { name: `${role}某`, email: `${role}@mail.example` };
  const grantId = store.newId();
  await obeyAll(store, [
    { type: 'CorrectPerson', personId, changes, reason: null },
    { type: 'GiveRole', personId, grantId, role, postId, rectificationId, from: '2026-01-01' },
  ]);
  const account = { id: store.newId(), personId, loginName: personId, at: AT, passwordHash: null };
  await store.transaction((tx) => createAccount(tx, account));
  return holder;
}

/** Findings that are worked on, led by one unit and naming one leader, with a liaison and that leader. */
export async function toldLedger(
  store: Store,
  contents: readonly Partial<FindingContent>[],
): Promise<ToldLedger> {
  const unitId = await addUnit(store, '云岭市水务局', 'unit');
  const post = await addHolder(store, '牵头某', unitId, '副市长');
  const leadUnits: Party[] = [{ text: '云岭市水务局', partyId: unitId }];
  const leadLeaders: Party[] = [{ text: '副市长', partyId: post.postId }];
  const { rectificationId, findingIds } = await registered(
    store,
    contents.map((content) => ({ leadUnits, leadLeaders, ...content })),
  );
  for (const findingId of findingIds) await asIf(store, findingId, 'underway');
  const liaison = await addTold(store, 'liaison', unitId, rectificationId);
  const leader = await addTold(store, 'leadLeader', unitId, rectificationId, post);
  return { rectificationId, findingIds, unitId, liaison, leader };
}

/** The due on a civil date. */
export const dueOn = (date: string) => ({ kind: 'date', date, wording: null }) as const;

/** Puts a finding into a state of the loop, as if its deeds had been done, with the rows that the state makes. */
export async function asIf(store: Store, findingId: string, status: LiveFinding['status']): Promise<void> {
  await store.transaction(async (tx) => {
    const query = tx.db.selectFrom('findings').selectAll().where('id', '=', findingId);
    const { key, state, registered_at, updated_at, head } = await query.executeTakeFirstOrThrow();
    const before = stateOfRow({ state });
    const outcome = { kind: 'resolved', verificationId: null };
    const course = { ...courseOf(before), signatures: status === 'endorsed' ? endorsed(before) : [] };
    const changed = { ...before, status, outcome, course, pending: null } as LiveFinding;
    const provenance = { registeredAt: registered_at, updatedAt: updated_at, head };
    const row = findingRow(changed, key, provenance);
    await tx.db.updateTable('findings').set(row).where('key', '=', key).execute();
    await updateLoopRows(tx, before, changed, key);
  });
}

/** What every lead leader has signed. */
function endorsed({ content }: LiveFinding): Signature[] {
  return content.leadLeaders.map(({ partyId }) => ({
    ...{ id: `endorsed by ${partyId}`, deed: 'endorse', capacity: 'leadLeader', verificationId: null },
    ...{ by: { personId: '', unitId: '', bodyId: '', postId: partyId ?? '' }, at: AT, on: AT.slice(0, 10) },
    ...{ contentHash: '', round: 1, recordedFor: null, void: null },
  }));
}
