import { courseOf, type LiveFinding, type Signature } from '@bihuan/domain';
import type { PaperBlock } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { evidenceTable, FORM_WIDTHS, findingRows, measuresTable, wide } from './finding-parts.js';
import type { FormContext } from './form-context.js';
import { formPaper, hashNotes } from './form-paper.js';
import { decisionRow } from './sign-off/decision-row.js';
import { endorsementRows } from './sign-off/endorsement-rows.js';
import { signOffRows } from './sign-off/sign-off-rows.js';
import { submissionRows } from './sign-off/submission-rows.js';
import { verificationRow } from './sign-off/verification-row.js';
import { formerSignatureText } from './signature-words.js';

const TITLE = '整改问题销号审批表';

/**
 * 销号审批表: what was asked for, proved, endorsed, verified and signed off in the present round of a finding.
 * Places that nobody has signed are lines to sign by hand.
 * @returns a docx file
 */
export function writeSignOffForm(finding: LiveFinding, context: FormContext): Uint8Array {
  const { round } = courseOf(finding);
  const head = {
    title: `${context.header.kind ?? ''}${TITLE}`,
    formNumber: `销号-${finding.content.number}-第${round}轮`,
  };
  return writePaper(
    formPaper(head, context, [
      { kind: 'form', widths: FORM_WIDTHS, rows: findingRows(finding, context) },
      { kind: 'section', text: '一、整改措施及状态' },
      { kind: 'table', table: measuresTable(finding) },
      { kind: 'section', text: '二、佐证材料' },
      { kind: 'table', table: evidenceTable(finding) },
      { kind: 'section', text: '三、申请、审核、核验与销号' },
      { kind: 'form', widths: FORM_WIDTHS, rows: approvalRows(finding, context) },
      ...formerSignatures(finding, context),
      ...hashNotes(context),
    ]),
  );
}

function approvalRows(finding: LiveFinding, context: FormContext) {
  return [
    ...submissionRows(finding, context),
    ...endorsementRows(finding, context),
    verificationRow(finding, context),
    ...decisionRow(finding),
    ...signOffRows(finding, context),
    wide('备注', '　', 2),
  ];
}

/** Signatures of earlier rounds: they count no more, and nobody is to think that they were never there. */
function formerSignatures(finding: LiveFinding, { names }: FormContext): PaperBlock[] {
  const { signatures, round } = courseOf(finding);
  const former = signatures.filter((signature: Signature) => signature.round < round);
  if (former.length === 0) return [];
  return [
    { kind: 'section', text: '四、以前轮次的签字（现已不作数）' },
    ...former.map((signature): PaperBlock => ({ kind: 'note', text: formerSignatureText(signature, names) })),
  ];
}
