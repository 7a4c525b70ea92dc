/** The words of files as work to be done: waiting, taken up by one server, done. */

import { fold } from '../search/fold.js';
import type { Transaction } from '../store.js';

/** Longer texts are cut: a search in them, and their view, ends here. In UTF-16 code units. */
const LONGEST_TEXT = 500_000;

/** How the reading of a file has ended. */
export type TextOutcome =
  | { state: 'read'; text: string }
  /** It has no words by its kind: a picture. */
  | { state: 'none' }
  /** It was read in vain, or must not be shown; the message says why, for people. */
  | { state: 'unreadable' | 'withheld'; message: string };

/** A file that this server has taken up; `since` proves it. */
export interface ClaimedText {
  digest: string;
  since: string;
}

/** Lets the words of a file be read, unless that is under way or done; they are not forgotten meanwhile. */
export async function queueText({ db }: Transaction, digest: string, at: string): Promise<void> {
  await db
    .insertInto('evidence_texts')
    .values({ digest, state: 'waiting', updated_at: at })
    // What is there stays as it is, but is locked.
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ digest }))
    .execute();
}

/**
 * Takes up the file that has waited longest, or one that was taken up before `stale` by a server that has died
 * since. Of two servers that ask at once, one gets it.
 * @returns null when none waits, or another was faster
 */
export async function claimText(
  { db }: Transaction,
  { at, stale }: { at: string; stale: string },
): Promise<ClaimedText | null> {
  for (const [state, before] of [
    ['waiting', null],
    ['reading', stale],
  ] as const) {
    let oldest = db.selectFrom('evidence_texts').select('digest').where('state', '=', state);
    if (before !== null) oldest = oldest.where('updated_at', '<', before);
    const found = await oldest.orderBy('updated_at').limit(1).executeTakeFirst();
    if (!found) continue;
    let taking = db
      .updateTable('evidence_texts')
      .set({ state: 'reading', updated_at: at })
      .where('digest', '=', found.digest)
      .where('state', '=', state);
    if (before !== null) taking = taking.where('updated_at', '<', before);
    const { numUpdatedRows } = await taking.executeTakeFirst();
    return numUpdatedRows === 1n ? { digest: found.digest, since: at } : null;
  }
  return null;
}

/** Gives back what was taken up and not done. */
export async function releaseText({ db }: Transaction, { digest, since }: ClaimedText): Promise<void> {
  await db
    .updateTable('evidence_texts')
    .set({ state: 'waiting' })
    .where('digest', '=', digest)
    .where('state', '=', 'reading')
    .where('updated_at', '=', since)
    .execute();
}

/**
 * Records how the reading has ended, and lets the words be found.
 * @param since of the claim; null where the file was read before it was kept
 * @returns false when another server has taken the file over meanwhile, or its text is there already
 */
export async function finishText(
  tx: Transaction,
  { digest, since }: { digest: string; since: string | null },
  outcome: TextOutcome,
  at: string,
): Promise<boolean> {
  const { db, engine } = tx;
  const state = since === null ? 'waiting' : 'reading';
  let query = db
    .updateTable('evidence_texts')
    .set({ ...columnsOf(outcome), updated_at: at })
    .where('digest', '=', digest)
    .where('state', '=', state);
  if (since !== null) query = query.where('updated_at', '=', since);
  const row = await query.returning(['key', 'folded']).executeTakeFirst();
  if (!row) return false;
  if (row.folded !== null) await engine.evidence.put(db, row.key, row.folded);
  return true;
}

function columnsOf(outcome: TextOutcome) {
  if (outcome.state !== 'read') {
    const message = 'message' in outcome ? outcome.message : null;
    return { state: outcome.state, text: null, folded: null, message };
  }
  const text = cut(outcome.text);
  return { state: 'read', text, folded: fold(text), message: null };
}

/** PostgreSQL keeps no NUL. */
function cut(text: string): string {
  return text.replaceAll('\0', ' ').slice(0, LONGEST_TEXT);
}

const SWEPT_AT_ONCE = 500;

/**
 * Forgets the words of files that belong to no finding and wait with nobody, unless they are withheld: such a file is
 * not to be taken again.
 * @returns how many
 */
export async function forgetLooseTexts(tx: Transaction, before: string): Promise<number> {
  const { db, engine } = tx;
  const locked = await engine.lockRows(looseTexts(tx, before).limit(SWEPT_AT_ONCE)).execute();
  if (locked.length === 0) return 0;
  // Asked again: whoever was waited for may have attached the file.
  const keys = locked.map(({ key }) => key);
  const loose = await looseTexts(tx, before).where('key', 'in', keys).execute();
  for (const { key } of loose) {
    await engine.evidence.remove(db, key);
    await db.deleteFrom('evidence_texts').where('key', '=', key).execute();
  }
  return loose.length;
}

function looseTexts({ db }: Transaction, before: string) {
  return db
    .selectFrom('evidence_texts')
    .select('key')
    .where('state', 'in', ['read', 'unreadable', 'none', 'waiting'])
    .where('updated_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('uploads').select('digest').whereRef('uploads.digest', '=', 'evidence_texts.digest'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('finding_evidence')
            .select('digest')
            .whereRef('finding_evidence.digest', '=', 'evidence_texts.digest'),
        ),
      ),
    );
}
