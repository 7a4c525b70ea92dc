import type { ReadTransaction } from '../store.js';

/** How far the reading of a file's words has come. */
export type TextState = 'waiting' | 'read' | 'unreadable' | 'none' | 'withheld';

/** What is known of the words of a file. */
export interface EvidenceText {
  state: TextState;
  text: string | null;
  /** Why there is none; for people. */
  message: string | null;
}

/** The words of a file; `waiting` also for one that nobody has asked to be read. */
export async function findText({ db }: ReadTransaction, digest: string): Promise<EvidenceText> {
  const row = await db
    .selectFrom('evidence_texts')
    .select(['state', 'text', 'message'])
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (!row) return { state: 'waiting', text: null, message: null };
  return { state: stateOf(row.state), text: row.text, message: row.message };
}

/** Those of the files that must not be shown. */
export async function withheldAmong(
  { db }: ReadTransaction,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  if (digests.length === 0) return new Set();
  const rows = await db
    .selectFrom('evidence_texts')
    .select('digest')
    .where('digest', 'in', digests)
    .where('state', '=', 'withheld')
    .execute();
  return new Set(rows.map(({ digest }) => digest));
}

/** For whoever reads, a file that is being read still waits. */
function stateOf(state: string): TextState {
  return state === 'reading' ? 'waiting' : (state as TextState);
}
