import { courseOf, type LiveFinding } from '@bihuan/domain';
import type { FormRow } from '../../paper/paper.js';
import { wide } from '../finding-parts.js';
import type { FormContext } from '../form-context.js';
import { signaturesText } from '../signature-words.js';

/** A place for each lead leader, and for whoever signed in the place of one. */
export function endorsementRows(finding: LiveFinding, { names }: FormContext): FormRow[] {
  const { signatures, round } = courseOf(finding);
  const endorsed = signatures.filter((one) => one.deed === 'endorse' && one.round === round);
  const leaders = finding.content.leadLeaders;
  const places = leaders.map(({ text, partyId }) => {
    const own = endorsed.filter(({ by }) => by.postId === partyId);
    return wide(`牵头领导审核：${text}`, signaturesText(own, names), 3);
  });
  const others = endorsed.filter(({ by }) => !leaders.some(({ partyId }) => partyId === by.postId));
  if (others.length > 0) places.push(wide('牵头领导审核', signaturesText(others, names), 3));
  return places.length > 0 ? places : [wide('牵头领导审核', signaturesText([], names), 3)];
}
