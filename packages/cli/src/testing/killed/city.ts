/** Those who work while the server is killed, and what they work on; made in the store, before the first start. */

import { defaultSessionRule, type LedgerRole } from '@bihuan/domain';
import { findingContent, measure, rectificationContent } from '@bihuan/domain/testing';
import { type Command, createAccount, executeAll, openSession, type Store } from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';

const LIAISONS = 6;
const FINDINGS = 8;

export interface WorkingCity {
  /** Tokens of open sessions: one of the office, and one of each liaison. */
  office: string;
  liaisons: string[];
  findingIds: string[];
}

/** A body with findings that lie with one unit, and people with open sessions. */
export async function workingCity(store: Store): Promise<WorkingCity> {
  const [cityId, unitId, rectificationId] = [store.newId(), store.newId(), store.newId()];
  const findingIds = Array.from({ length: FINDINGS }, () => store.newId());
  await obey(store, [
    unit(cityId, '云岭市', null),
    unit(unitId, '云岭市住建局', cityId),
    { type: 'RegisterRectification', rectificationId, content: rectificationContent() },
    { type: 'AssignBody', rectificationId, unitId: cityId, reason: null },
    ...findingIds.map((findingId, place): Command => {
      const content = findingContent({
        number: String(place + 1),
        leadLeaders: [{ text: '副市长', partyId: store.newId() }],
        leadUnits: [{ text: '市住建局', partyId: unitId }],
        measures: [measure('m1', '清理沉淀资金')],
      });
      return { type: 'RegisterFinding', findingId, rectificationId, ordinal: place + 1, content };
    }),
  ]);
  const office = await enrolled(store, 'office', cityId, rectificationId);
  const liaisons: string[] = [];
  for (let place = 0; place < LIAISONS; place += 1) {
    liaisons.push(await enrolled(store, 'liaison', unitId, rectificationId));
  }
  return { office, liaisons, findingIds };
}

function unit(unitId: string, name: string, parentId: string | null): Command {
  const level = parentId === null ? 'city' : 'unit';
  return {
    type: 'RegisterUnit',
    unitId,
    content: { name, level, parentId, supervising: false, aliases: [] },
  };
}

async function obey(store: Store, commands: Command[]): Promise<void> {
  await store.transaction((tx) => executeAll(tx, commands, attribution));
}

/** Somebody on record, signed in. @returns the token of his session */
async function enrolled(
  store: Store,
  role: LedgerRole,
  unitId: string,
  rectificationId: string,
): Promise<string> {
  const [personId, postId, accountId] = [store.newId(), store.newId(), store.newId()];
  const from = '2020-01-01';
  const post = { id: postId, unitId, title: '干部', isHead: false, from, to: null };
  await obey(store, [
    { type: 'RegisterPerson', personId, personal: { name: '某人', phone: null, email: null } },
    { type: 'GivePost', personId, post },
    { type: 'GiveRole', personId, grantId: store.newId(), role, postId, from, rectificationId },
  ]);
  const at = new Date().toISOString();
  return store.transaction(async (tx) => {
    const account = { id: accountId, personId, loginName: `user.${accountId}`.slice(0, 40) };
    await createAccount(tx, { ...account, at, passwordHash: null });
    const browser = { device: null, address: null };
    const session = { accountId, stage: 'open', secondFactor: true, at, rule: defaultSessionRule } as const;
    return (await openSession(tx, { ...session, ...browser })).token;
  });
}
