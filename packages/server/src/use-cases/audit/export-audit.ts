/** The audit views as files. That they leave is noted in the access log by the route. */

import { setImmediate as turn } from 'node:timers/promises';
import type { AccessRow, ActRow } from '@bihuan/contract';
import type { TableSheet } from '@bihuan/documents';
import type { Page, ReadTransaction, Store } from '@bihuan/store';
import { denied } from '../../app/errors/denials.js';
import type { FileAnswer } from '../../app/handlers.js';
import { writeTablesApart } from '../../jobs/tables-apart.js';
import { localDate } from '../local-date.js';
import { actorText } from './audit-actor.js';

export type AuditFormat = 'xlsx' | 'jsonl';

/** More rows than this are taken out in portions of time, or by `bihuan log export`. */
const MOST_ROWS: Record<AuditFormat, number> = { xlsx: 20_000, jsonl: 100_000 };
const PAGE = 1_000;

interface AuditTable<Row> {
  name: string;
  columns: readonly { header: string; width: number; of: (row: Row) => string | null }[];
}

/** Reads the page that begins after a cursor. */
type ReadPage<Row> = (tx: ReadTransaction, after: string | undefined, limit: number) => Promise<Page<Row>>;

export const ACT_TABLE: AuditTable<ActRow> = {
  name: '操作记录',
  columns: [
    { header: '时间（UTC）', width: 26, of: ({ at }) => at },
    { header: '人员', width: 20, of: ({ actor }) => actorText(actor) },
    { header: '做了什么', width: 22, of: ({ label }) => label },
    { header: '类型', width: 24, of: ({ type }) => type },
    { header: '对象', width: 52, of: ({ stream }) => stream },
    { header: '第几次', width: 8, of: ({ seq }) => String(seq) },
    {
      header: '改动项数',
      width: 10,
      of: ({ changes }) => (changes === null ? '内容已删除' : String(changes)),
    },
    { header: '途径', width: 8, of: ({ via }) => via },
    { header: '请求编号', width: 40, of: ({ requestId }) => requestId },
    { header: '记录编号', width: 40, of: ({ id }) => id },
  ],
};

export const ACCESS_TABLE: AuditTable<AccessRow> = {
  name: '访问日志',
  columns: [
    { header: '序号', width: 10, of: ({ seq }) => String(seq) },
    { header: '时间（UTC）', width: 26, of: ({ at }) => at },
    { header: '人员', width: 20, of: ({ actor }) => actorText(actor) },
    { header: '做了什么', width: 20, of: ({ label }) => label },
    { header: '对象', width: 52, of: ({ object }) => object },
    { header: '说明', width: 40, of: ({ detail }) => detailText(detail) },
    { header: '地址', width: 20, of: ({ address }) => address },
    { header: '设备', width: 24, of: ({ device }) => device },
    { header: '途径', width: 8, of: ({ via }) => via },
    { header: '请求编号', width: 40, of: ({ requestId }) => requestId },
  ],
};

/**
 * Everything that fits as one file: a row in Excel, or a line of JSON, for each.
 * @throws Denied `tooManyRows`, and the reason of `gone` once it aborts
 */
export async function exportAudit<Row>(
  store: Store,
  {
    table,
    format,
    at,
    read,
    gone,
  }: { table: AuditTable<Row>; format: AuditFormat; at: string; read: ReadPage<Row>; gone: AbortSignal },
): Promise<FileAnswer> {
  const rows = await allRows(store, MOST_ROWS[format], read, gone);
  const fileName = `${table.name}-${localDate(at)}.${format}`;
  if (format === 'jsonl') {
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'utf8');
    return { fileName, mediaType: 'application/x-ndjson; charset=utf-8', bytes };
  }
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName, mediaType, bytes: await writeTablesApart([sheetOf(table, rows)], gone) };
}

async function allRows<Row>(
  store: Store,
  most: number,
  read: ReadPage<Row>,
  gone: AbortSignal,
): Promise<Row[]> {
  return store.snapshot(async (tx) => {
    const rows: Row[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      // Without a turn of the event loop nobody would be heard, and nobody else served, until the last page.
      await turn();
      gone.throwIfAborted();
      const page = await read(tx, after, PAGE);
      rows.push(...page.rows);
      if (rows.length > most) throw denied('tooManyRows', { limit: most });
      after = page.next;
    }
    return rows;
  });
}

function sheetOf<Row>({ name, columns }: AuditTable<Row>, rows: readonly Row[]): TableSheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ of }) => of(row))) };
}

function detailText(detail: Readonly<Record<string, string>>): string | null {
  const words = Object.entries(detail).map(([key, value]) => `${key}=${value}`);
  return words.length > 0 ? words.join('；') : null;
}
