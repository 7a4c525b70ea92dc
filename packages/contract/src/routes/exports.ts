import { z } from 'zod';
import { route } from '../route.js';
import { Id } from '../schemas/common.js';

const params = z.object({ rectificationId: Id });
/** `public` withholds what is not public and uses the approved wording. */
const query = z.object({ version: z.enum(['internal', 'public']).default('internal') });
/** Only these of the findings; all where none is named. */
const chosen = z.object({ findingIds: z.union([Id, z.array(Id).max(50)]).optional() });
const tag = '导出';

export const exportRoutes = {
  exportLedger: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/ledger.:format',
    summary: '台账（或选出的问题）导出为 Excel 或 JSON',
    tag,
    policy: 'export',
    params: params.extend({ format: z.enum(['xlsx', 'json']) }),
    query: chosen,
    file: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/json'],
  }),
  exportNotice: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/notice.:format',
    summary: '由台账写出通报',
    tag,
    policy: 'export',
    params: params.extend({ format: z.enum(['docx', 'md', 'json']) }),
    query,
    file: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/markdown; charset=utf-8',
      'application/json',
    ],
  }),
  exportBrief: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/briefs/:period.:format',
    summary: '由台账写出月度简报（2026-08）或季度分析（2026-Q3）',
    tag,
    policy: 'export',
    params: params.extend({
      period: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])$/, '应为年月（如 2026-08）或季度（如 2026-Q3）。'),
      format: z.enum(['docx', 'xlsx']),
    }),
    file: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  }),
  exportForm: route({
    method: 'GET',
    path: '/api/findings/:findingId/forms/:form.docx',
    summary: '打印问题的表：销号审批表、整改情况表、延期申请表',
    tag,
    policy: 'export',
    params: z.object({ findingId: Id, form: z.enum(['signOff', 'situation', 'extension']) }),
    file: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  }),
  exportPaper: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/papers/:paper/:paperId.docx',
    summary: '打印工作提示单、督查记录、回头看抽查单',
    tag,
    policy: 'export',
    params: params.extend({ paper: z.enum(['reminder', 'check', 'lookBack']), paperId: Id }),
    file: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  }),
  exportThreeLists: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/three-lists.:format',
    summary: '由台账（或选出的问题）写出问题清单、任务清单、责任清单',
    tag,
    policy: 'export',
    params: params.extend({ format: z.enum(['docx', 'xlsx']) }),
    query: chosen,
    file: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
  }),
  exportReport: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/reports/:report.docx',
    summary: '由台账写出整改情况报告、主要负责人组织落实情况报告的草稿',
    tag,
    policy: 'export',
    params: params.extend({ report: z.enum(['situation', 'leader']) }),
    file: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  }),
} as const;
