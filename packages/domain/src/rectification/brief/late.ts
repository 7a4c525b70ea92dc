/** What is late, by how much, and why: what the record says it waits for. */

import { dayNumber } from '../../calendar/civil-days.js';
import { openDueOf } from '../../desk/open-due.js';
import { courseOf } from '../../finding/course.js';
import type { LiveFinding } from '../../finding/finding.js';

export type LateReason =
  | 'extensionWaits'
  | 'endorsementWaits'
  | 'verificationWaits'
  | 'signatureWaits'
  | 'returned'
  | 'saidWhy'
  | 'silent'
  | 'inWork';

export const lateReasonLabels: Record<LateReason, string> = {
  extensionWaits: '延期申请待审批',
  endorsementWaits: '已申请销号，待牵头领导审核',
  verificationWaits: '已审核，待核验',
  signatureWaits: '已核验，待签字',
  returned: '被退回后还没有再申请',
  saidWhy: '单位说明了原因',
  silent: '近30天没有报过进展',
  inWork: '正在整改',
};

export interface LateLeaf {
  id: string;
  /** The civil date that has passed. */
  due: string;
  /** Calendar days since then. */
  days: number;
  reason: LateReason;
  /** The words of whoever said why: of the unit, or of whoever returned it; null where nobody did. */
  words: string | null;
}

/** Nobody who reports every month is silent for longer. */
const SILENT_DAYS = 30;

/** The leaves that are late on this civil date, the longest first. */
export function lateOn(leaves: readonly LiveFinding[], today: string): LateLeaf[] {
  return leaves
    .flatMap((leaf) => {
      const due = openDueOf(leaf);
      if (due === null || due >= today) return [];
      const days = dayNumber(today) - dayNumber(due);
      return [{ id: leaf.id, due, days, ...whyLate(leaf, today) }];
    })
    .sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
}

function whyLate(leaf: LiveFinding, today: string): Pick<LateLeaf, 'reason' | 'words'> {
  const { extensions } = courseOf(leaf);
  const open = extensions.find(({ decision }) => decision === null);
  if (open) return { reason: 'extensionWaits', words: open.reason };
  switch (leaf.status) {
    case 'submitted':
      return { reason: 'endorsementWaits', words: null };
    case 'endorsed':
      return { reason: 'verificationWaits', words: null };
    case 'verified':
      return { reason: 'signatureWaits', words: null };
    default:
      return whyUnfinished(leaf, today);
  }
}

/** Of what is still worked on: the last thing that was said, by the units or by whoever sent it back. */
function whyUnfinished(leaf: LiveFinding, today: string): Pick<LateLeaf, 'reason' | 'words'> {
  const { progress, returns } = courseOf(leaf);
  const report = progress.at(-1);
  const back = returns.at(-1);
  if (back && back.kind !== 'withdrawn' && (!report || report.at < back.at)) {
    return { reason: 'returned', words: back.reason };
  }
  if (report?.noChange) return { reason: 'saidWhy', words: report.text };
  if (!report || dayNumber(today) - dayNumber(report.on) > SILENT_DAYS)
    return { reason: 'silent', words: null };
  return { reason: 'inWork', words: report.text };
}
