import { type FieldSource, HEADER_FIELDS, type HeaderField, type Notice } from '../../notice.js';
import { type Draft, markedRange } from '../draft.js';
import type { EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';

const KINDS = ['巡视', '巡察', '审计', '督察'] as const;
const GENRES = ['notice', 'feedback', 'plan', 'report'] as const;
const DATE_FIELDS = new Set<HeaderField>(['inspectedFrom', 'inspectedTo', 'feedbackDate', 'publishedDate']);

/** The last day of each month; 29 February is checked by the year. */
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !isLeap) return false;
  return day >= 1 && day <= (LAST_DAYS[month - 1] ?? 0);
}

function oneOf<T extends string>(allowed: readonly T[], found: string): T {
  const match = allowed.find((candidate) => candidate === found);
  return match ?? impossible('notAllowed', { found, allowed: allowed.join('、') });
}

function isHeaderField(field: string): field is HeaderField {
  return (HEADER_FIELDS as readonly string[]).includes(field);
}

/** Where the value now stands: marked in the source, or typed (then the old place is kept to look at). */
function sourceOf({ range }: EditOf<'setHeader'>, old: FieldSource | undefined, source: string): FieldSource {
  if (range) return { range: markedRange(range, source), certainty: 'stated', rule: 'marked' };
  return { range: old?.range ?? [0, 0], certainty: 'stated', rule: 'typed' };
}

function withField(notice: Notice, field: HeaderField, edit: EditOf<'setHeader'>, source: string): Notice {
  const { [field]: old, ...others } = notice.fields;
  const value = edit.value?.trim() || null;
  if (value === null) return { ...notice, [field]: null, fields: others };
  if (DATE_FIELDS.has(field) && !isCivilDate(value)) impossible('notADate', { found: value });
  return { ...notice, [field]: value, fields: { ...others, [field]: sourceOf(edit, old, source) } };
}

/** A header field by its name, or `kind` or `genre`; null: 原文未写明. */
export function setHeader(draft: Draft, edit: EditOf<'setHeader'>, source: string): Draft {
  const { notice } = draft;
  const { field, value } = edit;
  if (field === 'kind') {
    return { ...draft, notice: { ...notice, kind: value === null ? null : oneOf(KINDS, value) } };
  }
  if (field === 'genre') return { ...draft, notice: { ...notice, genre: oneOf(GENRES, value ?? '') } };
  if (!isHeaderField(field)) return impossible('unknownField', { field });
  return { ...draft, notice: withField(notice, field, edit, source) };
}

/** Where the public may turn to. */
export function setContact(draft: Draft, { field, value }: EditOf<'setContact'>): Draft {
  const contact = { ...draft.notice.contact, [field]: value?.trim() || null };
  return { ...draft, notice: { ...draft.notice, contact } };
}
