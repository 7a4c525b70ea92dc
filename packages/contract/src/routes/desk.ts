import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, pageOf } from '../schemas/common.js';
import { Light, WaitKind } from '../schemas/course.js';
import { FindingRow } from '../schemas/finding.js';

/** One thing that waits for the reader. */
export const DeskRow = FindingRow.extend({
  kind: WaitKind,
  askedBy: CivilDate.nullable(),
  light: Light,
  /** Of the inspected body, where several rectifications meet on one desk. */
  rectification: z.string(),
});
export type DeskRow = z.infer<typeof DeskRow>;

export const deskRoutes = {
  getDesk: route({
    method: 'GET',
    path: '/api/desk',
    summary: '等我办的事，最急的在前',
    tag: '工作台',
    policy: 'readLedger',
    query: z.object({
      kind: z.union([WaitKind, z.array(WaitKind)]).optional(),
      after: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: pageOf(DeskRow),
  }),
  countDesk: route({
    method: 'GET',
    path: '/api/desk/counts',
    summary: '等我办的事各有几件，几件逾期',
    tag: '工作台',
    policy: 'readLedger',
    response: z.object({
      kinds: z.array(z.object({ kind: WaitKind, count: z.number().int(), overdue: z.number().int() })),
    }),
  }),
} as const;
