import { courseOf, type LiveFinding } from '@bihuan/domain';
import type { FormRow } from '../../paper/paper.js';
import { wide } from '../finding-parts.js';
import type { FormContext } from '../form-context.js';
import { dayText, methodsText } from '../form-words.js';
import { signaturesText } from '../signature-words.js';

/** By which method it was verified, when, what was found, and by which body. */
export function verificationRow(finding: LiveFinding, { names }: FormContext): FormRow {
  const { verifications, signatures, round } = courseOf(finding);
  const own = signatures.filter((one) => one.deed === 'verify' && one.round === round);
  const verification = verifications.findLast(({ signatureId }) => own.some(({ id }) => id === signatureId));
  if (!verification) {
    const blank =
      '核验方式：□现场查看　□查阅台账资料　□访谈\n核验日期：　　　　年　　月　　日\n核验情况：\n　\n结论：□通过　□不通过';
    return wide('监督核验', `${blank}\n${signaturesText(own, names)}`, 6);
  }
  const { methods, date, findings, passed, documentNumber, substituteMinutes } = verification;
  const text = [
    `核验方式：${methodsText(methods)}`,
    `核验日期：${dayText(date)}`,
    `核验情况：${findings}`,
    `结论：${passed ? '通过' : '不通过'}`,
    ...(documentNumber === null ? [] : [`上级文件：${documentNumber}`]),
    ...(substituteMinutes ? [`替代核验：由领导小组指定（${substituteMinutes}）`] : []),
    signaturesText(own, names),
  ].join('\n');
  return wide('监督核验', text, 6);
}
