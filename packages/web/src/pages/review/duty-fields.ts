import type { DraftPage } from '@bihuan/contract';
import { fieldLabels } from '@bihuan/domain';
import type { Certainty, DueMention, PartyMention } from '@bihuan/extract';
import { type FieldGroup, fieldState, type NoticeItem, type Range, type ReviewField } from './fields.js';

type Duties = NonNullable<NoticeItem['duties']>;
type DutyName = keyof Duties;

const names: readonly DutyName[] = [
  'leadLeaders',
  'leadUnits',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
  'goals',
];
/** Written in sentences. */
const prose: readonly DutyName[] = ['acceptanceCriterion', 'goals'];

interface Shown {
  value: string | null;
  range: Range | null;
  certainty: Certainty;
  rule: string | null;
}
const nothing: Shown = { value: null, range: null, certainty: 'stated', rule: null };

/** How a duty is shown and typed: names separated by 、, a date, or the words of the source, each goal on its line. */
function shown(duties: Duties | null, name: DutyName): Shown {
  const duty = duties?.[name] ?? null;
  if (duty === null) return nothing;
  if (Array.isArray(duty))
    return duty.length === 0 ? nothing : shownList(duty, prose.includes(name) ? '\n' : '、');
  return isDue(duty)
    ? { value: duty.date ?? duty.text, range: duty.range, certainty: duty.certainty, rule: duty.rule }
    : { value: duty.text, range: duty.range, certainty: duty.certainty, rule: null };
}

function isDue(duty: PartyMention | DueMention): duty is DueMention {
  return 'date' in duty;
}

function shownList(parties: Duties['leadUnits'], separator: string): Shown {
  const starts = parties.map(({ range }) => range[0]);
  const ends = parties.map(({ range }) => range[1]);
  return {
    value: parties.map(({ text }) => text).join(separator),
    range: [Math.min(...starts), Math.max(...ends)],
    certainty: parties.some(({ certainty }) => certainty === 'inferred') ? 'inferred' : 'stated',
    rule: 'party-list',
  };
}

/** 六个明确 as far as the source states them; folded where it does not deal with them at all. */
export function dutyFields(
  draft: Pick<DraftPage, 'confirmed'>,
  read: Pick<NoticeItem, 'duties'>,
  item: number,
): FieldGroup {
  return {
    title: '六个明确',
    ...(read.duties ? {} : { folded: true, note: '原文没有写到，建账后补也行' }),
    fields: names.map((name): ReviewField => {
      const address = `items/${item}/duties/${name}`;
      const { value, range, certainty, rule } = shown(read.duties, name);
      return {
        key: `duties/${name}`,
        address,
        label: fieldLabels[name] ?? name,
        value,
        state: fieldState(address, value, certainty, draft.confirmed),
        rule,
        range,
        editor: prose.includes(name) ? { kind: 'prose' } : { kind: 'line', placeholder: hint(name) },
        set: (next, marked) => ({
          kind: 'setDuty',
          item,
          field: name,
          value: next,
          range: marked && [...marked],
        }),
        clear: { kind: 'setDuty', item, field: name, value: null, range: null },
      };
    }),
  };
}

function hint(name: DutyName): string {
  if (name === 'resultsDue' || name === 'completionDue') return '2026-09-30，或立行立改、长期坚持';
  return name === 'responsiblePerson' || name === 'responsibleSection' ? '' : '几个用、隔开';
}
