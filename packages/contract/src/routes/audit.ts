import { z } from 'zod';
import { route } from '../route.js';
import {
  AccessRow,
  ActRow,
  AuditStatus,
  AuditVerification,
  AuditVerificationProgress,
} from '../schemas/audit.js';
import { Id, Instant, pageOf } from '../schemas/common.js';

const tag = '审计';
const FILES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-ndjson; charset=utf-8',
] as const;
const format = z.object({ format: z.enum(['xlsx', 'jsonl']) });
const page = {
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** `to` is not included. */
const span = { from: Instant.optional(), to: Instant.optional() };

/** Which acts of the record. */
export const ActFilters = z.object({
  /** Id of a person. */
  person: Id.optional(),
  /** Name of an object: `finding:0197…`. */
  stream: z.string().min(1).max(100).optional(),
  /** Type of the act: `FindingCorrected`. */
  type: z.string().min(1).max(60).optional(),
  ...span,
});

/** Which lines of the access log. */
export const AccessFilters = z.object({
  person: Id.optional(),
  kind: z.union([z.string().max(40), z.array(z.string().max(40)).max(40)]).optional(),
  ...span,
});

export const auditRoutes = {
  listActs: route({
    method: 'GET',
    path: '/api/audit/acts',
    summary: '操作记录：谁、何时、对什么、做了什么，没有内容',
    tag,
    policy: 'readAudit',
    query: ActFilters.extend(page),
    response: pageOf(ActRow),
  }),
  exportActs: route({
    method: 'GET',
    path: '/api/audit/acts.:format',
    summary: '操作记录导出',
    tag,
    policy: 'exportAudit',
    params: format,
    query: ActFilters,
    file: FILES,
  }),
  listAccesses: route({
    method: 'GET',
    path: '/api/audit/accesses',
    summary: '访问日志：登录、被拒绝、查看限定内容、导出',
    tag,
    policy: 'readAccessLog',
    query: AccessFilters.extend(page),
    response: pageOf(AccessRow),
  }),
  exportAccesses: route({
    method: 'GET',
    path: '/api/audit/accesses.:format',
    summary: '访问日志导出',
    tag,
    policy: 'exportAudit',
    params: format,
    query: AccessFilters,
    file: FILES,
  }),
  getAuditStatus: route({
    method: 'GET',
    path: '/api/audit/status',
    summary: '记录封存到哪里、访问日志留到哪里',
    tag,
    policy: 'readAudit',
    response: AuditStatus,
  }),
  /** Answers when both chains have been read, which takes minutes where there are many lines. */
  verifyAudit: route({
    method: 'POST',
    path: '/api/audit/verification',
    summary: '现在核验两条记录链',
    tag,
    policy: 'log',
    response: AuditVerification,
  }),
  getAuditVerification: route({
    method: 'GET',
    path: '/api/audit/verification',
    summary: '记录链核验到哪里了',
    tag,
    policy: 'log',
    response: AuditVerificationProgress,
  }),
  stopAuditVerification: route({
    method: 'POST',
    path: '/api/audit/verification/stop',
    summary: '停止核验记录链',
    tag,
    policy: 'log',
    response: AuditVerificationProgress,
  }),
} as const;
