/** What the steps of the history act on: the ledger as it is at that moment, and who does something in it. */

import type { DeedName, RectificationDeedName } from '@bihuan/contract';
import { type FindingCommand, type LiveFinding, refuse } from '@bihuan/domain';
import { findState, type Store, type Transaction, WHOLE_LEDGER } from '@bihuan/store';
import type { Caller } from '../app/caller.js';
import { type DeedBody, doDeed } from '../use-cases/deeds/do-deed.js';
import { doRectificationDeed } from '../use-cases/deeds/do-rectification-deed.js';
import type { RectificationDeedBody } from '../use-cases/deeds/rectification-commands.js';
import { changeFinding } from '../use-cases/findings/change-finding.js';
import type { UnitKey } from './data/units.js';
import { dateOf } from './days.js';
import type { DemoIds } from './demo-ids.js';

/** The members that somebody fills in. */
export type Filled<Body> = Omit<Body, 'version'>;

/** The ledger while its history is made. */
export interface Scene {
  tx: Transaction;
  /** Works in the one transaction of the demo. */
  store: Store;
  secretKey: Uint8Array;
  ids: DemoIds;
  /** Civil date of today. */
  today: string;
  /** What deeds on the rectification have made, under the names that steps give it. */
  made: Map<string, string>;
}

/** A unit as a plan names it. */
export function unitParty({ ids }: Scene, unit: UnitKey) {
  return { text: ids.unitName(unit), partyId: ids.unit(unit) };
}

/** The civil date of a day of the demo. */
export function on({ today }: Scene, day: number): string {
  return dateOf(today, day);
}

/** The finding as it is now. @throws Refused `unknownFinding` */
export async function findingNow({ tx, ids }: Scene, key: string): Promise<LiveFinding> {
  const id = ids.finding(key);
  return (await findState(tx, WHOLE_LEDGER, id)) ?? refuse('unknownFinding', { id });
}

/** Does a deed on a finding, as its route does. @throws Refused */
export async function deed<N extends DeedName>(
  scene: Scene,
  caller: Caller,
  [key, name]: readonly [string, N],
  filled: (finding: LiveFinding) => Filled<DeedBody<N>>,
): Promise<void> {
  const finding = await findingNow(scene, key);
  const body = { ...filled(finding), version: finding.version } as unknown as DeedBody<N>;
  await doDeed({ store: scene.store, caller }, name, { findingId: finding.id, body });
}

/** Does a deed on the rectification, as its route does. @returns the id of what it made @throws Refused */
export async function rectify<N extends RectificationDeedName>(
  scene: Scene,
  caller: Caller,
  name: N,
  filled: Filled<RectificationDeedBody<N>>,
): Promise<string> {
  const { tx, store, secretKey, ids } = scene;
  const { rectificationId } = ids;
  const query = tx.db.selectFrom('rectifications').select('version').where('id', '=', rectificationId);
  const { version } = await query.executeTakeFirstOrThrow();
  const body = { ...filled, version } as unknown as RectificationDeedBody<N>;
  const done = await doRectificationDeed({ store, caller, secretKey }, name, { rectificationId, body });
  return done.id ?? '';
}

/** Changes the words and fields of a finding, as the forms of the office do. @throws Refused */
export async function change(
  { store, ids }: Scene,
  caller: Caller,
  key: string,
  commands: (findingId: string, finding: LiveFinding) => FindingCommand[],
): Promise<void> {
  const findingId = ids.finding(key);
  const finding = await store.read((tx) => findState(tx, WHOLE_LEDGER, findingId));
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const { version } = finding;
  const asked = { store, caller, policy: 'changeLedger' } as const;
  await changeFinding(asked, { findingId, version }, () => commands(findingId, finding));
}
