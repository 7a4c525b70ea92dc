/** Who works in 云岭市: invented names only, made of the two lists below. */

import type { Administration, LedgerRole } from '@bihuan/domain';
import { UNIT_KEYS, UNITS, type UnitKey } from './units.js';

/** One person in one post. */
export interface DemoPerson {
  name: string;
  unit: UnitKey;
  title: string;
  isHead: boolean;
  roles: readonly LedgerRole[];
  administration: Administration | null;
  /** The account that the demo makes; null: none. */
  loginName: string | null;
}

interface Row {
  unit: UnitKey;
  title: string;
  roles: readonly LedgerRole[];
  loginName?: string;
}

/** Whom the history names one by one. */
const NAMED = {
  group: { unit: 'city', title: '市委书记', roles: ['leadingGroup', 'leadLeader'], loginName: 'group' },
  mayor: { unit: 'city', title: '市长', roles: ['leadLeader'] },
  deputy: { unit: 'city', title: '市委副书记', roles: ['leadLeader'] },
  executive: { unit: 'city', title: '常务副市长', roles: ['leadLeader'] },
  cadre: { unit: 'city', title: '市委组织部部长', roles: ['leadLeader'], loginName: 'leader2' },
  voice: { unit: 'city', title: '市委宣传部部长', roles: ['leadLeader'] },
  guard: { unit: 'city', title: '市纪委书记', roles: ['leadLeader'] },
  works: { unit: 'city', title: '副市长（城建）', roles: ['leadLeader'], loginName: 'leader' },
  people: { unit: 'city', title: '副市长（社会事业）', roles: ['leadLeader'] },
  office: { unit: 'office', title: '综合组组长', roles: ['office'], loginName: 'office' },
  office2: { unit: 'office', title: '督办组组长', roles: ['office'] },
  discipline: { unit: 'discipline', title: '监督检查室主任', roles: ['verifier'], loginName: 'verifier' },
  inspection: { unit: 'inspection', title: '督查督办科科长', roles: ['verifier'], loginName: 'verifier2' },
  audit: { unit: 'audit', title: '整改督查科科长', roles: ['verifier'] },
  superior: {
    unit: 'province',
    title: '巡视整改督查处处长',
    roles: ['superiorReader'],
    loginName: 'superior',
  },
} as const satisfies Record<string, Row>;

const ADMINISTRATORS = {
  systemAdmin: '信息中心系统管理员',
  securityAdmin: '信息中心安全管理员',
  auditAdmin: '机关纪委审计管理员',
} as const satisfies Record<Administration, string>;

export type LeaderKey = Exclude<
  keyof typeof NAMED,
  'office' | 'office2' | 'discipline' | 'inspection' | 'audit' | 'superior'
>;
export type VerifierKey = 'discipline' | 'inspection' | 'audit';
export const VERIFIER_KEYS: readonly VerifierKey[] = ['discipline', 'inspection', 'audit'];
export type PersonKey = keyof typeof NAMED | Administration | `liaison:${UnitKey}` | `head:${UnitKey}`;

/** The unit of which the liaison and the head get accounts. */
const SHOWN: UnitKey = 'housing';
const NO_DOERS: readonly UnitKey[] = ['province', 'city', 'office'];

/** Everybody, by key. Names are dealt out in order, so that they stay the same. */
export function demoPeople(): Map<PersonKey, DemoPerson> {
  const people = new Map<PersonKey, DemoPerson>();
  const add = (
    key: PersonKey,
    { loginName = null, ...row }: Omit<DemoPerson, 'name' | 'loginName'> & { loginName?: string | null },
  ) => people.set(key, { ...row, loginName, name: nameAt(people.size) });
  for (const [key, row] of Object.entries(NAMED) as [keyof typeof NAMED, Row][]) {
    add(key, { ...row, isHead: key === 'group', administration: null });
  }
  for (const [key, title] of Object.entries(ADMINISTRATORS) as [Administration, string][]) {
    const loginName = key.replace(/Admin$/, '');
    add(key, { unit: 'secretariat', title, roles: [], isHead: false, administration: key, loginName });
  }
  for (const unit of UNIT_KEYS.filter((key) => !NO_DOERS.includes(key))) {
    const isSection = UNITS[unit].level === 'section';
    const [liaison, head] = unit === SHOWN ? ['liaison', 'head'] : [null, null];
    add(`liaison:${unit}`, { unit, title: '整改联络员', roles: ['liaison'], ...plain, loginName: liaison });
    const title = isSection ? '科长' : '主要负责人';
    add(`head:${unit}`, { unit, title, roles: ['unitHead'], ...plain, isHead: true, loginName: head });
  }
  return people;
}

const plain = { isHead: false, administration: null } as const;

const SURNAMES = [...'闻郗暨禹蔺逄蒲邴宓郦缪骆阮靳栾'];
const GIVEN = [
  '云樵',
  '松岑',
  '岭南',
  '知舟',
  '望川',
  '砚秋',
  '禾声',
  '予安',
  '溪亭',
  '景澜',
  '砥行',
  '青屿',
];

/** Each time round the surnames, the given names move on by one: so all are different. */
function nameAt(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length] ?? '';
  const turn = Math.floor(index / SURNAMES.length);
  const given = GIVEN[((index % SURNAMES.length) + turn) % GIVEN.length] ?? '';
  return `${surname}${given}`;
}
