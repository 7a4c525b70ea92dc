import { z } from 'zod';
import { route } from '../route.js';
import { FileDigest, Id, Instant } from '../schemas/common.js';
import { Visibility } from '../schemas/finding.js';

/** A file that was sent and is not attached yet. */
const Upload = z.object({
  digest: z.string(),
  name: z.string(),
  mediaType: z.string(),
  label: z.string(),
  size: z.number().int(),
  uploadedAt: Instant,
  /** Findings in the reader's scope that hold the same file already: link instead of sending twice. */
  heldOn: z.array(z.object({ findingId: Id, number: z.string() })),
});

export type Upload = z.infer<typeof Upload>;

/** How far the reading of a file's words has come; a withheld one carries a mark of classification. */
const EvidenceTextState = z.enum(['waiting', 'read', 'unreadable', 'none', 'withheld']);

const evidence = z.object({ findingId: Id, evidenceId: Id });

export const evidenceRoutes = {
  uploadEvidence: route({
    method: 'POST',
    path: '/api/uploads',
    summary: '上传一份文件，稍后附到问题上',
    tag: '佐证',
    policy: 'sendFile',
    upload: true,
    response: Upload,
    status: 201,
  }),
  listUploads: route({
    method: 'GET',
    path: '/api/uploads',
    summary: '我上传了还没有附上的文件',
    tag: '佐证',
    policy: 'sendFile',
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
    streamed: true,
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
    streamed: true,
  }),
  /** The paper that a leader signed, where somebody typed it for him. */
  viewScan: route({
    method: 'GET',
    path: '/api/findings/:findingId/scans/:digest',
    summary: '看代录所依据的纸质件扫描',
    tag: '佐证',
    policy: 'readLedger',
    params: z.object({ findingId: Id, digest: FileDigest }),
    file: ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'],
    streamed: true,
  }),
  getEvidenceText: route({
    method: 'GET',
    path: '/api/findings/:findingId/evidence/:evidenceId/text',
    summary: '佐证材料里的文字',
    tag: '佐证',
    policy: 'readLedger',
    params: evidence,
    response: z.object({
      /** Of the finding, with its visibility: what is restricted leaves an entry when it is read. */
      id: Id,
      visibility: Visibility,
      /** `waiting` until the job has read it. */
      state: EvidenceTextState,
      /** At most 500,000 characters. */
      text: z.string().nullable(),
      /** Why it could not be read, or is withheld. */
      message: z.string().nullable(),
    }),
  }),
} as const;
