import type { HistoryEntry } from '@bihuan/contract';
import { type Actor, eventLabel, type LedgerScope, type Signature } from '@bihuan/domain';
import { findFinding, type HistoryRecord, type Names, namesOf, type ReadTransaction } from '@bihuan/store';
import type { z } from 'zod';
import { changesOf } from './history-changes.js';
import { detailWords, summaryWords, wordsOf } from './history-words.js';

type Entry = z.output<typeof HistoryEntry>;

/** Entries of a finding's history (经过) as somebody may read it, with the names that those who did it have now. */
export async function historyEntries(
  tx: ReadTransaction,
  scope: LedgerScope,
  all: readonly HistoryRecord[],
): Promise<Entry[]> {
  const records = await withoutHiddenRelations(tx, scope, all);
  const personIds = records.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : []));
  const leaders = records.flatMap(({ data }) => paperIn(data)?.by.personId ?? []);
  const names = await namesOf(tx, { personIds: [...new Set([...personIds, ...leaders])], unitIds: [] });
  return records.map((record) => historyEntry(record, names));
}

/** A relation to a finding that is kept from the reader would tell that it is there. */
async function withoutHiddenRelations(
  tx: ReadTransaction,
  scope: LedgerScope,
  records: readonly HistoryRecord[],
): Promise<readonly HistoryRecord[]> {
  const hidden = new Set<HistoryRecord>();
  for (const record of records) {
    if (record.type !== 'FindingRelated' || record.data === null) continue;
    const { findingId } = record.data as { findingId: string };
    if (!(await findFinding(tx, scope, findingId))) hidden.add(record);
  }
  return hidden.size === 0 ? records : records.filter((record) => !hidden.has(record));
}

function historyEntry(record: HistoryRecord, names: Names): Entry {
  const { id, at, type, data } = record;
  const changes = changesOf(data);
  return {
    ...{ id, at, type },
    summary: summaryOf(record, changes),
    actor: actorName(record.actor, names),
    reason: reasonOf(data),
    detail: (data !== null && wordsOf(detailWords, type, data)) || null,
    changes,
    onPaper: onPaperOf(data, names),
  };
}

/** A part of an event that was typed for a leader. */
type OnPaper = Pick<Signature, 'by'> & { recordedFor: NonNullable<Signature['recordedFor']> };

/** Where an event says so: at its top, or in the signature, decision or substitute that it brings. */
function paperIn(data: unknown): OnPaper | null {
  if (typeof data !== 'object' || data === null) return null;
  const { signature, decision, substitute } = data as Record<string, unknown>;
  const parts = [data, signature, decision, substitute] as (Partial<OnPaper> | null | undefined)[];
  return (parts.find((part) => part?.recordedFor && part.by) as OnPaper | undefined) ?? null;
}

function onPaperOf(data: unknown, { people }: Names): Entry['onPaper'] {
  const paper = paperIn(data);
  if (!paper) return null;
  const leader = people.get(paper.by.personId) ?? '已删除姓名的人员';
  return { leader, scanDigest: paper.recordedFor.scanDigest };
}

/** What was done, as a sentence without its subject: `更正了数字：35件 → 36件`. */
function summaryOf({ type, data }: HistoryRecord, changes: Entry['changes']): string {
  if (data === null) return `${eventLabel(type)}：内容已按规定删除`;
  const detail = wordsOf(summaryWords, type, data) || changes.map(({ field }) => field).join('、');
  return detail === '' ? eventLabel(type) : `${eventLabel(type)}：${detail}`;
}

function actorName(actor: Actor, names: Names): string {
  switch (actor.kind) {
    case 'local':
      return '本机';
    case 'operator':
      return `操作员 ${actor.osUser}@${actor.host}`;
    case 'person':
      return names.people.get(actor.personId) ?? '已删除姓名的人员';
  }
}

function reasonOf(data: unknown): string | null {
  const { reason, mark } = (data ?? {}) as { reason?: unknown; mark?: { reason?: unknown } };
  const given = reason ?? mark?.reason;
  return typeof given === 'string' ? given : null;
}
