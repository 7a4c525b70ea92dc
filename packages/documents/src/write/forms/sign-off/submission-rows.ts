import { courseOf, type LiveFinding } from '@bihuan/domain';
import type { FormRow } from '../../paper/paper.js';
import { wide } from '../finding-parts.js';
import type { FormContext } from '../form-context.js';
import { dayText, doerText, unitName } from '../form-words.js';
import { SIGN_BY_HAND } from '../signature-words.js';

/** The coordinating lead unit's application of this round, and what each further lead unit says to it. */
export function submissionRows(finding: LiveFinding, { names }: FormContext): FormRow[] {
  const { submissions, concurrences, round } = courseOf(finding);
  const [coordinating, ...further] = finding.content.leadUnits;
  const submission = submissions.findLast((one) => one.round === round);
  const applied = submission
    ? `${submission.summary}\n${doerText(submission.by, names)}　${dayText(submission.on)}`
    : SIGN_BY_HAND;
  const concurred = further.map(({ text, partyId }) => {
    const concurrence = concurrences.findLast((one) => one.round === round && one.unitId === partyId);
    const said = concurrence
      ? `${unitName(names, concurrence.unitId)}同意申请销号。\n${doerText(concurrence.by, names)}　${dayText(concurrence.on)}`
      : SIGN_BY_HAND;
    return wide(`会签：${text}`, said, 2);
  });
  return [...concurred, wide(`申请销号：${coordinating?.text ?? '牵头单位'}`, applied, 3)];
}
