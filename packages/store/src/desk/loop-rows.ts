/** The rows that the course of a finding makes beside its own: what waits for whom, and the files that it holds. */

import { courseOf, type LiveFinding, type Wait, waitsOf } from '@bihuan/domain';
import { NO_DUE } from '../projections/finding-row.js';
import type { Transaction } from '../store.js';
import type { FindingEvidenceTable, FindingWaitsTable } from './tables.js';

/** One row for each thing that waits; of two alike, the one that is due first. */
export function waitRows(state: LiveFinding, key: number): FindingWaitsTable[] {
  const rows = new Map<string, FindingWaitsTable>();
  for (const wait of waitsOf(state)) {
    const row = waitRow(wait, state, key);
    const name = `${row.kind} ${row.role} ${row.party_id}`;
    const known = rows.get(name);
    if (!known || row.due < known.due) rows.set(name, row);
  }
  return [...rows.values()];
}

function waitRow({ kind, role, partyId, due }: Wait, state: LiveFinding, key: number): FindingWaitsTable {
  return {
    finding_key: key,
    kind,
    role,
    party_id: partyId ?? '',
    rectification_id: state.rectificationId,
    due: due ?? NO_DUE,
  };
}

/** One row for each piece of evidence. */
export function evidenceRows(state: LiveFinding, key: number): FindingEvidenceTable[] {
  return courseOf(state).evidence.map(({ id, digest }) => ({ finding_key: key, evidence_id: id, digest }));
}

/** Adds the rows of findings that have none. */
export async function addLoopRows(
  { db, engine }: Transaction,
  added: readonly { after: LiveFinding; key: number }[],
): Promise<void> {
  const waits = added.flatMap(({ after, key }) => waitRows(after, key));
  const evidence = added.flatMap(({ after, key }) => evidenceRows(after, key));
  await engine.insertRows(db, 'finding_waits', waits);
  await engine.insertRows(db, 'finding_evidence', evidence);
}

/** Replaces the rows of a finding, as far as they have changed. */
export async function updateLoopRows(
  { db, engine }: Transaction,
  before: LiveFinding,
  after: LiveFinding,
  key: number,
): Promise<void> {
  const waits = waitRows(after, key);
  if (JSON.stringify(waits) !== JSON.stringify(waitRows(before, key))) {
    await db.deleteFrom('finding_waits').where('finding_key', '=', key).execute();
    await engine.insertRows(db, 'finding_waits', waits);
  }
  await updateEvidenceRows({ db, engine }, before, after, key);
}

async function updateEvidenceRows(
  { db, engine }: Pick<Transaction, 'db' | 'engine'>,
  before: LiveFinding,
  after: LiveFinding,
  key: number,
): Promise<void> {
  const [was, becomes] = [courseOf(before).evidence, courseOf(after).evidence];
  // Most deeds touch no evidence, and leave the very same list.
  if (was === becomes) return;
  const [held, known] = [new Set(becomes.map(({ id }) => id)), new Set(was.map(({ id }) => id))];
  const gone = was.flatMap(({ id }) => (held.has(id) ? [] : [id]));
  if (gone.length > 0) {
    const rows = db.deleteFrom('finding_evidence').where('finding_key', '=', key);
    await rows.where('evidence_id', 'in', gone).execute();
  }
  const fresh = evidenceRows(after, key).filter(({ evidence_id }) => !known.has(evidence_id));
  await engine.insertRows(db, 'finding_evidence', fresh);
}
