/** Parts that several forms of a finding share. */

import {
  courseOf,
  evidenceKindLabels,
  type FindingContent,
  type LiveFinding,
  levelLabels,
  measureStateLabels,
  outcomeLabels,
  outcomeOf,
  owedMeasures,
  resultTypeLabels,
} from '@bihuan/domain';
import { type FormRow, type PaperTable, pairedRow, wideRow } from '../paper/paper.js';
import type { FormContext } from './form-context.js';
import { civilDayOf, movedDueText, NOT_STATED, namesText } from './form-words.js';
import { shortHash } from './signature-words.js';

/** Columns of the forms of a finding: label, value, label, value. */
export const FORM_WIDTHS = [3, 6, 3, 6] as const;

/** A row across a form of these columns. */
export function wide(label: string, text: string, lines?: number): FormRow {
  return wideRow(label, text, FORM_WIDTHS.length, lines);
}

/** Where it stands, with its outcome: closed is not fixed. */
export function standingText(finding: LiveFinding): string {
  return outcomeLabels[outcomeOf(finding)];
}

/** `问题`, `具体表现`. */
export function levelText({ level }: Pick<FindingContent, 'level'>): string {
  return levelLabels[level as 1 | 2 | 3] ?? String(level);
}

/** Which finding it is, and the six clear points (六个明确) with the dates before they were moved. */
export function findingRows(finding: LiveFinding, { header }: FormContext): FormRow[] {
  const { content } = finding;
  const original = courseOf(finding).adoption?.originalDues;
  const responsible = [content.responsibleSection, content.responsiblePerson].flatMap((party) =>
    party ? [party] : [],
  );
  return [
    pairedRow(['被巡视党组织', header.inspectedBody ?? NOT_STATED], ['问题编号', content.number]),
    pairedRow(['所属报告', `${content.part}（${levelText(content)}）`], ['目前状态', standingText(finding)]),
    wide('反馈问题', content.problem),
    ...(content.goal ? [wide('整改目标', content.goal)] : []),
    wide('验收标准', content.acceptanceCriterion ?? '见各项措施'),
    pairedRow(['牵头领导', namesText(content.leadLeaders)], ['牵头单位', namesText(content.leadUnits)]),
    pairedRow(
      ['参与单位', namesText(content.participatingUnits)],
      ['责任科室、责任人', namesText(responsible)],
    ),
    pairedRow(
      ['取得明显成效时限', movedDueText(content.resultsDue, original?.resultsDue)],
      ['整改到位时限', movedDueText(content.completionDue, original?.completionDue)],
    ),
  ];
}

/** Every measure that is worked on, with its criterion, its date and how far it is. */
export function measuresTable(finding: LiveFinding): PaperTable {
  const { measureStates, adoption } = courseOf(finding);
  const rows = owedMeasures(finding.content).map(
    ({ measure, due, acceptanceCriterion, leadUnits }, index) => {
      const original = adoption?.originalDues.measures.find(({ measureId }) => measureId === measure.id);
      const said = measureStates.find(({ measureId }) => measureId === measure.id);
      return [
        index + 1,
        `${measure.marker ?? ''}${measure.text}`,
        namesText(leadUnits),
        acceptanceCriterion ?? NOT_STATED,
        movedDueText(due, original?.due ?? undefined),
        measure.resultType ? resultTypeLabels[measure.resultType] : NOT_STATED,
        measureStateLabels[said?.state ?? 'notStarted'],
      ];
    },
  );
  return {
    name: '整改措施及状态',
    columns: [
      { header: '序号', width: 5, center: true },
      { header: '整改措施', width: 24 },
      { header: '责任单位', width: 12 },
      { header: '验收标准', width: 14 },
      { header: '完成时限', width: 12, center: true },
      { header: '成果类型', width: 8, center: true },
      { header: '状态', width: 8, center: true },
    ],
    rows,
    empty: '没有整改措施。',
  };
}

/** Every piece of evidence, with the day from which it holds apart from the day of receipt. */
export function evidenceTable(finding: LiveFinding): PaperTable {
  const numbers = new Map(owedMeasures(finding.content).map(({ measure }, index) => [measure.id, index + 1]));
  const proves = (ids: readonly string[]) =>
    ids.length === 0 ? '问题整体' : ids.map((id) => `措施${numbers.get(id) ?? '（已删去）'}`).join('、');
  const rows = courseOf(finding).evidence.map((piece, index) => [
    index + 1,
    piece.name,
    evidenceKindLabels[piece.kind],
    { day: piece.effectiveDate },
    { day: civilDayOf(piece.receivedAt) },
    proves(piece.measureIds),
    piece.attachedBy === 'verifier' ? '核验单位' : '责任单位',
    shortHash(piece.digest),
  ]);
  return {
    name: '佐证材料',
    columns: [
      { header: '序号', width: 5, center: true },
      { header: '材料名称', width: 20 },
      { header: '类别', width: 10, center: true },
      { header: '生效日期', width: 13, center: true },
      { header: '收到日期', width: 13, center: true },
      { header: '证明', width: 9, center: true },
      { header: '提交方', width: 8, center: true },
      { header: '文件摘要', width: 10, center: true },
    ],
    rows,
    empty: '没有佐证材料。',
  };
}
