import type { EvidenceItem, FindingPage } from '@bihuan/contract';

type Returns = Pick<NonNullable<FindingPage['course']>['returns'][number], 'kind' | 'at'>[];

/** Whether it lay here before the finding was reopened: what has rebounded is not proved by it (重开前的材料). */
export function isFromBefore(returns: Readonly<Returns>, { at }: Pick<EvidenceItem, 'at'>): boolean {
  const reopened = returns.filter(({ kind }) => kind === 'reopened').at(-1);
  return reopened !== undefined && at < reopened.at;
}
