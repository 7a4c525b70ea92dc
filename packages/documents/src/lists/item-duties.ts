import type { DueMention, Duties, PartyMention, Range } from '@bihuan/extract';
import { readDue } from './due.js';
import type { ListValue, RowValues } from './item-lines.js';
import type { ListField } from './list-field.js';
import { noDuties } from './list-notice.js';
import { leaderStretches, type Stretch, unitStretches } from './parties.js';

/** The fields that a measure may have for itself. */
const DUTY_FIELDS: readonly ListField[] = [
  'leadLeader',
  'leadUnit',
  'participatingUnits',
  'responsibleSection',
  'responsiblePerson',
  'resultsDue',
  'completionDue',
  'acceptanceCriterion',
];

/** The duties of an item and, where its rows differ, those of each row. */
export interface ItemDuties {
  item: Duties | null;
  /** By row; null where the row says nothing that the others do not say too. */
  rows: (Duties | null)[];
}

/**
 * Shares out what the rows say: what they agree on belongs to the item, what differs to the measures of its row.
 * Units and leaders that differ are gathered for the item as well; so is the last of differing deadlines.
 * Goals (整改目标) are the item's, however many its rows have.
 * @param year completes dates without a year
 */
export function itemDuties(rows: readonly RowValues[], year: number | null): ItemDuties {
  const differing = new Set(DUTY_FIELDS.filter((field) => new Set(texts(rows, field)).size > 1));
  const all = unique(rows.flat());
  const goals = distinct(of(all, 'goal').map(wholeCell));
  return {
    item: orNull({
      ...dutiesOf(all, year),
      ...singles(all, differing, year),
      ...(goals.length > 0 ? { goals } : {}),
    }),
    rows: rows.map((values) =>
      orNull(
        dutiesOf(
          values.filter(({ column }) => column.field !== null && differing.has(column.field)),
          year,
        ),
      ),
    ),
  };
}

/** Where rows differ in what an item can only have one of, the item has none, or the last deadline. */
function singles(
  values: readonly ListValue[],
  differing: ReadonlySet<ListField>,
  year: number | null,
): Partial<Duties> {
  const duties: Partial<Duties> = {};
  if (differing.has('responsibleSection')) duties.responsibleSection = null;
  if (differing.has('responsiblePerson')) duties.responsiblePerson = null;
  if (differing.has('acceptanceCriterion')) duties.acceptanceCriterion = null;
  if (differing.has('resultsDue')) duties.resultsDue = lastDue(dues(values, 'resultsDue', year));
  if (differing.has('completionDue')) duties.completionDue = lastDue(dues(values, 'completionDue', year));
  return duties;
}

function dutiesOf(values: readonly ListValue[], year: number | null): Duties {
  const units = values.flatMap(unitsOf);
  const whole = (field: ListField): PartyMention | null => of(values, field).map(wholeCell)[0] ?? null;
  return {
    leadLeaders: distinct(
      of(values, 'leadLeader').flatMap((value) => mentions(value, leaderStretches(value.cell.text))),
    ),
    leadUnits: distinct(units.filter(({ lead }) => lead).map(({ party }) => party)),
    participatingUnits: distinct(units.filter(({ lead }) => !lead).map(({ party }) => party)),
    responsibleSection: whole('responsibleSection'),
    responsiblePerson: whole('responsiblePerson'),
    resultsDue: dues(values, 'resultsDue', year)[0] ?? null,
    completionDue: dues(values, 'completionDue', year)[0] ?? null,
    acceptanceCriterion: whole('acceptanceCriterion'),
  };
}

function unitsOf(value: ListValue): { lead: boolean; party: PartyMention }[] {
  const { field } = value.column;
  if (field !== 'leadUnit' && field !== 'participatingUnits') return [];
  return unitStretches(value.cell.text).map((stretch) => ({
    lead: stretch.role === null ? field === 'leadUnit' : stretch.role === 'lead',
    party: mention(value, stretch),
  }));
}

function dues(values: readonly ListValue[], field: ListField, year: number | null): DueMention[] {
  return of(values, field).map(({ cell, range }) => ({
    text: cell.text,
    range,
    ...readDue(cell.text, cell.date, year),
  }));
}

/** Long-term outlasts every date; a date outlasts what is done at once. */
function lastDue(mentioned: readonly DueMention[]): DueMention | null {
  const rank = (due: DueMention): string => (due.kind === 'longTerm' ? '9' : (due.date ?? '0'));
  const sorted = [...mentioned].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  const last = sorted[0];
  return last === undefined ? null : { ...last, certainty: 'inferred', rule: 'list-last-of-rows' };
}

function texts(rows: readonly RowValues[], field: ListField): string[] {
  return of(rows.flat(), field).map(({ cell }) => cell.text);
}

function of(values: readonly ListValue[], field: ListField): ListValue[] {
  return values.filter(({ column }) => column.field === field);
}

function mentions(value: ListValue, stretches: readonly Stretch[]): PartyMention[] {
  return stretches.map((stretch) => mention(value, stretch));
}

function wholeCell(value: ListValue): PartyMention {
  return mention(value, { start: 0, end: value.cell.text.length });
}

function mention({ cell, range }: ListValue, { start, end }: Stretch): PartyMention {
  const place: Range = [range[0] + start, range[0] + end];
  return { text: cell.text.slice(start, end), range: place, certainty: 'stated' };
}

function distinct(parties: readonly PartyMention[]): PartyMention[] {
  return [...new Map([...parties].reverse().map((party) => [party.text, party])).values()].reverse();
}

function unique(values: readonly ListValue[]): ListValue[] {
  return [...new Set(values)];
}

function orNull(duties: Duties): Duties | null {
  return JSON.stringify(duties) === JSON.stringify(noDuties()) ? null : duties;
}
