/** The tables of a ledger: those that are made of events, each with a way to alter one row of it, and the others. */

import type { Store } from '@bihuan/store';

/** Tables that `rebuild` leaves alone, by what they hold instead. */
const NOT_OF_EVENTS: ReadonlySet<string> = new Set([
  // The record itself, and the log over it, which `log check` verifies.
  ...['events', 'payloads', 'log_queue', 'log_leaves', 'log_nodes', 'log_checkpoints', 'log_head'],
  // Who may come in, and who came.
  ...['accounts', 'sessions', 'one_time_links', 'recovery_codes', 'identities', 'failed_tries'],
  ...['access_log', 'access_log_head'],
  // What people were told.
  ...['notifications', 'notification_settings', 'digests', 'outbox', 'webhooks'],
  // What came from outside.
  ...['files', 'uploads', 'imports'],
  // How often units were changed: for whoever keeps something of them.
  'organisation_head',
  ...['demo_mark', 'schema_migrations'],
]);
/** Tables in which SQLite keeps a full-text table. */
const WITHIN_FULL_TEXT = /_words_(?:data|idx|content|docsize|config)$/;

/** The tables that must be what the events make of them: all that nobody has counted out above. */
export async function tablesOfEvents(store: Store): Promise<string[]> {
  const tables = await store.read(({ db }) => db.introspection.getTables());
  const names = tables.map(({ name }) => name).filter((name) => !WITHIN_FULL_TEXT.test(name));
  return names.filter((name) => !NOT_OF_EVENTS.has(name)).sort();
}

type Written = Parameters<Parameters<Store['transaction']>[0]>[0];

/** Of each table that has plain rows a column that no other table refers to, and what is written into it. */
const COLUMNS = {
  appointments: ['held_to', '2000-01-01'],
  evidence_texts: ['folded', '别的字'],
  finding_evidence: ['digest', '0'.repeat(64)],
  finding_holders: ['rectification_id', '别的'],
  finding_parties: ['place', 99],
  finding_texts: ['text', '别的字'],
  finding_waits: ['due', '2000-01-01'],
  findings: ['open_due', '2000-01-01'],
  people: ['name', '别人'],
  posts: ['title', '别的职务'],
  rectifications: ['title', '别的标题'],
  role_grants: ['held_to', '2000-01-01'],
  units: ['name', '别的单位'],
} as const;

/** Alters one row of every table of events. @returns the names of the tables, in their order */
export async function alterOneRowOfEach(store: Store): Promise<string[]> {
  await store.transaction(async (tx) => {
    for (const [table, [column, value]] of Object.entries(COLUMNS)) {
      await alterOneRow(tx, table, column, value);
    }
    await alterWords(tx);
    const removed = { id: 'stranger', rectification_id: '', version: 2, removed_at: '', head: '' };
    await tx.db.insertInto('removed_findings').values(removed).execute();
  });
  return [...Object.keys(COLUMNS), 'finding_words', 'evidence_words', 'removed_findings'].sort();
}

/** The names come from the table above: to the compiler every table is `units`, and every column its `id`. */
async function alterOneRow({ db }: Written, name: string, column: string, value: unknown): Promise<void> {
  const table = name as 'units';
  const row = await db.selectFrom(table).selectAll().limit(1).executeTakeFirstOrThrow();
  let update = db.updateTable(table).set({ [column]: value });
  for (const [other, held] of Object.entries(row)) {
    update = update.where(other as 'id', held === null ? 'is' : '=', held as string);
  }
  const { numUpdatedRows } = await update.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`expected to alter one row of ${name}`);
}

async function alterWords({ db, engine }: Written): Promise<void> {
  const { key } = await db.selectFrom('findings').select('key').executeTakeFirstOrThrow();
  await engine.search.replace(db, { key, rectificationId: '', text: '别的字' });
  const text = await db.selectFrom('evidence_texts').select('key').executeTakeFirstOrThrow();
  await engine.evidence.put(db, text.key, '别的字');
}
