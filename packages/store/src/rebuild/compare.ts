/** Compares the rows that are there with those that the events make. */

import { sql } from 'kysely';
import type { StreamKind } from '../events/streams.js';
import type { ReadTransaction } from '../store.js';
import { type ExpectedRows, PROJECTED_TABLES, type ProjectedTable } from './expected-rows.js';
import type { ReplayedStream } from './replay.js';

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
  const keyOf = (row: Row) => OF_STREAMS[table].key.map((column) => String(row[column])).join(' ');
  const rest = new Map(found.map((row) => [keyOf(row), row]));
  const differences = expected.flatMap((row): Difference[] => {
    const actual = rest.get(keyOf(row));
    rest.delete(keyOf(row));
    if (!actual) return [{ table, row: keyOf(row), kind: 'missing', columns: [] }];
    const columns = Object.keys(row).filter((column) => row[column] !== actual[column]);
    return columns.length === 0 ? [] : [{ table, row: keyOf(row), kind: 'different', columns }];
  });
  const unexpected = [...rest.keys()].map(
    (row): Difference => ({ table, row, kind: 'unexpected', columns: [] }),
  );
  return [...differences, ...unexpected];
}

/** Rows whose stream has no first event at all, at most `limit` of each table. */
export async function rowsWithoutEvents({ db }: ReadTransaction, limit: number): Promise<Difference[]> {
  const tables = {
    units: 'unit',
    people: 'person',
    rectifications: 'rectification',
    findings: 'finding',
    removed_findings: 'finding',
  } as const;
  const differences: Difference[] = [];
  for (const [table, kind] of Object.entries(tables)) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} as kept
      where not exists (
        select 1 from events where events.stream = ${`${kind}:`} || kept.id and events.seq = 1
      )
      limit ${limit}`.execute(db);
    const found = rows.map(
      ({ id }): Difference => ({ table: table as ProjectedTable, row: id, kind: 'unexpected', columns: [] }),
    );
    differences.push(...found);
  }
  return differences;
}
