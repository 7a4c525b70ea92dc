/** The parts that people play (角色), and the three separated administrators (三员). */

/** Roles in the ledger, held by a person in a post. */
export const ledgerRoles = [
  'office',
  'liaison',
  'unitHead',
  'leadLeader',
  'leadingGroup',
  'verifier',
  'superiorReader',
] as const;
export type LedgerRole = (typeof ledgerRoles)[number];

/** Administrators watch each other, so nobody is two of them, and none has a role in the ledger. */
export const administrations = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;
export type Administration = (typeof administrations)[number];

/**
 * Roles that may be held for a whole body: in every rectification of the unit of the post and of what lies under
 * it, also in those that do not exist yet. The other roles are held in one rectification.
 */
export const BODY_WIDE_ROLES: readonly LedgerRole[] = ['office', 'superiorReader'];

export const roleLabels: Record<LedgerRole | Administration, string> = {
  office: '整改办',
  liaison: '联络员',
  unitHead: '单位负责人',
  leadLeader: '牵头领导',
  leadingGroup: '整改工作领导小组',
  verifier: '监督核验',
  superiorReader: '上级',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
};

/** The word for a role or an administrator; an unknown one is given back as it is. */
export function roleLabel(role: string): string {
  return roleLabels[role as LedgerRole] ?? role;
}
