import { type FindingContent, levelLabels, type Measure, reportedStatusLabels } from '@bihuan/domain';
import {
  type CellValue,
  documentsText,
  dueValue,
  figuresText,
  numberValue,
  partiesText,
} from './cell-value.js';

/** One line of a finding's body: its introduction, one of its measures, or nothing yet. */
export type BodyLine =
  | { kind: 'introduction'; text: string }
  | { kind: 'measure'; measure: Measure }
  | { kind: 'empty' };

/** A column of the ledger. Headers are the words by which our list reader knows the columns again. */
export interface LedgerColumn {
  header: string;
  /** In half-width characters of the body font. */
  width: number;
  align: 'left' | 'center';
  /** The value that holds for the whole finding. */
  finding: (finding: FindingContent) => CellValue;
  /** The value of one line, where the line has its own. */
  line?: (line: BodyLine, finding: FindingContent) => CellValue;
}

const none = () => null;

function ofMeasure(value: (measure: Measure) => CellValue): NonNullable<LedgerColumn['line']> {
  return (line) => (line.kind === 'measure' ? value(line.measure) : null);
}

/** What is mentioned in the text of a line. */
function mentionedIn<T extends { place: string }>(line: BodyLine, mentions: readonly T[]): T[] {
  if (line.kind === 'empty') return [...mentions];
  const place = line.kind === 'introduction' ? 'introduction' : line.measure.id;
  return mentions.filter((mention) => mention.place === place);
}

function bodyText(line: BodyLine): CellValue {
  if (line.kind === 'empty') return null;
  return line.kind === 'introduction' ? line.text : `${line.measure.marker ?? ''}${line.measure.text}`;
}

/** Empty where the notice does not tell: a word for it would be read back as a status. */
function statusText({ reported }: FindingContent): CellValue {
  return reported && reported.status !== 'unspecified' ? reportedStatusLabels[reported.status] : null;
}

export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { header: '序号', width: 5, align: 'center', finding: ({ number }) => numberValue(number) },
  { header: '方面', width: 13, align: 'left', finding: ({ section }) => section },
  { header: '反馈问题', width: 24, align: 'left', finding: ({ problem }) => problem },
  {
    header: '级别',
    width: 8,
    align: 'center',
    finding: ({ level }) => levelLabels[level as 1 | 2 | 3] ?? String(level),
  },
  { header: '整改状态（通报所述，未经核验）', width: 10, align: 'center', finding: statusText },
  { header: '整改措施', width: 52, align: 'left', finding: none, line: bodyText },
  { header: '牵头领导', width: 10, align: 'center', finding: ({ leadLeaders }) => partiesText(leadLeaders) },
  {
    header: '牵头单位',
    width: 12,
    align: 'center',
    finding: ({ leadUnits }) => partiesText(leadUnits),
    line: ofMeasure(({ leadUnits }) => partiesText(leadUnits)),
  },
  {
    header: '参与单位',
    width: 14,
    align: 'left',
    finding: ({ participatingUnits }) => partiesText(participatingUnits),
    line: ofMeasure(({ participatingUnits }) => partiesText(participatingUnits)),
  },
  {
    header: '责任科室',
    width: 10,
    align: 'center',
    finding: ({ responsibleSection }) => responsibleSection?.text ?? null,
  },
  {
    header: '责任人',
    width: 8,
    align: 'center',
    finding: ({ responsiblePerson }) => responsiblePerson?.text ?? null,
    line: ofMeasure(({ responsiblePerson }) => responsiblePerson?.text ?? null),
  },
  {
    header: '取得明显成效时限',
    width: 11,
    align: 'center',
    finding: ({ resultsDue }) => dueValue(resultsDue),
  },
  {
    header: '整改到位时限',
    width: 11,
    align: 'center',
    finding: ({ completionDue }) => dueValue(completionDue),
    line: ofMeasure(({ due }) => dueValue(due)),
  },
  {
    header: '验收标准',
    width: 18,
    align: 'left',
    finding: ({ acceptanceCriterion }) => acceptanceCriterion,
    line: ofMeasure(({ acceptanceCriterion }) => acceptanceCriterion),
  },
  {
    header: '涉及制度文件',
    width: 22,
    align: 'left',
    finding: none,
    line: (line, { documents }) => documentsText(mentionedIn(line, documents)),
  },
  {
    header: '主要数字',
    width: 14,
    align: 'left',
    finding: none,
    line: (line, { figures }) => figuresText(mentionedIn(line, figures)),
  },
];

/** Shown only where the ledger holds more than the main report. */
export const PART_COLUMN: LedgerColumn = {
  header: '所属报告',
  width: 10,
  align: 'center',
  finding: ({ part }) => part,
};

/** Shown only where a plan states goals. */
const GOAL_COLUMN: LedgerColumn = {
  header: '整改目标',
  width: 20,
  align: 'left',
  finding: ({ goal }) => goal ?? null,
};

/** The columns of a ledger, from left to right. */
export function columnsFor(findings: readonly FindingContent[]): LedgerColumn[] {
  const parts = new Set(findings.map((finding) => finding.part));
  const hasGoals = findings.some(({ goal }) => goal);
  return LEDGER_COLUMNS.flatMap((column) => {
    if (column.header === '序号' && parts.size > 1) return [column, PART_COLUMN];
    return column.header === '整改措施' && hasGoals ? [GOAL_COLUMN, column] : [column];
  });
}
