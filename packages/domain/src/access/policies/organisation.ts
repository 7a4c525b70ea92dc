/** Units, people, posts, roles. */

import type { Policy } from '../policy.js';

const bySecurityAdmin = [{ who: ['securityAdmin'], relation: 'others' }] as const;

export const organisationPolicies = {
  readOrganisation: {
    label: '查看单位和任职',
    rows: [{ who: ['signedIn', 'operator', 'local'], relation: 'any' }],
  },
  readContacts: {
    label: '查看电话和邮箱',
    rows: [
      { who: ['systemAdmin', 'securityAdmin', 'operator', 'local'], relation: 'any' },
      { who: ['office'], relation: 'below' },
      { who: ['signedIn'], relation: 'self' },
    ],
  },
  manageOrganisation: {
    label: '维护单位、人员和任职',
    rows: [
      { who: ['systemAdmin', 'operator', 'local'], relation: 'any' },
      { who: ['office'], relation: 'below' },
    ],
  },
  assignBody: {
    label: '认定被巡视单位',
    rows: [
      { who: ['office'], relation: 'below' },
      { who: ['operator', 'local'], relation: 'any' },
    ],
  },
  giveRoles: { label: '授予和收回角色', rows: bySecurityAdmin },
  appoint: { label: '任免管理员', rows: bySecurityAdmin },
  /** Only while nobody holds the office: `vacancyObjection`. */
  appointVacant: { label: '任命首位管理员', rows: [{ who: ['systemAdmin'], relation: 'others' }] },
  erasePersonalData: { label: '删除个人信息', rows: bySecurityAdmin },
} as const satisfies Record<string, Policy>;
