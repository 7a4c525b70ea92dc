import { courseOf, type LiveFinding, returnKindLabels } from '@bihuan/domain';
import type { PaperTable } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import {
  evidenceTable,
  FORM_WIDTHS,
  findingRows,
  measuresTable,
  standingText,
  wide,
} from './finding-parts.js';
import type { FormContext } from './form-context.js';
import { formPaper, hashNotes } from './form-paper.js';
import { dayText, doerText, methodsText } from './form-words.js';

const TITLE = '问题整改情况表';

/** 整改情况表 of one finding: six clear points, progress, evidence, what became of it. @returns a docx file */
export function writeSituationForm(finding: LiveFinding, context: FormContext): Uint8Array {
  const head = { title: TITLE, formNumber: `情况-${finding.content.number}` };
  return writePaper(
    formPaper(head, context, [
      { kind: 'form', widths: FORM_WIDTHS, rows: findingRows(finding, context) },
      { kind: 'section', text: '一、整改措施及状态' },
      { kind: 'table', table: measuresTable(finding) },
      { kind: 'section', text: '二、整改进展' },
      { kind: 'table', table: progressTable(finding, context) },
      { kind: 'section', text: '三、佐证材料' },
      { kind: 'table', table: evidenceTable(finding) },
      { kind: 'section', text: '四、整改结果' },
      { kind: 'form', widths: FORM_WIDTHS, rows: outcomeRows(finding) },
      ...hashNotes(context),
    ]),
  );
}

function progressTable(finding: LiveFinding, { names }: FormContext): PaperTable {
  const rows = courseOf(finding).progress.map(({ on, by, text, noChange }) => [
    { day: on },
    doerText(by, names),
    noChange ? `本期无变化：${text}` : text,
  ]);
  return {
    name: '整改进展',
    columns: [
      { header: '日期', width: 12, center: true },
      { header: '报送单位', width: 18 },
      { header: '进展', width: 52 },
    ],
    rows,
    empty: '还没有报过进展。',
  };
}

function outcomeRows(finding: LiveFinding) {
  const { verifications, returns, lookBacks, overdue } = courseOf(finding);
  const verified = verifications.map(
    ({ date, passed, methods, findings }) =>
      `${dayText(date)}核验${passed ? '通过' : '不通过'}（${methodsText(methods)}）：${findings}`,
  );
  const back = returns.map(({ on, kind, reason }) => `${dayText(on)}${returnKindLabels[kind]}：${reason}`);
  const looked = lookBacks.map(
    ({ date, confirmed, findings }) => `${dayText(date)}${confirmed ? '确认' : '未确认'}：${findings}`,
  );
  const late = overdue.map(({ on, days }) => `截至${dayText(on)}逾期${days}天`);
  return [
    wide('目前状态', standingText(finding)),
    wide('核验情况', linesOr(verified, '还没有核验')),
    wide('退回、重新整改', linesOr(back, '没有')),
    wide('逾期记录', linesOr(late, '没有')),
    wide('回头看', linesOr(looked, '还没有回头看')),
  ];
}

function linesOr(lines: readonly string[], none: string): string {
  return lines.length > 0 ? lines.join('\n') : none;
}
