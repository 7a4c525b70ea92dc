import { z } from 'zod';
import { route } from '../route.js';
import { Id, Instant } from '../schemas/common.js';

/** A file that was sent and is not attached yet. */
const Upload = z.object({
  digest: z.string(),
  name: z.string(),
  mediaType: z.string(),
  label: z.string(),
  size: z.number().int(),
  uploadedAt: Instant,
  /** Findings in the reader's scope that hold the same file already: link instead of sending twice. */
  heldOn: z.array(z.object({ findingId: Id, number: z.string(), problem: z.string() })),
});

const evidence = z.object({ findingId: Id, evidenceId: Id });

export const evidenceRoutes = {
  uploadEvidence: route({
    method: 'POST',
    path: '/api/uploads',
    summary: '上传一份文件，稍后附到问题上',
    tag: '佐证',
    policy: 'attachEvidence',
    upload: true,
    response: Upload,
    status: 201,
  }),
  listUploads: route({
    method: 'GET',
    path: '/api/uploads',
    summary: '我上传了还没有附上的文件',
    tag: '佐证',
    policy: 'attachEvidence',
    response: z.object({ rows: z.array(Upload) }),
  }),
  downloadEvidence: route({
    method: 'GET',
    path: '/api/findings/:findingId/evidence/:evidenceId/file',
    summary: '下载佐证材料，用它原来的名字',
    tag: '佐证',
    policy: 'readLedger',
    params: evidence,
    file: ['application/octet-stream'],
  }),
  /** Bytes as they are, to be shown inside the page; only pictures and PDF. */
  viewEvidence: route({
    method: 'GET',
    path: '/api/findings/:findingId/evidence/:evidenceId/view',
    summary: '在页面里看图片或 PDF',
    tag: '佐证',
    policy: 'readLedger',
    params: evidence,
    file: ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'],
  }),
  getEvidenceText: route({
    method: 'GET',
    path: '/api/findings/:findingId/evidence/:evidenceId/text',
    summary: '佐证材料里的文字',
    tag: '佐证',
    policy: 'readLedger',
    params: evidence,
    response: z.object({
      /** `waiting` until the job has read it. */
      state: z.enum(['waiting', 'read', 'unreadable', 'none']),
      text: z.string().nullable(),
      /** Why it could not be read. */
      message: z.string().nullable(),
    }),
  }),
} as const;
