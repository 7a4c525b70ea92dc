/** The units and people of an invented city, in one organisation with the ledger that they work on. */

import type { LedgerRole, Party } from '@bihuan/domain';
import type { Command, Store } from '@bihuan/store';
import { UNITS } from './vocabulary.js';

/** Somebody in a post. */
export interface Member {
  personId: string;
  postId: string;
}

export interface City {
  bodyId: string;
  /** The units that do the work, as plans name them, each with who reports for it. */
  doing: { party: Party; partyId: string; liaison: Member }[];
  office: Member;
  group: Member;
  leader: Member;
  verifier: Member;
  commands: Command[];
}

const FROM = '2020-01-01';

/** A body with its units, and everybody in the role that a rectification needs. */
export function city(store: Store, rectificationIds: readonly string[]): City {
  const bodyId = store.newId();
  const commands: Command[] = [unit(bodyId, '云岭市', { level: 'city', parentId: null })];
  const under = (name: string, supervising = false) => {
    const id = store.newId();
    commands.push(unit(id, name, { level: 'unit', parentId: bodyId, supervising }));
    return id;
  };
  const member = (
    role: LedgerRole,
    unitId: string,
    of: (string | null)[] = [...rectificationIds],
  ): Member => {
    const one = { personId: store.newId(), postId: store.newId() };
    commands.push(...appointed(store, one, { role, unitId, rectificationIds: of }));
    return one;
  };
  const doing = UNITS.map((name) => {
    const partyId = under(name);
    return { partyId, party: { text: name, partyId }, liaison: member('liaison', partyId) };
  });
  return {
    ...{ bodyId, doing, commands },
    // Of the body: whatever it is inspected for.
    office: member('office', bodyId, [null]),
    verifier: member('verifier', under('市纪委监委', true)),
    group: member('leadingGroup', bodyId),
    leader: member('leadLeader', bodyId),
  };
}

interface UnitPlace {
  level: 'city' | 'unit';
  parentId: string | null;
  supervising?: boolean;
}

function unit(unitId: string, name: string, { supervising = false, ...place }: UnitPlace): Command {
  return { type: 'RegisterUnit', unitId, content: { name, ...place, supervising, aliases: [] } };
}

interface Appointment {
  role: LedgerRole;
  unitId: string;
  /** Null: all of the body that the unit is. */
  rectificationIds: readonly (string | null)[];
}

function appointed(
  store: Store,
  { personId, postId }: Member,
  { role, unitId, rectificationIds }: Appointment,
): Command[] {
  const post = { id: postId, unitId, title: '负责人', isHead: false, from: FROM, to: null };
  return [
    { type: 'RegisterPerson', personId, personal: { name: '某同志', phone: null, email: null } },
    { type: 'GivePost', personId, post },
    ...rectificationIds.map(
      (rectificationId): Command => ({
        ...{ type: 'GiveRole', personId, grantId: store.newId(), role, postId, from: FROM, rectificationId },
      }),
    ),
  ];
}
