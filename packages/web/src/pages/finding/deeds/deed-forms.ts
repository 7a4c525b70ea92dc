import { commandName, type DeedName, type FindingPage } from '@bihuan/contract';
import { loopDeedLabels } from '@bihuan/domain';
import type { DeedForm } from '../../../forms/deeds/deed-form.js';
import { judgementForms } from './judgement-forms.js';
import { workForms } from './work-forms.js';

/** The deeds that are told by a form of fields; 报进展 has a form of its own. */
export type FormDeed = Exclude<DeedName, 'reportProgress' | 'attachEvidence'>;

/** What each deed asks for: the whole of its form. Its words on a button, what it does, and its fields. */
export const deedForms: Record<FormDeed, DeedForm<FindingPage>> = { ...workForms, ...judgementForms };

/** What a deed is called on its button. */
export function deedTitle(name: DeedName): string {
  const own = name in deedForms ? deedForms[name as FormDeed].label : undefined;
  return own ?? loopDeedLabels[commandName(name)];
}
