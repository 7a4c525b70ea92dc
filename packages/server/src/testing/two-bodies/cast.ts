/** Who plays in `twoBodies`: units, people, and the part of each. */

import type { Administration, LedgerRole } from '@bihuan/domain';
import { type Command, executeAll, type Store } from '@bihuan/store';
import { attribution } from '@bihuan/store/testing';

/** 云岭市 with two counties under it; each county has a bureau, and the first bureau a section. */
export interface Units {
  city: string;
  near: string;
  bureau: string;
  section: string;
  far: string;
  farBureau: string;
}

type UnitName = keyof Units;

/** What somebody is, in the post in which he is it. */
interface Part {
  unit: UnitName;
  role: LedgerRole | null;
  /** Held in the rectification of the first body; otherwise for the whole body of the post. */
  inOne?: true;
  administration?: Administration;
}

/**
 * Everybody has one post and one part; all of them look at the first body (`near`), but for those whose names say
 * `Far`. `officeOfBoth` has a second post in the other body, with the same role.
 */
export const PARTS = {
  office: { unit: 'near', role: 'office' },
  officeOfOne: { unit: 'near', role: 'office', inOne: true },
  officeOfFar: { unit: 'far', role: 'office' },
  officeOfBoth: { unit: 'near', role: 'office' },
  leadingGroup: { unit: 'near', role: 'leadingGroup', inOne: true },
  verifier: { unit: 'near', role: 'verifier', inOne: true },
  superiorReader: { unit: 'city', role: 'superiorReader' },
  superiorOfFar: { unit: 'far', role: 'superiorReader' },
  liaison: { unit: 'bureau', role: 'liaison', inOne: true },
  unitHead: { unit: 'section', role: 'unitHead', inOne: true },
  leadLeader: { unit: 'near', role: 'leadLeader', inOne: true },
  systemAdmin: { unit: 'city', role: null, administration: 'systemAdmin' },
  securityAdmin: { unit: 'city', role: null, administration: 'securityAdmin' },
  auditAdmin: { unit: 'city', role: null, administration: 'auditAdmin' },
  /** Signed in, in a post of the first body, without any role. */
  noRole: { unit: 'near', role: null },
} as const satisfies Record<string, Part>;

/** Somebody of the cast who has a record. */
export type PersonName = keyof typeof PARTS;
export const PERSON_NAMES = Object.keys(PARTS) as PersonName[];

export interface CastMember {
  personId: string;
  postId: string;
}
export type People = Record<PersonName, CastMember>;

const FROM = '2020-01-01';

const unitNamed = (
  unitId: string,
  name: string,
  level: 'city' | 'county' | 'unit' | 'section',
  parentId: string | null,
): Command => ({
  type: 'RegisterUnit',
  unitId,
  content: { name, level, parentId, supervising: false, aliases: [] },
});

/** Registers the units. */
export async function registerUnits(store: Store): Promise<Units> {
  const { newId } = store;
  const units: Units = {
    ...{ city: newId(), near: newId(), bureau: newId(), section: newId() },
    ...{ far: newId(), farBureau: newId() },
  };
  const commands = [
    unitNamed(units.city, '云岭市', 'city', null),
    unitNamed(units.near, '青石县', 'county', units.city),
    unitNamed(units.bureau, '青石县教育局', 'unit', units.near),
    unitNamed(units.section, '青石县教育局办公室', 'section', units.bureau),
    unitNamed(units.far, '白沙县', 'county', units.city),
    unitNamed(units.farBureau, '白沙县教育局', 'unit', units.far),
  ];
  await store.transaction((tx) => executeAll(tx, commands, attribution));
  return units;
}

/** Registers the people with their posts; their parts are given by `giveParts`. */
export async function registerPeople(store: Store, units: Units): Promise<People> {
  const members = PERSON_NAMES.map(
    (name) => [name, { personId: store.newId(), postId: store.newId() }] as const,
  );
  const people = Object.fromEntries(members) as People;
  const commands = members.flatMap(([name, { personId, postId }]): Command[] => [
    { type: 'RegisterPerson', personId, personal: { name, phone: null, email: null } },
    givenPost(personId, postId, units[PARTS[name].unit]),
  ]);
  await store.transaction((tx) => executeAll(tx, commands, attribution));
  return people;
}

/** Gives everybody his part. @param rectificationId of the first body */
export async function giveParts(
  store: Store,
  units: Units,
  people: People,
  rectificationId: string,
): Promise<void> {
  const { personId: both } = people.officeOfBoth;
  const second = store.newId();
  const roleGiven = (personId: string, postId: string, { role, inOne }: Part): Command[] =>
    role === null
      ? []
      : [
          {
            type: 'GiveRole',
            personId,
            grantId: store.newId(),
            role,
            postId,
            from: FROM,
            rectificationId: inOne ? rectificationId : null,
          },
        ];
  const commands = PERSON_NAMES.flatMap((name): Command[] => {
    const { personId, postId } = people[name];
    const part: Part = PARTS[name];
    const { administration } = part;
    const grantId = store.newId();
    return administration === undefined
      ? roleGiven(personId, postId, part)
      : [{ type: 'Appoint', personId, grantId, administration, from: FROM }];
  });
  const inBoth = [givenPost(both, second, units.far), ...roleGiven(both, second, PARTS.officeOfFar)];
  await store.transaction((tx) => executeAll(tx, [...commands, ...inBoth], attribution));
}

function givenPost(personId: string, postId: string, unitId: string): Command {
  return {
    type: 'GivePost',
    personId,
    post: { id: postId, unitId, title: '科长', isHead: false, from: FROM, to: null },
  };
}
