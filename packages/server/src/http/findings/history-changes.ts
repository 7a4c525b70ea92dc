import type { HistoryEntry } from '@bihuan/contract';
import { dueKindLabels, fieldLabel, resultTypeLabels, visibilityLabels } from '@bihuan/domain';
import type { z } from 'zod';

type Fields = Record<string, unknown>;
type Changes = z.output<typeof HistoryEntry>['changes'];

/** Characters of a value that a history shows. */
const LONGEST = 400;

/** What differs, field by field, as people read it; nothing where the event keeps no before and after. */
export function changesOf(data: unknown): Changes {
  const { was, becomes } = (data ?? {}) as { was?: unknown; becomes?: unknown };
  if (!isRecord(was) || !isRecord(becomes)) return [];
  if (isRecord(was.plan) && isRecord(becomes.plan)) return changesOfPlan(was, becomes);
  return differing(was, becomes);
}

function differing(was: Fields, becomes: Fields, place = ''): Changes {
  return Object.keys(becomes).map((field) => ({
    field: `${place}${fieldLabel(field)}`,
    was: wordsFor(was[field]),
    becomes: wordsFor(becomes[field]),
  }));
}

/** An amended plan: what changed for the finding, then measure by measure, in one order before and after. */
function changesOfPlan(was: Fields, becomes: Fields): Changes {
  const before = measuresIn(was);
  const ofMeasures = measuresIn(becomes).flatMap((changes, index) =>
    differing(before[index] ?? {}, changes, '措施的'),
  );
  return [...differing(was.plan as Fields, becomes.plan as Fields), ...ofMeasures];
}

function measuresIn({ measures }: Fields): Fields[] {
  const entries = Array.isArray(measures) ? measures : [];
  return entries.map(({ changes }) => (isRecord(changes) ? changes : {}));
}

/** A value of any field in words: parties by their names, a deadline by its date. */
function wordsFor(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（无）';
  if (typeof value === 'string') return shortened(labelled(value));
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '（无）' : shortened(value.map(wordsFor).join('、'));
  if (!isRecord(value)) return '（无）';
  if (typeof value.date === 'string') return value.date;
  if (typeof value.text === 'string') return shortened(value.text);
  const kind = value.kind as keyof typeof dueKindLabels;
  return dueKindLabels[kind] ?? '（无）';
}

function labelled(value: string): string {
  const labels: Record<string, string> = { ...visibilityLabels, ...resultTypeLabels };
  return labels[value] ?? value;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
