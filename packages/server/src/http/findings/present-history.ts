import type { HistoryEntry } from '@bihuan/contract';
import { type Actor, eventLabel, type FindingEvent, fieldLabel } from '@bihuan/domain';
import type { HistoryRecord } from '@bihuan/store';
import type { z } from 'zod';

const LONGEST_QUOTE = 40;

/** A text as a history quotes it: its beginning. */
function quoted(text: string | null): string {
  if (text === null || text === '') return '（无）';
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

type Data<T extends FindingEvent['type']> = Extract<FindingEvent, { type: T }>['data'];
type Summaries = { [T in FindingEvent['type']]?: (data: Data<T>) => string };

const changedFields = (fields: object) => Object.keys(fields).map(fieldLabel).join('、');

const summaries: Summaries = {
  FindingRegistered: ({ content }) => quoted(content.problem),
  ProblemReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  IntroductionReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  FindingCorrected: ({ becomes }) => changedFields(becomes),
  MeasureAdded: ({ measure }) => quoted(`${measure.marker ?? ''}${measure.text}`),
  MeasureReworded: ({ was, becomes }) => `${quoted(was)} → ${quoted(becomes)}`,
  MeasureCorrected: ({ becomes }) => changedFields(becomes),
  MeasureRemoved: ({ removed }) =>
    quoted(removed.map(({ marker, text }) => `${marker ?? ''}${text}`).join(' ')),
  FigureCorrected: ({ was, becomes }) => `${was.text} → ${becomes.text}`,
  FindingRemoved: () => '',
};

/** What was done, as a sentence without its subject: `更正了数字：35件 → 36件`. */
function summaryOf({ type, data }: HistoryRecord): string {
  if (data === null) return `${eventLabel(type)}：内容已按规定删除`;
  const summary = summaries[type as FindingEvent['type']] as ((data: unknown) => string) | undefined;
  const detail = summary?.(data) ?? '';
  return detail === '' ? eventLabel(type) : `${eventLabel(type)}：${detail}`;
}

/** Who did it. Accounts will give persons their names. */
function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'local':
      return '本机';
    case 'operator':
      return `操作员 ${actor.osUser}@${actor.host}`;
    case 'person':
      return `人员 ${actor.personId}`;
  }
}

function reasonOf({ data }: HistoryRecord): string | null {
  const reason = (data as { reason?: unknown } | null)?.reason;
  return typeof reason === 'string' ? reason : null;
}

/** One entry of a finding's history (经过). */
export function historyEntry(record: HistoryRecord): z.output<typeof HistoryEntry> {
  return {
    id: record.id,
    at: record.at,
    type: record.type,
    summary: summaryOf(record),
    actor: actorName(record.actor),
    reason: reasonOf(record),
  };
}
