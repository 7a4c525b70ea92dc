/** The bodies and people of an invented city: 云岭市 does not exist, nor does anybody in it. */

import type { HeldRole, PersonProfile } from '../access/profile.js';
import type { UnitFacts } from '../finding/loop/context.js';
import type { LedgerRole } from '../organisation/roles.js';

/** A supervising one: whoever verifies in a body may also sign for the supervisors. */
function body(name: string, id: string, above: string[] = ['u-city']): UnitFacts {
  return { name, bodyId: id, above, supervising: true };
}

export const units: Record<string, UnitFacts> = {
  'u-province': body('省委巡视办', 'u-province', []),
  'u-city': body('云岭市', 'u-city', []),
  'u-office': body('云岭市委办公室', 'u-office'),
  'u-housing': body('云岭市住建局', 'u-housing'),
  'u-roads': {
    name: '住建局道路科',
    bodyId: 'u-housing',
    above: ['u-housing', 'u-city'],
    supervising: false,
  },
  'u-institute': {
    name: '云岭市建筑院',
    bodyId: 'u-institute',
    above: ['u-housing', 'u-city'],
    supervising: true,
  },
  'u-archive': { ...body('云岭市档案馆', 'u-archive'), supervising: false },
  'u-finance': body('云岭市财政局', 'u-finance'),
  'u-water': body('云岭市水务局', 'u-water'),
  'u-discipline': body('云岭市纪委监委', 'u-discipline'),
  'u-organisation': body('云岭市委组织部', 'u-organisation'),
};

/** The unit and all that lie under it. */
function under(unitId: string): string[] {
  return Object.keys(units).filter((id) => id === unitId || units[id]?.above.includes(unitId));
}

function person(name: string, ...roles: [role: LedgerRole, unitId: string][]): PersonProfile {
  const held = roles.map(([role, unitId], index): HeldRole => {
    const postId = index === 0 ? `p-${name}` : `p-${name}-${index + 1}`;
    return { role, rectificationId: 'r1', postId, unitId, unitIds: under(unitId) };
  });
  const postIds = held.map(({ postId }) => postId);
  return { kind: 'person', personId: name, secondFactor: true, administration: null, roles: held, postIds };
}

/** Everybody, by the part they play. */
export const people = {
  housing: person('housing', ['liaison', 'u-housing']),
  housingHead: person('housingHead', ['unitHead', 'u-housing']),
  finance: person('finance', ['liaison', 'u-finance']),
  water: person('water', ['liaison', 'u-water']),
  leader: person('leader', ['leadLeader', 'u-city']),
  secondLeader: person('secondLeader', ['leadLeader', 'u-city']),
  group: person('group', ['leadingGroup', 'u-city']),
  office: person('office', ['office', 'u-office']),
  secondOffice: person('secondOffice', ['office', 'u-office']),
  verifier: person('verifier', ['verifier', 'u-discipline']),
  secondVerifier: person('secondVerifier', ['verifier', 'u-organisation']),
  /** A verifier of the body that does the work. */
  doingVerifier: person('doingVerifier', ['verifier', 'u-housing']),
  /** A verifier of a body under it. */
  lowerVerifier: person('lowerVerifier', ['verifier', 'u-institute']),
  /** A verifier of a body that supervises nobody. */
  archivist: person('archivist', ['verifier', 'u-archive']),
  /** A verifier of the office's own body. */
  officeVerifier: person('officeVerifier', ['verifier', 'u-office']),
  /** Liaison and verifier at once, in different bodies. */
  doubleVerifier: person('doubleVerifier', ['verifier', 'u-organisation'], ['liaison', 'u-housing']),
  /** Leads and verifies. */
  leadingVerifier: person('leadingVerifier', ['leadLeader', 'u-city'], ['verifier', 'u-organisation']),
  superior: person('superior', ['superiorReader', 'u-province']),
} as const;
export type PersonName = keyof typeof people;
