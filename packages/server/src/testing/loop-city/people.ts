/** Who and what there is in the invented city 云岭市: bodies, the people in them, and as what they act. */

import type { LedgerRole } from '@bihuan/domain';
import type { Command, Store } from '@bihuan/store';

const UNITS = {
  city: ['云岭市', null],
  officeUnit: ['云岭市委办公室', 'city'],
  housing: ['云岭市住建局', 'city'],
  finance: ['云岭市财政局', 'city'],
  treasury: ['云岭市国库支付中心', 'finance'],
  discipline: ['云岭市纪委监委', 'city'],
  archive: ['云岭市档案馆', 'city'],
  province: ['云岭省委巡视办', null],
} as const;
type UnitName = keyof typeof UNITS;

/** 监督单位; two of them so that their verifiers are refused for another reason than not being one. */
const SUPERVISING: readonly UnitName[] = ['discipline', 'officeUnit', 'finance'];

type Hat = readonly [LedgerRole, UnitName];

/** Everybody with his roles, each in a post of its own. */
const PEOPLE = {
  office: [['office', 'officeUnit']],
  group: [['leadingGroup', 'city']],
  leader: [['leadLeader', 'city']],
  housing: [['liaison', 'housing']],
  finance: [['liaison', 'finance']],
  verifier: [['verifier', 'discipline']],
  superior: [['superiorReader', 'province']],
  /** Of a unit that has no part in the work, nor in checking it. */
  archivist: [['liaison', 'archive']],
  /** Leads, and does the work of the unit that he leads. */
  chief: [
    ['leadLeader', 'city'],
    ['liaison', 'housing'],
  ],
  /** A second person of the office. */
  deputy: [['office', 'officeUnit']],
  /** Verifies from within the office: of one body with it. */
  insider: [['verifier', 'officeUnit']],
  /** Verifies, and judges for the superior, from within a body that does the work. */
  partial: [
    ['verifier', 'finance'],
    ['superiorReader', 'finance'],
  ],
  /** Leads, and holds every role by which one judges or signs afterwards. */
  manyHats: [
    ['leadLeader', 'city'],
    ['verifier', 'discipline'],
    ['superiorReader', 'province'],
  ],
} as const satisfies Record<string, readonly Hat[]>;
export type CityPerson = keyof typeof PEOPLE | 'stranger';

/** Holds every role, but in the work of another body: nothing here is in his sight. */
const STRANGER: readonly Hat[] = (
  ['office', 'leadingGroup', 'leadLeader', 'liaison', 'verifier', 'superiorReader'] as const
).map((role) => [role, 'archive']);

/** Everybody, by the roles that he holds. */
export const CITY_PEOPLE: Readonly<Record<CityPerson, readonly Hat[]>> = { ...PEOPLE, stranger: STRANGER };
const NAMES = Object.keys(CITY_PEOPLE) as CityPerson[];

export type CityUnits = Record<UnitName, string>;
/** `postId`: of the first role; `postIds`: of each. */
export type CityPeople = Record<CityPerson, { personId: string; postId: string; postIds: string[] }>;

/** Fresh ids for all units. */
export function unitIds(store: Store): CityUnits {
  return Object.fromEntries(Object.keys(UNITS).map((name) => [name, store.newId()])) as CityUnits;
}

/** Fresh ids for everybody and all posts. */
export function peopleIds(store: Store): CityPeople {
  const ids = NAMES.map((name) => {
    const postIds = CITY_PEOPLE[name].map(() => store.newId());
    return [name, { personId: store.newId(), postId: postIds[0] ?? '', postIds }];
  });
  return Object.fromEntries(ids) as CityPeople;
}

/** Registers the bodies. */
export function unitCommands(units: CityUnits): Command[] {
  return (Object.keys(UNITS) as UnitName[]).map((key) => {
    const [name, above] = UNITS[key];
    const level = key === 'province' ? 'province' : key === 'city' ? 'city' : 'unit';
    const parentId = above === null ? null : units[above];
    const supervising = SUPERVISING.includes(key);
    return {
      type: 'RegisterUnit',
      unitId: units[key],
      content: { name, level, parentId, supervising, aliases: [] },
    };
  });
}

/** Registers everybody in his posts, as yet without a role. */
export function peopleCommands(people: CityPeople, units: CityUnits): Command[] {
  return NAMES.flatMap((name): Command[] => {
    const { personId, postIds } = people[name];
    const personal = { name: `某${name}`, phone: null, email: null };
    const posts = CITY_PEOPLE[name].map(([, unit], index) => ({
      ...{ id: postIds[index] ?? '', unitId: units[unit], title: '负责人' },
      ...{ isHead: false, from: '2020-01-01', to: null },
    }));
    return [
      { type: 'RegisterPerson', personId, personal },
      ...posts.map((post) => ({ type: 'GivePost', personId, post }) as const),
    ];
  });
}

/** Gives these people their roles in a rectification. */
export function roleCommands(
  store: Store,
  people: CityPeople,
  rectificationId: string,
  named: readonly CityPerson[],
): Command[] {
  return named.flatMap((name) =>
    CITY_PEOPLE[name].map(([role], index): Command => {
      const { personId, postIds } = people[name];
      const grant = { grantId: store.newId(), role, postId: postIds[index] ?? '' };
      return { type: 'GiveRole', personId, ...grant, from: '2020-01-01', rectificationId };
    }),
  );
}

/** Everybody of the city itself. */
export const RESIDENTS = NAMES.filter((name) => name !== 'stranger');
