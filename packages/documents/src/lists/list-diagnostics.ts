import type { Diagnostic, Range } from '@bihuan/extract';
import { columnLetters } from '../read/xlsx/cell-address.js';
import type { RowPlace } from './list-entries.js';
import type { ListCell, SheetView } from './sheet-view.js';

/** What may be noticed while reading lists, each with its sentence: what was expected, what was found, what to do. */

export function problemCarried(rows: readonly RowPlace[], range: Range): Diagnostic {
  const places = rows.map(({ row }) => row);
  const shown = places.slice(0, 10).join('、') + (places.length > 10 ? ' 等' : '');
  const message = `工作表“${rows[0]?.sheet.view.name ?? ''}”第 ${shown} 行没有写问题，已并入“问题”列上一个问题；如不对，请补写后重新导入。`;
  return { ruleId: 'list-problem-carried', severity: 'info', message, range };
}

export function rowWithoutProblem({ sheet, row }: RowPlace, range: Range): Diagnostic {
  const message = `工作表“${sheet.view.name}”第 ${row} 行没有写问题，没有列入问题清单；请在“问题”列补写后重新导入。`;
  return { ruleId: 'list-row-without-problem', severity: 'error', message, range };
}

export function withoutMeasures(range: Range): Diagnostic {
  const message = '这个问题没有写整改措施；方案要求逐条制定措施，请补写。';
  return { ruleId: 'list-without-measures', severity: 'warning', message, range };
}

export function withoutLeadUnit(range: Range): Diagnostic {
  const message = '这个问题没有写牵头单位（责任单位）；请补写。';
  return { ruleId: 'list-without-lead-unit', severity: 'warning', message, range };
}

export function dueUnclear(text: string, rule: string, range: Range): Diagnostic {
  const message =
    rule === 'due-without-year'
      ? `时限“${text}”没有写年份，表中也没有别处写明；请补上年份。`
      : `时限“${text}”读不出日期；请写成“2026年9月底前”“立行立改”或“长期坚持”这样的说法。`;
  return { ruleId: 'list-due-unclear', severity: 'warning', message, range };
}

export function withoutDue(range: Range): Diagnostic {
  const message = '这个问题没有写整改时限；请补写，如“2026年9月底前”“立行立改”或“长期坚持”。';
  return { ruleId: 'list-without-due', severity: 'warning', message, range };
}

export function mergedAcross(view: SheetView, cell: ListCell, label: string, range: Range): Diagnostic {
  const columns = `${columnLetters(cell.left)}–${columnLetters(cell.right)}`;
  const message = `工作表“${view.name}”第 ${cell.top} 行的 ${columns} 列合并成一格，已作为“${label}”读入，其余各列按空白；如不对，请拆开后重新导入。`;
  return { ruleId: 'list-merged-across', severity: 'warning', message, range };
}

export function measureOverProblems(view: SheetView, cell: ListCell, range: Range): Diagnostic {
  const message = `工作表“${view.name}”第 ${cell.top}–${cell.bottom} 行的措施合并成一格，跨了不止一个问题，已记入其中每一个；如不对，请拆开后重新导入。`;
  return { ruleId: 'list-measure-over-problems', severity: 'warning', message, range };
}
