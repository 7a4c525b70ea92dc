/** The tables of a brief. A number stands in one column, the reference to its records in the next. */

import {
  type Analysis,
  type Brief,
  type BriefStep,
  briefStepLabels,
  briefSteps,
  type CountedFigure,
  type LeafOutcome,
  type LiveFinding,
  lateReasonLabels,
  leafOutcomes,
  levelLabels,
  outcomeLabels,
} from '@bihuan/domain';
import type { PaperTable } from '../paper/paper.js';
import type { CellValue } from '../xlsx/cell-value.js';
import type { References } from './references.js';

const COUNT = { header: '个数', width: 8, center: true };
const RECORDS = { header: '记录', width: 8, center: true };

/** The tables of a brief, in reading order; the reports and months of an analysis come last. */
export function briefTables(
  brief: Brief | Analysis,
  findings: readonly LiveFinding[],
  references: References,
): PaperTable[] {
  return [
    levelsTable(brief, references),
    outcomesTable(brief, references),
    movedTable(brief, references),
    lateTable(brief, findings),
    paperTable(brief, references),
    ...('months' in brief ? [monthsTable(brief, references), partsTable(brief, references)] : []),
  ];
}

function levelsTable({ levels }: Brief, references: References): PaperTable {
  const rows = levels.flatMap(({ level, all, resolved, settledOtherwise, open }) => {
    const label = levelLabels[level as 1 | 2 | 3] ?? `第${level}级`;
    const row = (words: string, figure: CountedFigure) => [
      label,
      words,
      figure.count,
      references.mark(`${label}：${words}`, figure),
    ];
    return [
      row('总数', all),
      row('下属末级问题全部整改到位', resolved),
      row('已了结，但有长期坚持或未落实结案的', settledOtherwise),
      row('还有末级问题没有了结', open),
    ];
  });
  return {
    name: '各层级情况',
    columns: [{ header: '层级', width: 12, center: true }, { header: '情况', width: 44 }, COUNT, RECORDS],
    rows,
    empty: '没有登记问题。',
  };
}

function outcomesTable({ outcomes }: Brief, references: References): PaperTable {
  return {
    name: '末级问题现状',
    columns: [{ header: '现状', width: 48 }, COUNT, RECORDS],
    rows: outcomeRows(outcomes, '', references),
    empty: '没有末级问题。',
  };
}

function outcomeRows(
  outcomes: Record<LeafOutcome, CountedFigure>,
  of: string,
  references: References,
): CellValue[][] {
  return leafOutcomes.map((outcome) => {
    const label = outcomeLabels[outcome];
    return [label, outcomes[outcome].count, references.mark(`末级问题：${of}${label}`, outcomes[outcome])];
  });
}

function movedTable({ moved, unmoved }: Brief, references: References): PaperTable {
  const row = (label: string, figure: CountedFigure) => [
    label,
    figure.count,
    references.mark(`本期${label}`, figure),
  ];
  return {
    name: '本期变动',
    columns: [{ header: '变动', width: 48 }, COUNT, RECORDS],
    rows: [
      ...briefSteps.map((step) => row(briefStepLabels[step], moved[step])),
      row('在整改而没有任何变动', unmoved),
    ],
    empty: '没有变动。',
  };
}

function lateTable({ late }: Brief, findings: readonly LiveFinding[]): PaperTable {
  const rows = late.map(({ id, due, days, reason, words }) => {
    const content = findings.find((finding) => finding.id === id)?.content;
    const isRestricted = content?.visibility === 'restricted';
    return [
      content?.number ?? null,
      isRestricted ? '（限定范围，不列表述）' : (content?.problem ?? null),
      content?.leadUnits.map(({ text }) => text).join('、') ?? null,
      { day: due },
      days,
      lateReasonLabels[reason],
      isRestricted ? null : words,
    ];
  });
  return {
    name: '逾期及原因',
    columns: [
      { header: '编号', width: 8, center: true },
      { header: '问题', width: 26 },
      { header: '牵头单位', width: 12 },
      { header: '时限', width: 13, center: true },
      { header: '逾期天数', width: 7, center: true },
      { header: '原因', width: 15 },
      { header: '有关说明', width: 20 },
    ],
    rows,
    empty: '没有逾期的问题。',
  };
}

function paperTable({ paper }: Brief, references: References): PaperTable {
  const row = (label: string, figure: CountedFigure) => [label, figure.count, references.mark(label, figure)];
  return {
    name: '佐证情况',
    columns: [{ header: '情况', width: 48 }, COUNT, RECORDS],
    rows: [
      row('佐证只有会议材料或通知（请核实是否见到实效）', paper.onlyPaper),
      row('还没有任何佐证', paper.nothing),
    ],
    empty: '没有在整改的问题。',
  };
}

function monthsTable({ months }: Analysis, references: References): PaperTable {
  const names = months.map(({ stretch }) => `${Number(stretch.from.slice(5, 7))}月`);
  const cells = (step: BriefStep) =>
    months.flatMap(({ moved }, index) => [
      moved[step].count,
      references.mark(`${names[index]}${briefStepLabels[step]}`, moved[step]),
    ]);
  return {
    name: '逐月变动',
    columns: [
      { header: '变动', width: 30 },
      ...names.flatMap((header) => [{ header, width: 8, center: true }, RECORDS]),
    ],
    rows: briefSteps.map((step) => [briefStepLabels[step], ...cells(step)]),
    empty: '没有变动。',
  };
}

function partsTable({ byPart }: Analysis, references: References): PaperTable {
  const rows = byPart.flatMap(({ part, leaves, outcomes, late }) => [
    [part, '末级问题总数', leaves.count, references.mark(`${part}：末级问题`, leaves)],
    ...outcomeRows(outcomes, `${part}，`, references).map((row) => [part, ...row]),
    [part, '逾期', late.count, references.mark(`${part}：逾期`, late)],
  ]);
  return {
    name: '各报告情况',
    columns: [{ header: '所属报告', width: 14, center: true }, { header: '情况', width: 40 }, COUNT, RECORDS],
    rows,
    empty: '没有末级问题。',
  };
}
