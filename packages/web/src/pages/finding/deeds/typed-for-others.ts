import type { DeedName, FindingPage } from '@bihuan/contract';
import { useMay } from '../../../data/session.js';

/** Refusals that say only that somebody else does it. */
const OTHERS = ['notYourRole', 'notYourDuty'];

/** What leaders decide on paper, and when there is something to decide: whoever may not do it is not told that. */
const onPaper: Partial<Record<DeedName, (finding: FindingPage) => boolean>> = {
  endorse: ({ status }) => status === 'submitted',
  returnSubmission: ({ status }) => status === 'submitted',
  decideLateExtension: ({ status, course }) =>
    status === 'underway' &&
    (course?.extensions ?? []).some(({ late, decision }) => late && decision === null),
  nameSubstitute: ({ status }) => status === 'endorsed',
};

/** Whether the reader, who may not do it himself, may type it for a leader who decided on paper (代录). */
export function useTypedForOthers(): (finding: FindingPage, name: DeedName) => boolean {
  const may = useMay();
  return (finding, name) =>
    may('recordFor') && OTHERS.includes(finding.can[name]?.code ?? '') && (onPaper[name]?.(finding) ?? false);
}
