/** Compares the rows that are there with those that the events make. */

import { sql } from 'kysely';
import type { StreamKind } from '../events/streams.js';
import type { ReadTransaction } from '../store.js';
import { type ExpectedRows, PROJECTED_TABLES, type ProjectedTable } from './expected-rows.js';
import { FIRST_EVENTS, type ReplayedStream } from './replay.js';

/** What is searched: made of texts, and compared in a way of its own. */
const INDEXED_TABLES = ['finding_words', 'evidence_texts', 'evidence_words'] as const;

/** A row that is not what the events say. */
export interface Difference {
  table: ProjectedTable | (typeof INDEXED_TABLES)[number];
  /** Its key; several values are joined by a blank. */
  row: string;
  kind: 'missing' | 'unexpected' | 'different';
  /** The columns that differ; empty for a row that is missing or unexpected. */
  columns: string[];
}

type Row = Record<string, unknown>;

/** How rows belong to streams: of which kind, by which column, and what identifies a row of each table. */
const OF_STREAMS: Record<ProjectedTable, { kind: StreamKind; by: string; key: readonly string[] }> = {
  units: { kind: 'unit', by: 'id', key: ['id'] },
  people: { kind: 'person', by: 'id', key: ['id'] },
  posts: { kind: 'person', by: 'person_id', key: ['id'] },
  role_grants: { kind: 'person', by: 'person_id', key: ['id'] },
  appointments: { kind: 'person', by: 'person_id', key: ['id'] },
  rectifications: { kind: 'rectification', by: 'id', key: ['id'] },
  findings: { kind: 'finding', by: 'id', key: ['id'] },
  finding_holders: { kind: 'finding', by: 'finding_key', key: ['finding_key', 'party_id', 'role'] },
  finding_parties: { kind: 'finding', by: 'finding_key', key: ['finding_key', 'role', 'name'] },
  finding_texts: { kind: 'finding', by: 'finding_key', key: ['finding_key'] },
  finding_waits: {
    kind: 'finding',
    by: 'finding_key',
    key: ['finding_key', 'kind', 'role', 'party_id'],
  },
  finding_evidence: { kind: 'finding', by: 'finding_key', key: ['finding_key', 'evidence_id'] },
  removed_findings: { kind: 'finding', by: 'id', key: ['id'] },
};

/** The differences in the rows of these streams. */
export async function compareRows(
  tx: ReadTransaction,
  streams: readonly ReplayedStream[],
  expected: ExpectedRows,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const table of PROJECTED_TABLES) {
    const found = await foundRows(tx, table, streams);
    differences.push(...differencesIn(table, expected[table] as unknown as Row[], found));
  }
  return differences;
}

async function foundRows({ db }: ReadTransaction, table: ProjectedTable, streams: readonly ReplayedStream[]) {
  const { kind, by } = OF_STREAMS[table];
  const ofKind = streams.filter(({ address }) => address.kind === kind);
  if (ofKind.length === 0) return [];
  const values = ofKind.map(({ address, key }) => (by === 'finding_key' ? key : address.id));
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where ${sql.ref(by)} in (${sql.join(values)})`.execute(db);
  return rows;
}

function differencesIn(table: ProjectedTable, expected: readonly Row[], found: readonly Row[]): Difference[] {
  const rest = new Map(found.map((row) => [keyOf(table, row), row]));
  const differences = expected.flatMap((row): Difference[] => {
    const key = keyOf(table, row);
    const actual = rest.get(key);
    rest.delete(key);
    if (!actual) return [{ table, row: key, kind: 'missing', columns: [] }];
    const columns = Object.keys(row).filter((column) => row[column] !== actual[column]);
    return columns.length === 0 ? [] : [{ table, row: key, kind: 'different', columns }];
  });
  const unexpected = [...rest.keys()].map(
    (row): Difference => ({ table, row, kind: 'unexpected', columns: [] }),
  );
  return [...differences, ...unexpected];
}

/** Rows that no replay comes by, because no stream began like that, at most `limit` of each table. */
export async function rowsWithoutEvents(tx: ReadTransaction, limit: number): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const table of PROJECTED_TABLES) differences.push(...(await strayRows(tx, table, limit)));
  return differences;
}

async function strayRows({ db }: ReadTransaction, table: ProjectedTable, limit: number) {
  const { kind, by, key } = OF_STREAMS[table];
  const owner = sql.ref(`kept.${by}`);
  const origin =
    by === 'finding_key'
      ? sql`select 1 from findings where findings.key = ${owner}`
      : sql`select 1 from events
          where events.stream = ${`${kind}:`} || ${owner} and events.seq = 1 and events.type = ${FIRST_EVENTS[kind]}`;
  const { rows } = await sql<Row>`
    select ${sql.join(key.map((column) => sql.ref(column)))} from ${sql.table(table)} as kept
    where not exists (${origin})
    limit ${limit}`.execute(db);
  return rows.map((row): Difference => ({ table, row: keyOf(table, row), kind: 'unexpected', columns: [] }));
}

function keyOf(table: ProjectedTable, row: Row): string {
  return OF_STREAMS[table].key.map((column) => String(row[column])).join(' ');
}
