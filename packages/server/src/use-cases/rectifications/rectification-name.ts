import type { RectificationHeader } from '@bihuan/domain';

/** What of the header makes the name. */
type Named = Pick<RectificationHeader, 'title' | 'inspectedBody' | 'round' | 'issuer'>;

/** What people call it: inspected body and round where both are known, else the title, else what there is. */
export function rectificationName({ title, inspectedBody, round, issuer }: Named): string {
  if (inspectedBody && round) return `${inspectedBody} · ${round}`;
  return title ?? inspectedBody ?? issuer ?? '未命名的整改工作';
}
