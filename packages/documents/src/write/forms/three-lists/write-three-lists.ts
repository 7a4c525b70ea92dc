import { type LiveFinding, leavesOf, type RectificationHeader } from '@bihuan/domain';
import type { PaperBlock } from '../../paper/paper.js';
import { writePaper } from '../../paper/write-paper.js';
import { writeSheets } from '../../paper/write-sheets.js';
import { dayText } from '../form-words.js';
import { listTables } from './list-tables.js';

/** What the three lists (问题清单、任务清单、责任清单) are written from. */
export interface ThreeLists {
  header: RectificationHeader;
  /** In the order of the ledger: all that the reader may see. */
  findings: readonly LiveFinding[];
  printedOn: string;
  /** What lists that do not hold every finding say of themselves. */
  extent?: string;
  /** Instant that the file says it was made at. */
  at: string;
}

const NAME = '整改问题、任务、责任清单';

/** The three lists as a workbook, a sheet for each. @returns an xlsx file */
export function writeThreeListsXlsx(lists: ThreeLists): Promise<Uint8Array> {
  return writeSheets(listTables(lists.findings), { title: titleOf(lists), subtitle: extentOf(lists) });
}

/** The three lists as a Word file that lies across. @returns a docx file */
export function writeThreeListsDocx(lists: ThreeLists): Uint8Array {
  const title = titleOf(lists);
  return writePaper({
    properties: { title, createdAt: lists.at },
    foot: title,
    orientation: 'landscape',
    blocks: [
      { kind: 'title', text: title },
      { kind: 'subtitle', text: extentOf(lists) },
      ...listTables(lists.findings).flatMap((table, index): PaperBlock[] => [
        { kind: 'section', text: `${['一', '二', '三'][index]}、${table.name}` },
        { kind: 'table', table },
      ]),
    ],
  });
}

function titleOf({ header }: ThreeLists): string {
  return `${header.inspectedBody ?? ''}${header.kind ?? ''}${NAME}`;
}

function extentOf({ findings, printedOn, extent }: ThreeLists): string {
  const counts = `登记${findings.length}个，其中须整改的末级问题${leavesOf(findings).length}个`;
  return [counts, `制表日期：${dayText(printedOn)}`, extent].filter(Boolean).join('　');
}
