/** Writes what events have made of findings into the tables that are read. */

import type { FindingState, LiveFinding } from '@bihuan/domain';
import { addLoopRows, updateLoopRows } from '../desk/loop-rows.js';
import type { Change } from '../events/aggregate.js';
import { addHolders, updateHolders } from '../organisation/finding-holders.js';
import { shapedRows } from '../queries/shaped.js';
import type { Transaction } from '../store.js';
import type { FindingsTable } from '../tables.js';
import { findingColumns, findingRow, hasRow, type Provenance, partyRows, searchText } from './finding-row.js';

/** A finding to be added; `key` is the position of its first event. */
export interface NewFindingRow {
  after: LiveFinding;
  key: number;
  provenance: Provenance;
}

/** New findings in bulk, changed ones one by one. */
export async function writeFindings(
  tx: Transaction,
  changes: readonly Change<FindingState>[],
): Promise<void> {
  const isNew = (change: Change<FindingState>) => !hasRow(change.before) && hasRow(change.after);
  await addFindings(tx, changes.filter(isNew) as (Change<FindingState> & NewFindingRow)[]);
  for (const change of changes) {
    if (!hasRow(change.before)) continue;
    if (hasRow(change.after)) await updateFinding(tx, change.before, change.after, change);
    else await removeFinding(tx, change);
  }
}

/** Adds rows for findings that have none. */
export async function addFindings(tx: Transaction, added: readonly NewFindingRow[]): Promise<void> {
  if (added.length === 0) return;
  const { db, engine } = tx;
  const rows = added.map(({ after, key, provenance }) => findingRow(after, key, provenance));
  const parties = added.flatMap(({ after, key }) => partyRows(after, key));
  const texts = added.map(({ after, key }) => ({ finding_key: key, text: searchText(after) }));
  await engine.insertRows(db, 'findings', rows);
  await engine.insertRows(db, 'finding_parties', parties);
  await engine.insertRows(db, 'finding_texts', texts);
  await addHolders(tx, added);
  await addLoopRows(tx, added);
  const searchable = added.map(({ after, key }, index) => ({
    key,
    rectificationId: after.rectificationId,
    text: texts[index]?.text ?? '',
  }));
  await engine.search.add(db, searchable);
}

async function updateFinding(
  tx: Transaction,
  before: LiveFinding,
  after: LiveFinding,
  { key, provenance }: Change<FindingState>,
): Promise<void> {
  const was = findingColumns(before, key, provenance);
  const { updatedAt, head } = provenance;
  const changed = changedColumns(was, findingRow(after, key, provenance));
  const values = { ...changed, updated_at: updatedAt, head, key };
  const question = { name: `updateFinding ${Object.keys(changed).join()}`, values };
  await shapedRows(tx, question, ({ key: own, ...columns }) =>
    tx.db.updateTable('findings').set(columns).where('key', '=', own).compile(),
  );
  await updateParties(tx, before, after, key);
  await updateHolders(tx, before, after, key);
  await updateLoopRows(tx, before, after, key);
  await updateText(tx, before, after, key);
}

/** Only what differs: an index is rewritten when one of its columns is set, changed or not. */
function changedColumns(before: Partial<FindingsTable>, after: FindingsTable): Partial<FindingsTable> {
  const names = Object.keys(after) as (keyof FindingsTable)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

async function updateParties(tx: Transaction, before: LiveFinding, after: LiveFinding, key: number) {
  const rows = partyRows(after, key);
  if (JSON.stringify(rows) === JSON.stringify(partyRows(before, key))) return;
  await tx.db.deleteFrom('finding_parties').where('finding_key', '=', key).execute();
  await tx.engine.insertRows(tx.db, 'finding_parties', rows);
}

async function updateText(tx: Transaction, before: LiveFinding, after: LiveFinding, key: number) {
  const text = searchText(after);
  if (text === searchText(before)) return;
  await tx.db.updateTable('finding_texts').set({ text }).where('finding_key', '=', key).execute();
  await tx.engine.search.replace(tx.db, { key, rectificationId: after.rectificationId, text });
}

async function removeFinding(tx: Transaction, { after, key, provenance }: Change<FindingState>) {
  if (after.status !== 'removed') throw new Error(`a finding without content in state ${after.status}`);
  await tx.engine.search.remove(tx.db, key);
  await tx.db.deleteFrom('findings').where('key', '=', key).execute();
  const { id, rectificationId, version } = after;
  const { updatedAt, head } = provenance;
  await tx.db
    .insertInto('removed_findings')
    .values({ id, rectification_id: rectificationId, version, removed_at: updatedAt, head })
    .execute();
}
