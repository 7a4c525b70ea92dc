import { isDay } from '../../../forms/is-day.js';
import type { Step } from './use-finding-deed.js';

/** A file that was sent, with what it is and from when it counts. */
export interface Attachment {
  digest: string;
  name: string;
  /** Empty until it was said. */
  kind: string;
  effectiveDate: string;
  measureIds: string[];
}

/** A file of which nothing was said yet; it proves the only measure where there is but one. */
export function attachmentOf(
  { digest, name }: Pick<Attachment, 'digest' | 'name'>,
  measures: readonly { id: string }[],
): Attachment {
  const [only, ...more] = measures;
  const measureIds = only && more.length === 0 ? [only.id] : [];
  return { digest, name, kind: '', effectiveDate: '', measureIds };
}

/** What is missing in one of them, or `null`. */
export function attachProblem(attachments: readonly Attachment[]): string | null {
  if (attachments.some(({ kind }) => kind === '')) return '缺材料的种类';
  return attachments.every(({ effectiveDate }) => isDay(effectiveDate)) ? null : '缺生效日期';
}

/** The deeds that attach them. */
export function attachSteps(attachments: readonly Attachment[]): Step[] {
  return attachments.map((attachment) => ({ name: 'attachEvidence', body: { ...attachment } }));
}
