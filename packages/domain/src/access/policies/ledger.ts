/** Reading and changing the ledger, and bringing documents in and out. */

import type { Policy } from '../policy.js';

const readers = ['office', 'leadingGroup', 'verifier', 'superiorReader'] as const;
const doers = ['liaison', 'unitHead'] as const;
/** What people of a unit see: what it holds, and what it verifies in place of another. */
const ofUnits = [
  { who: doers, relation: 'unit' },
  { who: doers, relation: 'substitute' },
] as const;

export const ledgerPolicies = {
  open: { label: '查看公开内容', rows: [{ who: ['anyone'], relation: 'any' }] },
  readLedger: {
    label: '查看台账',
    rows: [
      { who: readers, relation: 'rectification' },
      ...ofUnits,
      { who: ['leadLeader'], relation: 'own' },
      { who: ['local'], relation: 'any' },
    ],
  },
  readRestricted: {
    label: '查看限定范围的问题',
    rows: [
      { who: ['office', 'leadingGroup', 'verifier'], relation: 'rectification' },
      ...ofUnits,
      { who: ['leadLeader'], relation: 'own' },
      { who: ['local'], relation: 'any' },
    ],
  },
  /** Who has duties alone sees nothing of it: it names findings that are not his. */
  readWork: {
    label: '查看方案、督查和回头看',
    rows: [
      { who: readers, relation: 'rectification' },
      { who: ['local'], relation: 'any' },
    ],
  },
  changeLedger: {
    label: '登记和更正台账',
    rows: [
      { who: ['office'], relation: 'rectification' },
      { who: ['local'], relation: 'any' },
    ],
  },
  import: {
    label: '导入文件',
    rows: [
      { who: ['office'], relation: 'rectification' },
      { who: ['operator', 'local'], relation: 'any' },
    ],
  },
  export: {
    label: '导出台账和通报',
    rows: [
      { who: readers, relation: 'rectification' },
      ...ofUnits,
      { who: ['leadLeader'], relation: 'own' },
      { who: ['operator', 'local'], relation: 'any' },
    ],
  },
} as const satisfies Record<string, Policy>;
