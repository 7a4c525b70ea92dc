import type { Due, FindingContent, Measure, Part, Party, Place, Reported } from '@bihuan/domain';
import {
  type DueMention,
  type MeasureText,
  type Notice,
  type NoticeItem,
  type PartyMention,
  type Placed,
  placeMentions,
  startsOwnLine,
} from '@bihuan/extract';
import { decimalOf } from './decimal.js';

type NewId = () => string;

const partyOf = ({ text }: PartyMention): Party => ({ text });

/** A deadline as the plan words it; a date that could not be read stays in its words. */
export function dueOf(due: DueMention): Due {
  const { kind, date, text } = due;
  if (kind === 'immediate') return { kind, wording: text };
  if (kind === 'longTerm') return { kind, stages: [], wording: text };
  if (kind === 'date' && date !== null) return { kind, date, wording: text };
  return { kind: 'unclear', wording: text };
}

/** The special reports of an inspection have their own part of the plan. */
function partOf(section: string | null): Part {
  if (section === null) return '主报告';
  const special = (['选人用人', '意识形态', '巡察'] as const).find((part) => section.includes(part));
  return special ?? '主报告';
}

/** What the source reports of the finding; a feedback or a plan does so only where it gives a status. */
function reportedOf({ genre }: Notice, { status, open, section, bodyRange }: NoticeItem): Reported | null {
  const isBefore = genre === 'feedback' || genre === 'plan';
  if (isBefore && status === 'unspecified') return null;
  return { status, open, text: section ?? '', range: bodyRange };
}

/** A measure, with its own duties where the row of a workbook gives it some. */
function measureOf(measure: MeasureText & Partial<Pick<NoticeItem, 'duties'>>, id: string, source: string) {
  const { marker, level, text, duties } = measure;
  const due = duties?.completionDue ?? duties?.resultsDue;
  return {
    ...{ id, marker, level, text, ownLine: startsOwnLine(source, measure) },
    leadUnits: duties?.leadUnits.map(partyOf) ?? [],
    participatingUnits: duties?.participatingUnits.map(partyOf) ?? [],
    responsiblePerson: duties?.responsiblePerson ? partyOf(duties.responsiblePerson) : null,
    due: due ? dueOf(due) : null,
    acceptanceCriterion: duties?.acceptanceCriterion?.text ?? null,
  };
}

/** The six clear points, and what they are to reach, as far as the source states them. */
function dutiesOf({ duties }: NoticeItem) {
  const goal = duties?.goals?.map(({ text }) => text).join('\n');
  return {
    leadLeaders: duties?.leadLeaders.map(partyOf) ?? [],
    leadUnits: duties?.leadUnits.map(partyOf) ?? [],
    participatingUnits: duties?.participatingUnits.map(partyOf) ?? [],
    responsibleSection: duties?.responsibleSection ? partyOf(duties.responsibleSection) : null,
    responsiblePerson: duties?.responsiblePerson ? partyOf(duties.responsiblePerson) : null,
    resultsDue: duties?.resultsDue ? dueOf(duties.resultsDue) : null,
    completionDue: duties?.completionDue ? dueOf(duties.completionDue) : null,
    acceptanceCriterion: duties?.acceptanceCriterion?.text ?? null,
    ...(goal ? { goal } : {}),
  };
}

/** Figures, documents, dates and sanctions with identity, and their place in the finding's own texts. */
function mentionsOf(item: NoticeItem, source: string, measures: readonly Measure[], newId: NewId) {
  const placed = placeMentions(item, source);
  const placeOf = (place: Placed<unknown>['place']): Place =>
    place === 'introduction' ? place : (measures[place]?.id ?? '');
  const textAt = ({ place, at }: Placed<unknown>) => {
    const text = place === 'introduction' ? item.introduction?.text : measures[place]?.text;
    return text?.slice(...at) ?? '';
  };
  const mentionOf = (one: Placed<unknown>) => ({ id: newId(), place: placeOf(one.place), at: one.at });
  return {
    figures: placed.quantities.map((one) => {
      const { value, unit, qualifier } = one.mention;
      return { ...mentionOf(one), text: textAt(one), value: decimalOf(value), unit, qualifier };
    }),
    documents: placed.documents.map((one) => {
      const { title, number, action } = one.mention;
      const words = textAt(one);
      // A title keeps what a faulty conversion put into it; the words do not, and they decide.
      return { ...mentionOf(one), title: words.includes(title) ? title : words, number, action };
    }),
    dates: placed.dates.map((one) => {
      const { from, to, role } = one.mention;
      return { ...mentionOf(one), text: textAt(one), from, to, role };
    }),
    accountability: placed.accountability.map((one) => {
      const { kind, people } = one.mention;
      return { ...mentionOf(one), text: textAt(one), kind, people };
    }),
  };
}

/** One item of a read notice as the content of a finding. */
export function findingOf(
  notice: Notice,
  item: NoticeItem,
  source: string,
  parentId: string | null,
  newId: NewId,
): FindingContent {
  const measures = item.measures.map((measure) => measureOf(measure, newId(), source));
  const { level, number, section, problem, range, problemRange } = item;
  return {
    ...{ part: partOf(section), level, parentId, number, section, problem },
    introduction: item.introduction?.text ?? null,
    measures,
    ...mentionsOf(item, source, measures, newId),
    ...dutiesOf(item),
    reported: reportedOf(notice, item),
    ...{ sourceRange: range, problemRange, visibility: 'public' },
  };
}
