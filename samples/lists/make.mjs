/**
 * Writes `three-lists.xlsx` from `three-lists.json`: the workbook of a rectification office (问题、任务、责任
 * in one table), as such offices really lay it out: a title row, two header rows with merged cells, and
 * problems that span their measure rows. Run: `node samples/lists/make.mjs`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import writeExcelFile from 'write-excel-file/node';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

const TITLE = '云岭市落实省委第五巡视组反馈意见整改问题清单、任务清单、责任清单';

/** Columns in order; `of` says which record holds the value, `group` which head spans it. */
const COLUMNS = [
  { head: '序号', of: 'number', width: 6 },
  { head: '方面', of: 'aspect', width: 14 },
  { head: '反馈问题', of: 'finding', key: 'problem', width: 30 },
  { head: '整改措施', of: 'measure', key: 'text', width: 40 },
  { head: '牵头领导', of: 'finding', key: 'leadLeader', width: 18, group: '责任分工' },
  { head: '牵头单位', of: 'finding', key: 'leadUnit', width: 18, group: '责任分工' },
  { head: '配合单位', of: 'finding', key: 'participatingUnits', width: 26, group: '责任分工' },
  { head: '责任人', of: 'measure', key: 'responsiblePerson', width: 20, group: '责任分工' },
  { head: '取得明显成效时限', of: 'measure', key: 'resultsDue', width: 18, group: '整改时限' },
  { head: '整改到位时限', of: 'measure', key: 'completionDue', width: 18, group: '整改时限' },
  { head: '验收标准', of: 'finding', key: 'acceptanceCriterion', width: 30 },
  { head: '进展情况', of: 'finding', key: 'progress', width: 12 },
];

const BORDER = { borderStyle: 'thin', wrap: true, alignVertical: 'center' };
const HEAD = { ...BORDER, fontWeight: 'bold', align: 'center' };

const titleRow = () => [
  { value: TITLE, columnSpan: COLUMNS.length, fontWeight: 'bold', fontSize: 16, align: 'center' },
  ...COLUMNS.slice(1).map(() => null),
];

/** The upper head: a group spans its columns, a column without a group spans both head rows. */
const upperHead = () =>
  COLUMNS.map((column, at) => {
    if (!column.group) return { value: column.head, rowSpan: 2, ...HEAD };
    if (COLUMNS[at - 1]?.group === column.group) return null;
    return { value: column.group, columnSpan: COLUMNS.filter((c) => c.group === column.group).length, ...HEAD };
  });

const lowerHead = () => COLUMNS.map((column) => (column.group ? { value: column.head, ...HEAD } : null));

/** An ISO date becomes a real date cell: offices mix dates and words in one column. */
function valueCell(value) {
  if (value === '') return { value: null, ...BORDER };
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return { value, type: String, ...BORDER };
  return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...BORDER };
}

const spanning = (cell, rowSpan) => (rowSpan > 1 ? { ...cell, rowSpan } : cell);

/** Rows of one finding, one per measure; what belongs to the finding stands once and spans them. */
function findingRows(finding, number, aspectSpan) {
  const span = finding.measures.length;
  return finding.measures.map((measure, at) =>
    COLUMNS.map(({ of, key }) => {
      if (of === 'measure') return valueCell(measure[key]);
      if (at > 0) return null;
      if (of === 'number') return spanning({ value: number, type: Number, ...BORDER, align: 'center' }, span);
      if (of === 'aspect') return aspectSpan ? spanning(valueCell(finding.aspect), aspectSpan) : null;
      return spanning(valueCell(finding[key]), span);
    }),
  );
}

/** How many rows an aspect spans, given at its first finding and 0 after it. */
function aspectSpan(findings, at) {
  if (findings[at - 1]?.aspect === findings[at].aspect) return 0;
  return findings
    .filter((finding) => finding.aspect === findings[at].aspect)
    .reduce((rows, finding) => rows + finding.measures.length, 0);
}

const findings = JSON.parse(readFileSync(beside('three-lists.json'), 'utf8'));
const rows = findings.flatMap((finding, at) => findingRows(finding, at + 1, aspectSpan(findings, at)));

await writeExcelFile([titleRow(), upperHead(), lowerHead(), ...rows], {
  sheet: '三张清单',
  columns: COLUMNS.map(({ width }) => ({ width })),
  stickyRowsCount: 3,
}).toFile(beside('three-lists.xlsx'));
