import type { DeedName, FindingPage } from '@bihuan/contract';
import { useMay } from '../../../data/session.js';
import { deedForms, type FormDeed } from './deed-forms.js';

/** Refusals that say only that somebody else does it. */
const OTHERS = ['notYourRole', 'notYourDuty'];

/** Whether the reader, who may not do it himself, may type it for a leader who decided on paper (代录). */
export function useTypedForOthers(): (finding: FindingPage, name: DeedName) => boolean {
  const may = useMay();
  return ({ can }, name) =>
    may('recordFor') && deedForms[name as FormDeed]?.paper === true && OTHERS.includes(can[name]?.code ?? '');
}
