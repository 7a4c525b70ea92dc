import type { DueMention, Duties, PartyMention, Range } from '../../notice.js';
import { type Draft, itemAt, markedRange, withItemFields } from '../draft.js';
import { DUTY_FIELDS, type EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';
import { readWords } from '../reread.js';

const NO_DUTIES: Duties = {
  leadLeaders: [],
  leadUnits: [],
  participatingUnits: [],
  responsibleSection: null,
  responsiblePerson: null,
  resultsDue: null,
  completionDue: null,
  acceptanceCriterion: null,
};

const SEPARATORS = /[、，,；;\n]+/;

function party(text: string, range: Range): PartyMention {
  return { text, range, certainty: 'stated' };
}

function parties(value: string, range: Range): PartyMention[] {
  const names = value.split(SEPARATORS).map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => party(name, range));
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day that a year, month or day as exact as `YYYY`, `YYYY-MM` or `YYYY-MM-DD` still covers. */
function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day) return date;
  if (!month) return `${year}-12-31`;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const last = month === '02' && isLeap ? 29 : LAST_DAYS[Number(month) - 1];
  return `${year}-${month}-${String(last).padStart(2, '0')}`;
}

function due({ notice }: Draft, text: string, range: Range): DueMention {
  const mention = { text, range, certainty: 'stated', rule: 'typed' } as const;
  if (/立行立改|立即|即知即改/.test(text)) return { ...mention, kind: 'immediate', date: null };
  if (/长期|持续|常态/.test(text)) return { ...mention, kind: 'longTerm', date: null };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { ...mention, kind: 'date', date: text };
  const date = readWords(notice, text).dates.at(-1);
  const latest = date ? lastDay(date.to ?? date.from) : null;
  return latest ? { ...mention, kind: 'date', date: latest } : { ...mention, kind: 'unclear', date: null };
}

function withField(draft: Draft, duties: Duties, edit: EditOf<'setDuty'>, range: Range): Duties {
  const { field } = edit;
  const value = edit.value?.trim() || null;
  switch (field) {
    case 'leadLeaders':
    case 'leadUnits':
    case 'participatingUnits':
      return { ...duties, [field]: value === null ? [] : parties(value, range) };
    case 'responsibleSection':
    case 'responsiblePerson':
    case 'acceptanceCriterion':
      return { ...duties, [field]: value === null ? null : party(value, range) };
    case 'goals':
      return { ...duties, goals: value === null ? [] : [party(value, range)] };
    case 'resultsDue':
    case 'completionDue':
      return { ...duties, [field]: value === null ? null : due(draft, value, range) };
  }
}

/** One of the six clear points; an empty range at the item's beginning says that it was typed. */
export function setDuty(draft: Draft, edit: EditOf<'setDuty'>, source: string): Draft {
  const item = itemAt(draft, edit.item);
  if (!DUTY_FIELDS.includes(edit.field)) impossible('unknownField', { field: edit.field });
  const [start] = item.range;
  const range: Range = edit.range ? markedRange(edit.range, source) : [start, start];
  return withItemFields(draft, edit.item, {
    duties: withField(draft, item.duties ?? NO_DUTIES, edit, range),
  });
}
