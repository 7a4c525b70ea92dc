import { type ExtensionRequest, type LiveFinding, owedMeasures } from '@bihuan/domain';
import { type FormRow, pairedRow } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { FORM_WIDTHS, findingRows, measuresTable, wide } from './finding-parts.js';
import type { FormContext } from './form-context.js';
import { formPaper, hashNotes } from './form-paper.js';
import { dayText, doerText, dueText } from './form-words.js';
import { SIGN_BY_HAND, shortHash } from './signature-words.js';

const TITLE = '整改延期申请表';

/** What an empty form asks for, in the words of the rule. */
const BLANK = {
  subject: '□问题整改到位时限　□措施（序号：　　）',
  date: '　　　　年　　月　　日',
};

/**
 * 延期申请表: one application with what was decided on it; null prints a form to fill in by hand.
 * @param ordinal of the application on its finding, from 1; stands in the form's number
 * @returns a docx file
 */
export function writeExtensionForm(
  finding: LiveFinding,
  request: ExtensionRequest | null,
  context: FormContext & { ordinal: number },
): Uint8Array {
  const head = { title: TITLE, formNumber: `延期-${finding.content.number}-${context.ordinal}` };
  return writePaper(
    formPaper(head, context, [
      { kind: 'form', widths: FORM_WIDTHS, rows: findingRows(finding, context) },
      { kind: 'section', text: '一、整改措施及状态' },
      { kind: 'table', table: measuresTable(finding) },
      { kind: 'section', text: '二、申请与审批' },
      {
        kind: 'form',
        widths: FORM_WIDTHS,
        rows: request ? requestRows(finding, request, context) : blankRows(),
      },
      ...hashNotes(context),
    ]),
  );
}

function requestRows(finding: LiveFinding, request: ExtensionRequest, { names }: FormContext): FormRow[] {
  const { by, on, late, overdueDays, was, newDate, reason, progress } = request;
  const overdue = late ? `已逾期${overdueDays}天，逾期天数照计；由领导小组审批。` : '未逾期；由整改办审批。';
  return [
    wide('申请事项', subjectText(finding, request)),
    pairedRow(['原定时限', dueText(was)], ['申请延至', dayText(newDate)]),
    wide('逾期情况', overdue),
    wide('延期理由', reason, 3),
    wide('目前进展', progress, 3),
    wide('申请单位', `${doerText(by, names)}　${dayText(on)}\n${SIGN_BY_HAND}`, 3),
    wide(late ? '领导小组审批' : '整改办审批', decisionText(request, { names }), 4),
  ];
}

function subjectText(finding: LiveFinding, { measureId }: ExtensionRequest): string {
  if (measureId === null) return '问题的整改到位时限';
  const owed = owedMeasures(finding.content);
  const index = owed.findIndex(({ measure }) => measure.id === measureId);
  const measure = owed[index]?.measure;
  return measure ? `措施${index + 1}：${measure.text}` : '措施（已删去）';
}

function decisionText({ decision }: ExtensionRequest, { names }: Pick<FormContext, 'names'>): string {
  if (decision === null) return `□同意　□不同意\n意见：\n${SIGN_BY_HAND}`;
  const { granted, opinion, minutes, by, on, recordedFor } = decision;
  const typed = recordedFor ? `（代录，纸质件扫描摘要${shortHash(recordedFor.scanDigest)}）` : '';
  return [
    `${granted ? '同意' : '不同意'}。${opinion}`,
    ...(minutes === null ? [] : [`领导小组会议纪要：${minutes}`]),
    `${doerText(by, names)}　${dayText(on)}${typed}`,
  ].join('\n');
}

function blankRows(): FormRow[] {
  return [
    wide('申请事项', BLANK.subject),
    pairedRow(['原定时限', BLANK.date], ['申请延至', BLANK.date]),
    wide('延期理由', '', 4),
    wide('目前进展', '', 4),
    wide('申请单位', SIGN_BY_HAND, 3),
    wide('审批意见', `□同意　□不同意\n${SIGN_BY_HAND}`, 4),
  ];
}
