/**
 * Makes a large ledger of a small one on PostgreSQL, for sizes that would take hours by deeds: every finding is
 * copied, with its rows, its events and its words, under a new id and ordinal. Rows, indexes and answers are what
 * they would be; the chains of the copied events do not hold, so nothing may be proved on such a ledger.
 */

import pg from 'pg';

/** Ids begin with a zero for some centuries: the copies of one begin with another digit. */
const FUNCTIONS = `
  create function pg_temp.copied(id text, n int) returns text language sql immutable
    return n || substr(id, 2);
  create function pg_temp.saying(words text, id text, n int) returns text language sql immutable
    return replace(words, id, n || substr(id, 2));
  create function pg_temp.placed(words text, ordinal int, place int) returns text language sql immutable
    return replace(words, '"ordinal":' || ordinal || ',', '"ordinal":' || place || ',');`;

/** The largest values before. */
interface Top {
  key: string;
  ordinal: string;
  position: string;
}

/** By table what of a copied row differs by column; `n` is the number of the copy, from 1. */
function changed({ key, ordinal, position }: Top): Record<string, Record<string, string>> {
  const [findingKey, place, at] = [
    { finding_key: `finding_key + n * ${key}` },
    `ordinal + n * ${ordinal}`,
    { position: `position + n * ${position}` },
  ];
  const words = (column: string) =>
    `pg_temp.placed(pg_temp.saying(${column}, id, n), ordinal, ${place}::int)`;
  const findingId = 'substr(stream, 9)';
  return {
    findings: {
      key: `key + n * ${key}`,
      id: 'pg_temp.copied(id, n)',
      ordinal: place,
      number_rank: `number_rank + n * ${ordinal}`,
      summary: words('summary'),
      state: words('state'),
    },
    finding_parties: { ...findingKey, ordinal: place },
    finding_holders: findingKey,
    finding_waits: findingKey,
    finding_texts: findingKey,
    finding_words: findingKey,
    finding_evidence: { ...findingKey, evidence_id: 'pg_temp.copied(evidence_id, n)' },
    payloads: at,
    log_queue: at,
    events: {
      ...at,
      stream: `'finding:' || pg_temp.copied(${findingId}, n)`,
      id: 'pg_temp.copied(id, n)',
      line: `pg_temp.saying(pg_temp.saying(line, id, n), ${findingId}, n)`,
    },
  };
}

/** Of the record only what findings went through; not what a ceiling has replayed under random ids. */
const OF_FINDINGS = `stream like 'finding:%' and id like '0%'`;
const THEIR_POSITIONS = `position in (select position from events where ${OF_FINDINGS})`;
const ONLY: Record<string, string> = {
  payloads: THEIR_POSITIONS,
  log_queue: THEIR_POSITIONS,
  events: OF_FINDINGS,
};

/** @param times how many times as large it becomes, 2 to 10 @param onTable told before each table */
export async function multiply(url: string, times: number, onTable: (table: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // References are not looked up: what is copied refers to copies.
    await client.query(`set session_replication_role = replica; ${FUNCTIONS}`);
    const { rows } = await client.query<Top>(
      `select (select max(key) from findings) as key, (select max(ordinal) from findings) as ordinal,
        (select max(position) from events) as position`,
    );
    for (const [table, columns] of Object.entries(changed(rows[0] as Top))) {
      onTable(table);
      await copyRows(client, table, columns, times);
    }
    await client.query(`select setval('events_position', (select max(position) from events))`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function copyRows(
  client: pg.Client,
  table: string,
  changes: Record<string, string>,
  times: number,
): Promise<void> {
  const { rows: columns } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1`,
    [table],
  );
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where tablename = $1 and not exists (select 1 from pg_constraint where conname = indexname)`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  // An index is made again faster than it is kept up.
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(
    `insert into ${table} (${names.join(', ')})
      select ${names.map((name) => changes[name] ?? name).join(', ')}
      from ${table}, generate_series(1, ${times - 1}) as n where ${ONLY[table] ?? 'true'}`,
  );
  for (const { definition } of indexes) await client.query(definition);
}
