/** Running the program, and watching who did what. */

import type { Policy } from '../policy.js';

const byOperator = [{ who: ['operator'], relation: 'any' }] as const;
const byAuditor = [{ who: ['auditAdmin'], relation: 'any' }] as const;

export const operationPolicies = {
  /** Acts: who, what, when, on which record; not the words. */
  readAudit: { label: '查看操作记录', rows: byAuditor },
  readAccessLog: { label: '查看访问日志', rows: byAuditor },
  exportAudit: { label: '导出审计记录', rows: byAuditor },
  log: { label: '校验和导出日志', rows: [...byOperator, ...byAuditor] },
  purgeAccessLog: { label: '清理过期的访问日志', rows: byOperator },
  backup: { label: '备份', rows: byOperator },
  /** At the machine itself, while nobody has a name there: with the demo come accounts, and then nobody may any more. */
  demo: { label: '装入演示数据', rows: [{ who: ['operator', 'local'], relation: 'any' }] },
  rebuild: { label: '重建数据表', rows: byOperator },
} as const satisfies Record<string, Policy>;
