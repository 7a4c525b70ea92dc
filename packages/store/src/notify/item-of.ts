import { dueDate, type LiveFinding, type NoticeItem, type NoticeKind } from '@bihuan/domain';

/** A notice of this kind about a finding, with its day of completion, or another day. */
export function itemOf(
  { id, rectificationId, content }: LiveFinding,
  kind: NoticeKind,
  due: string | null = dueDate(content.completionDue),
): NoticeItem {
  const { number, problem, visibility } = content;
  return { kind, rectificationId, finding: { id, number, problem, visibility }, due };
}
