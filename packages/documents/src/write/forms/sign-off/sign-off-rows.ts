import { courseOf, type LiveFinding, type Signature } from '@bihuan/domain';
import type { FormRow } from '../../paper/paper.js';
import { wide } from '../finding-parts.js';
import type { FormContext } from '../form-context.js';
import { signaturesText } from '../signature-words.js';

const BY_TWO: readonly Signature['deed'][] = ['signOff', 'closeNotImplemented', 'moveToLongTerm'];

/** The two signatures: one of the office, one of a supervising body. Either may be the first. */
export function signOffRows(finding: LiveFinding, { names }: FormContext): FormRow[] {
  const { signatures, round } = courseOf(finding);
  const own = signatures.filter((one) => BY_TWO.includes(one.deed) && one.round === round);
  const office = own.filter(({ capacity }) => capacity === 'office');
  const supervising = own.filter(({ capacity }) => capacity !== 'office');
  return [
    wide('整改办签字', signaturesText(office, names), 3),
    wide('监督单位签字', signaturesText(supervising, names), 3),
  ];
}
