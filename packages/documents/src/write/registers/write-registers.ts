import {
  type AccountabilityLine,
  type Institution,
  type LiveFinding,
  type RectificationHeader,
  type RegisterOrigin,
  type WorkRecord,
  workKindLabels,
} from '@bihuan/domain';
import { dayText } from '../forms/form-words.js';
import type { PaperTable } from '../paper/paper.js';
import { writeSheets } from '../paper/write-sheets.js';

/** What the three registers are written from. */
interface Registers {
  header: RectificationHeader;
  /** All that the reader may see: lines name them by their numbers. */
  findings: readonly LiveFinding[];
  institutions: readonly Institution[];
  accountability: readonly AccountabilityLine[];
  workRecords: readonly WorkRecord[];
  /** Civil date that they are dated with. */
  date: string;
  /** What registers say of themselves that are not made of every finding. */
  extent?: string;
}

/** Says the numbers of findings by their ids. */
type NumbersOf = (ids: readonly string[]) => string | null;

/** 建章立制, 追责问责 and 工作记录, a sheet for each. @returns an xlsx file */
export function writeRegistersXlsx(registers: Registers): Promise<Uint8Array> {
  const { header, findings, date, extent } = registers;
  const numbers = new Map(findings.map(({ id, content }) => [id, content.number]));
  const numbersOf: NumbersOf = (ids) =>
    [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []).join('、') || null;
  const tables = [
    institutionTable(registers, numbersOf),
    accountabilityTable(registers, numbersOf),
    workTable(registers, numbersOf),
  ];
  const subtitle = [`由台账生成　制表日期：${dayText(date)}`, extent].filter(Boolean).join('　');
  return writeSheets(tables, { title: `${header.inspectedBody ?? ''}${header.kind ?? ''}整改`, subtitle });
}

const idsOf = (origins: readonly RegisterOrigin[]) => origins.map(({ findingId }) => findingId);
const dayOf = (day: string | null) => (day === null ? null : { day });

function institutionTable({ institutions }: Registers, numbersOf: NumbersOf): PaperTable {
  const rows = institutions.map((one) => [
    one.title,
    one.number,
    one.status === 'issued' ? '已制定' : '拟制定',
    one.bodies.map(({ text }) => text).join('、') || null,
    dayOf(one.adoptedOn),
    dayOf(one.firstUsedOn),
    one.evidence.map(({ name }) => name).join('、') || null,
    numbersOf(idsOf(one.origins)),
    numbersOf(idsOf(one.citations)),
  ]);
  const columns = [
    { header: '制度', width: 34 },
    { header: '文号', width: 20 },
    { header: '状态', width: 9, center: true },
    { header: '制定单位', width: 22 },
    { header: '印发（有佐证）', width: 15, center: true },
    { header: '首次执行（有佐证）', width: 15, center: true },
    { header: '佐证材料', width: 30 },
    { header: '出自问题', width: 14, center: true },
    { header: '引用的问题', width: 14, center: true },
  ];
  return { name: '建章立制', columns, rows, empty: '台账里没有制定、修订或拟制定的制度。' };
}

function accountabilityTable({ accountability }: Registers, numbersOf: NumbersOf): PaperTable {
  const rows = accountability.map(({ kind, people, uncounted, origins }) => [
    kind,
    people,
    uncounted,
    numbersOf(idsOf(origins)),
  ]);
  const columns = [
    { header: '种类', width: 24 },
    { header: '人数', width: 9, center: true },
    { header: '没有写明人数的处数', width: 18, center: true },
    { header: '出自问题', width: 60 },
  ];
  return { name: '追责问责', columns, rows, empty: '台账里没有追责问责的记载。' };
}

function workTable({ workRecords }: Registers, numbersOf: NumbersOf): PaperTable {
  const rows = workRecords.map(({ on, kind, title, findingIds }) => [
    { day: on },
    workKindLabels[kind],
    title,
    findingIds.length === 0 ? '整项工作' : numbersOf(findingIds),
  ]);
  const columns = [
    { header: '日期', width: 14, center: true },
    { header: '类别', width: 10, center: true },
    { header: '内容', width: 60 },
    { header: '涉及问题', width: 36 },
  ];
  return { name: '工作记录', columns, rows, empty: '台账里还没有会议、学习、会商、督查的记录。' };
}
