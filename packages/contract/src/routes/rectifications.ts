import { z } from 'zod';
import { route } from '../route.js';
import { Id, pageOf } from '../schemas/common.js';
import {
  Chapter,
  Contact,
  LedgerCounts,
  RectificationHeader,
  RectificationPage,
  RectificationRow,
} from '../schemas/rectification.js';

const params = z.object({ rectificationId: Id });
const version = z.number().int().positive();
const tag = '整改工作';

export const rectificationRoutes = {
  listRectifications: route({
    method: 'GET',
    path: '/api/rectifications',
    summary: '所有整改工作，最近改动的在前',
    tag,
    policy: 'readLedger',
    query: z.object({
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: pageOf(RectificationRow),
  }),
  registerRectification: route({
    method: 'POST',
    path: '/api/rectifications',
    summary: '新建一项整改工作，不从文件导入',
    tag,
    policy: 'changeLedger',
    /** `bodyId`: the inspected unit; needed where the caller's office is of several. */
    body: z.object({ header: RectificationHeader, bodyId: Id.optional() }),
    response: z.object({ id: Id, version }),
    status: 201,
  }),
  getRectification: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId',
    summary: '一项整改工作的来历、章节和联系方式',
    tag,
    policy: 'readLedger',
    params,
    response: RectificationPage,
  }),
  correctRectification: route({
    method: 'PATCH',
    path: '/api/rectifications/:rectificationId',
    summary: '更正整改工作的基本情况',
    tag,
    policy: 'changeLedger',
    params,
    body: z.object({
      version,
      reason: z.string().min(1).max(500),
      header: RectificationHeader.partial().optional(),
      organisation: Chapter.nullable().optional(),
      nextSteps: Chapter.nullable().optional(),
      contact: Contact.optional(),
    }),
    response: z.object({ version }),
  }),
  countLedger: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/counts',
    summary: '台账各类结果的数目和可选的筛选值',
    tag,
    policy: 'readLedger',
    params,
    response: LedgerCounts,
  }),
} as const;
