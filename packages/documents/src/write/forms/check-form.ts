import type { CheckOutcome, CheckRound, LiveFinding } from '@bihuan/domain';
import { pairedRow, wideRow } from '../paper/paper.js';
import { writePaper } from '../paper/write-paper.js';
import { standingText } from './finding-parts.js';
import { formPaper } from './form-paper.js';
import { dayText, methodsText } from './form-words.js';
import { SIGN_BY_HAND } from './signature-words.js';

/** A round of checks as it is printed: before it begins to be filled in, afterwards as its record. */
export interface CheckPaper {
  round: CheckRound;
  /** Order of the round in its rectification, from 1. */
  ordinal: number;
  /** `checkOutcomes` of the round. */
  outcomes: readonly CheckOutcome[];
  /** The findings of the round; those that the reader does not see are left out. */
  findings: readonly LiveFinding[];
  printedOn: string;
  at: string;
}

const TITLE = '整改督查记录';

/** 督查记录: what was chosen beforehand and what was found at each; places without a result are empty. @returns a docx file */
export function writeCheckForm({
  round,
  ordinal,
  outcomes,
  findings,
  printedOn,
  at,
}: CheckPaper): Uint8Array {
  const head = { title: TITLE, formNumber: `督查-${round.on.slice(0, 4)}-${ordinal}` };
  const rows = findings.map((finding, index) => {
    const result = outcomes.find(({ findingId }) => findingId === finding.id)?.result ?? null;
    return [
      index + 1,
      finding.content.number,
      finding.content.problem,
      standingText(finding),
      result ? { day: result.date } : null,
      result ? methodsText(result.methods) : null,
      result ? `${result.passed ? '属实' : '发现问题'}：${result.findings}` : null,
    ];
  });
  const hidden = round.findingIds.length - findings.length;
  const signing = wideRow('督查人员', SIGN_BY_HAND, 4, 3);
  return writePaper(
    formPaper(head, { printedOn, at }, [
      {
        kind: 'form',
        widths: [3, 6, 3, 6],
        rows: [
          pairedRow(
            ['督查单位', round.by.map(({ text }) => text).join('、')],
            ['开始日期', dayText(round.on)],
          ),
          pairedRow(['督查方式', methodsText(round.methods)], ['抽查问题', `${round.findingIds.length}个`]),
        ],
      },
      { kind: 'table', table: { name: '督查情况', columns: COLUMNS, rows, empty: '没有可以显示的问题。' } },
      ...(hidden > 0
        ? [{ kind: 'note' as const, text: `另有${hidden}个问题不在打印人的查看范围内，未列出。` }]
        : []),
      { kind: 'form', widths: [3, 6, 3, 6], rows: [signing, wideRow('被督查单位', SIGN_BY_HAND, 4, 3)] },
    ]),
  );
}

const COLUMNS = [
  { header: '序号', width: 5, center: true },
  { header: '编号', width: 7, center: true },
  { header: '问题', width: 22 },
  { header: '目前状态', width: 10, center: true },
  { header: '督查日期', width: 13, center: true },
  { header: '方式', width: 11, center: true },
  { header: '督查情况', width: 24 },
];
